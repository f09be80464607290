import { script } from "../../support/outbox.ts";
import { eventOf, signatureOf } from "../../support/webhook.ts";
import type { Chapter } from "../chapter.ts";
import type { Teller } from "../teller.ts";

/** The provider tells what became of a message. */
async function tell(teller: Teller, type: string, message: string, data: object = {}) {
  const body = eventOf(type, message, { data, at: new Date().toISOString() });
  return teller.call("/webhooks/resend", {
    body,
    headers: { Authorization: "", ...signatureOf(body) },
  });
}

/** A message to one application, whose id is answered. */
async function write(teller: Teller, name: string, subject: string, send: object) {
  const { body } = await teller.act(teller.ids[name]!, "send-email", {
    subject,
    content: "Hej {{candidate.first_name}}!",
    send,
  });
  return body.messages[0].id as string;
}

const LATER = { when: "at", at: "2026-12-24T12:00" };
const person = (email: string) => ({
  candidate: { firstName: "Person G", lastName: "ProvG", email },
});

/** Mail that waits, leaves, and is heard of. */
export const mail: Chapter = {
  title: "Mail that waits, leaves, and is heard of",
  at: "2026-11-23T09:00:00.000Z",
  steps: {
    "A message that waits is read, held open, changed and cancelled": async (teller) => {
      const id = await write(teller, "B-6", "Vänta", LATER);
      await teller.call(`/v1/messages/${id}`);
      const { body: held } = await teller.call(`/v1/messages/${id}/hold`, { body: {} });
      await teller.call(`/v1/messages/${id}/hold`, { body: { hold: held.id } });
      await teller.call(`/v1/messages/${id}/release`, { body: { hold: held.id } });
      const words = { subject: "Ändrad {{candidate.name}}", body: "Kom klockan nio." };
      await teller.call(`/v1/messages/${id}/edit-plans`, { body: words });
      await teller.call(`/v1/messages/${id}/edits`, { body: { version: 1, ...words } });
      await teller.call(`/v1/messages/${id}/edits`, { body: { version: 1, ...words } });
      await teller.call(`/v1/messages/${id}/edits`, {
        body: { version: 2, ...words, body: "{{nobody}}", send: { when: "now" } },
      });
      await teller.call(`/v1/messages/${id}/cancel`, { body: { version: 2 } });
      await teller.call(`/v1/messages/${id}/cancel`, { body: { version: 3 } });
      await teller.call("/v1/messages/msg_missing");
    },
    "The address changes while mail waits for it": async (teller) => {
      const path = "/v1/projects/P-1/applications/B-6";
      await write(teller, "B-6", "Till gamla adressen", LATER);
      const put = (body: object) => teller.host(path, { method: "PUT", body });
      await put(person("ny.g@exempel.example"));
      await put({ ...person("ny.g@exempel.example"), waitingMail: "readdress" });
      await put({ ...person("nyare.g@exempel.example"), waitingMail: "cancel" });
    },
    "A minute later, what was held leaves": async (teller) => {
      await teller.at("2026-11-23T09:05:00.000Z");
      await teller.minute();
      await teller.minute();
    },
    "The provider is busy, then refuses": async (teller) => {
      teller.ids.tried = await write(teller, "B-12", "Upptaget", { when: "now" });
      await script("person.m@exempel.example", ["rate-limited", "bad-recipient"]);
      await teller.minute();
      await teller.at("2026-11-23T09:30:00.000Z");
      await teller.minute();
      await teller.call(`/v1/messages/${teller.ids.tried}`);
    },
    "Delivered, delayed, bounced, complained of": async (teller) => {
      const sent = (to: string) =>
        String(
          teller.tables.messages!.find(
            ({ recipient, state }) => recipient === to && state === "sent",
          )?.id,
        );
      await tell(teller, "email.delivered", sent("person.b@exempel.example"));
      await tell(teller, "email.delivered", sent("person.b@exempel.example"));
      await tell(teller, "email.delivery_delayed", sent("person.d@exempel.example"));
      await tell(teller, "email.bounced", sent("person.d@exempel.example"), {
        bounce: { type: "Permanent" },
      });
      await tell(teller, "email.complained", sent("eva.larsson@exempel.example"));
      await tell(teller, "email.opened", teller.ids.listMail!);
      await teller.call("/webhooks/resend", { body: "{}", headers: { Authorization: "" } });
    },
    "Whoever cannot be reached blocks the next plan": async (teller) => {
      await teller.act(teller.ids["A-20"]!, "send-email", { subject: "Igen", content: "Hej" });
      await teller.call(`/v1/applications/${teller.ids["A-20"]}?locale=en`);
    },
    "Mail to many is declined": async (teller) => {
      const listed = teller.mails.find(({ key }) => key === teller.ids.listMail)!;
      const headers = listed.body.headers as Record<string, string>;
      const { pathname } = new URL(headers["List-Unsubscribe"]!.slice(1, -1));
      const form = { "Content-Type": "application/x-www-form-urlencoded", Authorization: "" };
      await teller.call(pathname, { headers: { Authorization: "", "Accept-Language": "en" } });
      await teller.call(pathname, { body: "List-Unsubscribe=One-Click", headers: form });
      await teller.call("/unsubscribe/unknown", { headers: { Authorization: "" } });
      await teller.many("send-email", [{ id: "ext:B-11" }, { id: "ext:B-12" }], {
        subject: "Till många",
        content: "Hej",
      });
    },
    "Did it go out?": async (teller) => {
      await teller.call("/v1/messages?limit=3");
      await teller.call("/v1/messages?state=cancelled&locale=en");
      await teller.call("/v1/messages?to=PERSON.D@exempel.example");
      await teller.call(`/v1/messages?application=ext:B-6`);
      await teller.call(`/v1/messages?operation=${teller.ids.mailing}`);
    },
  },
};
