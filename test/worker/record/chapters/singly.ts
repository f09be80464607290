import { ACTION_IDS } from "../../../../worker/domain/vocabulary.ts";
import type { Chapter } from "../chapter.ts";

const REJECT = { type: "email", reason: "rejection-1" };
const FORWARD = {
  recipient: "chef@prov.example",
  subject: "En ansökan till {{project.title}}",
  content: "Vad tror du?",
};
const SAVE = { purpose: "Kommande tjänster", basis: "consent", expiresOn: "2027-11-01" };

/** Each action by itself: planned, and done with the same input. */
export const singly: Chapter = {
  title: "Each action for one application",
  at: "2026-11-23T08:20:00.000Z",
  steps: {
    "What may be done with an application": async (teller) => {
      await teller.call(`/v1/applications/${teller.ids["A-1"]}`);
      await teller.call("/v1/applications/ext:A-5?locale=en");
    },
    "reject: after the hold, by the organisation's text": (teller) =>
      teller.act(teller.ids["B-1"]!, "reject", REJECT),
    "reject: at a time, in own words": (teller) =>
      teller.act(teller.ids["B-2"]!, "reject", {
        ...REJECT,
        note: "Saknar körkort.\nTrevlig.",
        message: {
          subject: "Besked",
          body: "Hej {{candidate.name}}!\n\nLäs [mer](https://prov.example/om).",
        },
        send: { when: "at", at: "2026-11-27T09:30" },
      }),
    "reject: by another text, now": (teller) =>
      teller.act(teller.ids["B-3"]!, "reject", {
        ...REJECT,
        message: { template: "reject-after-interview" },
        send: { when: "now" },
      }),
    "reject: in two days, and on the next working day": async (teller) => {
      await teller.act(teller.ids["B-4"]!, "reject", {
        ...REJECT,
        send: { when: "after", hours: 48 },
      });
      await teller.act(teller.ids["B-5"]!, "reject", { ...REJECT, send: { when: "next-workday" } });
    },
    "reject: without a message": (teller) =>
      teller.act(teller.ids["A-4"]!, "reject", { type: "none", reason: "rejection-2" }),
    "reject: blocked and refused": async (teller) => {
      await teller.act(teller.ids["A-20"]!, "reject", {
        ...REJECT,
        reason: "unknown",
        send: { when: "at", at: "2026-11-22T08:00" },
      });
      await teller.act(teller.ids["A-20"]!, "reject", {
        ...REJECT,
        message: { subject: "{{nobody}}" },
      });
      await teller.act(teller.ids["B-1"]!, "reject", REJECT);
    },
    "withdraw: told by telephone, confirmed": async (teller) => {
      const { body } = await teller.act(teller.ids["B-6"]!, "withdraw", {
        source: "phone",
        reason: "withdrawal-1",
        note: "Ringde i morse.",
        notify: true,
      });
      teller.ids.withdrawal = body.id;
    },
    "withdraw: by letter, not confirmed": (teller) =>
      teller.act(teller.ids["A-3"]!, "withdraw", { source: "email", notify: false }),
    "reopen: cancels what still waits": (teller) => teller.act(teller.ids["B-2"]!, "reopen"),
    "reopen: what was withdrawn": (teller) =>
      teller.act(teller.ids["A-3"]!, "reopen", { note: "Ångrade sig" }),
    "save: with consent": (teller) => teller.act(teller.ids["B-7"]!, "save", SAVE),
    "save: another basis, and what blocks it": async (teller) => {
      const basis = "legitimate-interest";
      await teller.act(teller.ids["B-8"]!, "save", { ...SAVE, basis, expiresOn: "2036-01-01" });
      const task = { basis: "public-interest", note: "Bemanning av äldreomsorgen." };
      await teller.act(teller.ids["B-8"]!, "save", { ...SAVE, ...task });
    },
    "send-email: with attachments, from the organisation": async (teller) => {
      const { body } = await teller.call(`/v1/applications/${teller.ids["A-1"]}`);
      teller.ids.cv = body.files[0].id;
      await teller.act(teller.ids["A-1"]!, "send-email", {
        from: "jobb@prov.example",
        subject: "Hej {{candidate.first_name}}",
        content: "Välkommen till {{project.title}}!\n\n- karta\n- CV",
        attachments: [teller.ids.cv, teller.ids.upload],
      });
    },
    "send-email: open places, a strange sender, another's file": async (teller) => {
      await teller.act(teller.ids["A-10"]!, "send-email", {
        from: "annan@prov.example",
        subject: "Tid",
        content: "Välkommen den […].",
      });
      await teller.act(teller.ids["A-10"]!, "send-email", {
        subject: "Fil",
        content: "Se bilagan.",
        attachments: [teller.ids.cv],
      });
      await teller.act(teller.ids["A-4"]!, "send-email", { subject: "Hej", content: "Hej" });
    },
    "send-email: a test copy to oneself": async (teller) => {
      const body = { action: "send-email", input: { subject: "Prov", content: "Hej!" } };
      await teller.call(`/v1/applications/${teller.ids["A-10"]}/test-copies`, { body });
      const token = await teller.org.session({ actor: { id: "x", name: "X" } });
      await teller.call(`/v1/applications/${teller.ids["A-10"]}/test-copies`, { body, token });
    },
    "forward: with everything": (teller) =>
      teller.act(teller.ids["A-1"]!, "forward", {
        ...FORWARD,
        anonymise: false,
        withoutAttachments: false,
      }),
    "forward: anonymised": (teller) =>
      teller.act(teller.ids["A-1"]!, "forward", {
        ...FORWARD,
        anonymise: true,
        withoutAttachments: false,
        send: { when: "at", at: "2026-12-24T12:00" },
      }),
    "forward: of a protected identity": (teller) =>
      teller.act(teller.ids["A-5"]!, "forward", {
        ...FORWARD,
        anonymise: false,
        withoutAttachments: true,
      }),
    "transfer: away, and staying here too": async (teller) => {
      const { body } = await teller.act(teller.ids["A-10"]!, "transfer", {
        project: "ext:P-2",
        stay: false,
        note: "Passar bättre där.",
      });
      teller.ids.moved = body.created;
      await teller.act(teller.ids["A-2"]!, "transfer", { project: teller.ids.target, stay: true });
    },
    "transfer: where one has applied, into the same, into a closed one": async (teller) => {
      const to = (project: string) =>
        teller.act(teller.ids["A-1"]!, "transfer", { project, stay: false });
      await to("ext:P-2");
      await to("ext:P-1");
      await to("ext:P-3");
      await to("ext:P-9");
    },
    "hire: with the documents": (teller) =>
      teller.act(teller.ids["A-1"]!, "hire", {
        position: "Systemutvecklare",
        department: "Digitalisering",
        startDate: "2027-01-11",
      }),
    "delete, and restore": async (teller) => {
      await teller.act(teller.ids["B-9"]!, "delete", { note: "Dubblett" });
      await teller.act(teller.ids["B-9"]!, "reject", REJECT);
      await teller.host("/v1/projects/P-1/applications/B-9", {
        method: "PUT",
        body: {
          candidate: {
            firstName: "Person J",
            lastName: "ProvJ",
            email: "person.j@exempel.example",
          },
        },
      });
      await teller.act(teller.ids["B-9"]!, "restore");
      await teller.act(teller.ids["B-9"]!, "delete");
    },
    "What is not there yet, is not offered, or does not exist": async (teller) => {
      for (const action of [...ACTION_IDS, "promote"])
        await teller.call("/v1/applications/ext:A-1/plans", { body: { action, input: {} } });
    },
    "The first mail leaves": async (teller) => {
      await teller.at("2026-11-23T08:30:00.000Z");
      await teller.minute();
    },
  },
};
