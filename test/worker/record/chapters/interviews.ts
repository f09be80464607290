import type { Call } from "../../support/organisation.ts";
import type { Chapter } from "../chapter.ts";
import type { Teller } from "../teller.ts";

const BY_LINK = { Authorization: "", "Accept-Language": "sv" };
const PEOPLE = ["E-1", "E-2", "E-3", "E-4"];
const MEETING = {
  format: "in-person",
  place: "Stadshuset, rum 214",
  directions: "Receptionen på plan 1",
  bring: "Legitimation",
  minutes: 45,
  hosts: [{ name: "Anna Ek", email: "anna.ek@prov.example" }],
  slots: [{ start: "2027-02-22T09:00" }, { start: "2027-02-22T10:00" }],
  answerBy: "2027-02-18",
};

const asked = {
  addresses: ["anna.ek@prov.example", "nobody@e.example"],
  from: "2027-02-22T00:00:00.000Z",
  to: "2027-02-23T00:00:00.000Z",
};

/** With the session that the link in the newest mail to them leads to. */
async function inside(teller: Teller, address: string, purpose = "interview") {
  const texts = teller.mails.flatMap(({ body }) =>
    body.to === address ? [new RegExp(`/${purpose}#([\\w.-]+)`).exec(String(body.text))?.[1]] : [],
  );
  const link = texts.findLast((each) => each !== undefined);
  const body = { purpose, link };
  await teller.call("/guests/look", { body, headers: BY_LINK });
  const entered = await teller.call("/guests/sessions", { body, headers: BY_LINK });
  return (path: string, call: Call = {}) =>
    teller.call(`/guests/${purpose}/${path}`, { token: entered.body.token, ...call });
}

const invitationOf = async (teller: Teller, name: string): Promise<string> =>
  String(
    (await teller.call(`/v1/applications/ext:${name}`, { token: teller.org.token })).body.meeting
      .invitation,
  );

/** Invited, answered by link and by hand, called off, and over. */
export const interviews: Chapter = {
  title: "Interviews",
  at: "2027-02-08T09:00:00.000Z",
  steps: {
    "Four candidates are invited to two times": async (teller) => {
      const csv = [
        "Projekt-id;Projekt;Ansökan-id;Förnamn;Efternamn;E-post",
        ...PEOPLE.map((id, at) => `P-4;Kurator;${id};Kim ${at};Alm${at};kim.${at}@e.example`),
      ].join("\r\n");
      await teller.host("/v1/imports", { body: csv, headers: { "Content-Type": "text/csv" } });
      const { body } = await teller.many(
        "invite-to-interview",
        PEOPLE.map((id) => ({ id: `ext:${id}` })),
        MEETING,
      );
      teller.ids.interview = body.results[0].receipt.interview;
    },
    "Nobody is taken yet, and of a stranger nothing is known": (teller) =>
      teller.call("/v1/busy", { body: asked }),
    "What cannot be offered is said where it stands": (teller) =>
      teller.act("ext:E-1", "invite-to-interview", {
        ...MEETING,
        place: undefined,
        slots: [{ start: "2027-03-28T02:30" }],
      }),
    "One of the invitations is undone": async (teller) => {
      const { body } = await teller.call("/v1/applications/ext:E-4/events");
      await teller.call(`/v1/receipts/${body.data[0].id}/undo`, { body: {}, key: "no-invitation" });
    },
    "A time is chosen, needs are told, and another finds it taken": async (teller) => {
      await teller.at("2027-02-09T09:00:00.000Z");
      await teller.minute();
      const first = await inside(teller, "kim.0@e.example");
      const { body } = await first("invitation");
      const accept = { seen: 1, answer: "accept", slot: body.slots[0].id };
      await first("answers", { body: accept, key: "yes-1" });
      await first("answers", { body: accept, key: "yes-1" });
      await first("needs", { method: "PUT", body: { text: "Hörslinga" } });
      await first("calendar");
      const second = await inside(teller, "kim.1@e.example");
      await second("answers", { body: accept, key: "yes-2" });
      const wish = { seen: 1, answer: "other-time", wish: "Helst på eftermiddagen" };
      await second("answers", { body: wish, key: "wish-2" });
      await teller.call("/v1/busy", { body: asked });
    },
    "The candidate's calendar shows what was agreed": async (teller) => {
      await teller.call("/v1/applications/ext:E-1/calendar");
    },
    "The recruiter subscribes to the meetings, until the address is retired": async (teller) => {
      const made = await teller.call("/v1/calendar-feed", { body: {} });
      await teller.call("/v1/calendar-feed");
      const { pathname } = new URL(made.body.address);
      await teller.call(pathname, { headers: BY_LINK });
      await teller.call("/v1/calendar-feed/revocations", { body: {} });
      await teller.call(pathname, { headers: BY_LINK });
    },
    "A host reads who comes, and cannot that day": async (teller) => {
      const host = await inside(teller, "anna.ek@prov.example", "hosting");
      await host("meetings");
      const body = { date: "2027-02-22", can: "no", suggestion: "Dagen efter passar" };
      await host("days", { method: "PUT", body });
    },
    "What came by telephone is recorded, and a slot is closed and opened": async (teller) => {
      await teller.at("2027-02-10T09:00:00.000Z");
      await teller.minute();
      const invitation = await invitationOf(teller, "E-3");
      await teller.act("ext:E-3", "answer-invitation", {
        invitation,
        answer: "decline",
        via: "phone",
      });
      await teller.call(`/v1/interviews?project=ext:P-4`);
      const { body } = await teller.call(`/v1/interviews/${teller.ids.interview}`);
      const slot = `/v1/interviews/${teller.ids.interview}/slots/${body.slots[1].id}`;
      await teller.call(`${slot}/closings`, { body: {} });
      await teller.call(`${slot}/openings`, { body: {} });
    },
    "A time that is booked is moved, undone and moved again, and confirmed": async (teller) => {
      const { interview } = teller.ids;
      const { body } = await teller.call(`/v1/interviews/${interview}`);
      const move = { interview, slot: body.slots[0].id, start: "2027-02-22T08:00" };
      const done = await teller.act("ext:E-1", "move-interview", { ...move, note: "Krock" });
      await teller.call(`/v1/receipts/${done.body.id}/undo-plans`, { body: {} });
      await teller.call(`/v1/receipts/${done.body.id}/undo`, { body: {}, key: "not-moved" });
      await teller.act("ext:E-1", "move-interview", move);
      const own = await inside(teller, "kim.0@e.example");
      const { body: read } = await own("invitation");
      const yes = { seen: read.seen, answer: "accept", slot: move.slot };
      await own("answers", { body: { ...yes, seen: 1 }, key: "yes-old" });
      await own("answers", { body: yes, key: "yes-anew" });
    },
    "A meeting is called off; another took place": async (teller) => {
      await teller.act("ext:E-2", "cancel-interview", {
        invitation: await invitationOf(teller, "E-2"),
      });
      await teller.at("2027-02-22T09:00:00.000Z");
      await teller.minute();
      await teller.act("ext:E-1", "record-attendance", {
        invitation: await invitationOf(teller, "E-1"),
        outcome: "took-place",
      });
      await teller.act("ext:E-1", "reject", { type: "email", reason: "rejection-1" });
      await teller.at("2027-03-12T09:00:00.000Z");
      await teller.minute();
    },
  },
};
