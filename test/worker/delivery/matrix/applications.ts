/** Mail about one application, and what can change of it, of its person and of whom the mail goes to. */
import { Database } from "../../../../worker/db/client.ts";
import { newId } from "../../../../worker/domain/ids.ts";
import { invited as invitedGuests } from "../../../../worker/features/interview/guests.ts";
import { expireOffers } from "../../../../worker/features/offer/expiring.ts";
import { savedPeople } from "../../../../worker/features/save/guests.ts";
import { remindDue } from "../../../../worker/guests/reminders.ts";
import { guestCode } from "../../../../worker/guests/code.ts";
import { guestToken } from "../../../../worker/guests/link.ts";
import { PDF } from "../../support/files.ts";
import { CONTRACT, OFFER } from "../../support/cases.ts";
import { NOW } from "../../support/clock.ts";
import { AHEAD, inDays } from "../../support/dates.ts";
import { type Answer, env, type Organisation, type Seeded } from "../../support/organisation.ts";
import {
  type Given as Owner,
  inside as owned,
  newestCode,
  PASSWORD,
} from "../../account/support.ts";
import { type Contracted, inside as insideContract } from "../../contract/support.ts";
import { inside, type Offered } from "../../offer/support.ts";
import { Person } from "../../person/support.ts";
import { externalId, good, handIn, inBulk, type Made, type Waiting } from "./support.ts";

export interface Kind extends Made {
  /** Names of the facts that it can meet; default: any. */
  only?: readonly string[];
  /** The candidate has a file, marked as anonymised. */
  file?: true;
  /** As many messages as applications, in their order. */
  plan(org: Organisation, applications: Seeded[]): Promise<Waiting[]>;
}

const HELD = { subject: "S", content: "C" };
const ASK = { purpose: "Kommande tjänster", basis: "consent", expiresOn: AHEAD };
const SAVE = { ...ASK, basis: "legitimate-interest", note: "Få söker" };
const REJECT = { type: "email", reason: "rejection-1" };
const WITHDRAW = { source: "phone", notify: true };

const waitingOf = ({ id, messages }: { id: string; messages: { id: string }[] }): Waiting => ({
  id: messages[0]!.id,
  receipt: id,
});

/** One by one: what goes to many at once is another kind of mail. */
const singly =
  (action: string, input: (application: Seeded) => object): Kind["plan"] =>
  async (org, applications) => {
    const made: Waiting[] = [];
    for (const each of applications)
      made.push(waitingOf(await good(org.act(each.id, action, input(each)))));
    return made;
  };

const together =
  (action: string, input: object, own?: (application: Seeded) => object): Kind["plan"] =>
  async (org, applications) => {
    const rows = applications.map((application) => ({
      application,
      ...(own && { input: own(application) }),
    }));
    return (await inBulk(org, action, rows, input)).map(waitingOf);
  };

const chief = ({ externalId: n }: Seeded) => ({ recipient: `chef-${n}@prov.example` });
const forwarding = (anonymise: boolean) =>
  together("forward", { ...HELD, anonymise, withoutAttachments: false }, chief);

/** To the recruiter, who has an address of their own for each: a suppressed one is no other's. */
const copied: Kind["plan"] = async (org, applications) => {
  const made: Waiting[] = [];
  for (const { id, externalId: n } of applications) {
    const email = `anna-${n}@prov.example`;
    const token = await org.session({ actor: { id: "anna.ek", name: "Anna Ek", email } });
    const input = { ...HELD, ...chief({ externalId: n } as Seeded), anonymise: false };
    await good(
      org.call(`/v1/applications/${id}/test-copies`, {
        token,
        body: { action: "forward", input: { ...input, withoutAttachments: true } },
      }),
    );
    const [row] = await org.rows("SELECT id FROM messages WHERE application_id = ?", id);
    made.push({ id: String(row!.id), receipt: null });
  }
  return made;
};

const MEETING = {
  format: "phone",
  minutes: 30,
  slots: [{ start: `${inDays(20)}T09:00`, capacity: 100 }],
  answerBy: inDays(10),
};

const YES = { answer: "accept", via: "phone" };

/** What is written of an invitation that stands already; the mail's place among those of the action. */
const invited =
  (action: string, input: object, seated = false, at = 0): Kind["plan"] =>
  async (org, applications) => {
    const made: Waiting[] = [];
    for (const application of applications) {
      await good(org.act(application.id, "invite-to-interview", MEETING));
      const detail = await good(org.call(`/v1/applications/${application.id}`));
      const { invitation, interview } = detail.meeting;
      if (seated) await good(org.act(application.id, "answer-invitation", { invitation, ...YES }));
      const { slots } = await good(org.call(`/v1/interviews/${interview}`));
      const which = action === "move-interview" ? { interview, slot: slots[0].id } : { invitation };
      if (action === "move-interview")
        await org.rows(
          "UPDATE messages SET state = 'delivered' WHERE kind = 'invite-to-interview' AND thing_id = ? RETURNING id",
          interview,
        );
      const body = await good(org.act(application.id, action, { ...which, ...input }));
      const { id } = body.messages[at];
      // Days ahead: as if its time had come.
      await org.rows(
        "UPDATE messages SET send_at = created_at, due_at = created_at, state = 'held' WHERE id = ? RETURNING id",
        id,
      );
      made.push({ id, receipt: body.id });
    }
    return made;
  };

/** What is written of an offer, or of one that stands already. */
const offered =
  (action: string, input: object, at = 0): Kind["plan"] =>
  async (org, applications) => {
    const made: Waiting[] = [];
    for (const { id: application } of applications) {
      if (action !== "send-offer") await good(org.act(application, "send-offer", OFFER));
      const { offer } = (await good(org.call(`/v1/applications/${application}`))).offer ?? {};
      const body = await good(org.act(application, action, { ...(offer && { offer }), ...input }));
      const { id } = body.messages[at];
      // Days ahead: as if its time had come.
      await org.rows(
        "UPDATE messages SET send_at = created_at, due_at = created_at, after_id = NULL, state = 'held' WHERE id = ? RETURNING id",
        id,
      );
      made.push({ id, receipt: body.id });
    }
    return made;
  };

/** A contract of whom was offered the job, and what is written of it when it is accepted on paper. */
const contracted =
  (accepted: boolean): Kind["plan"] =>
  async (org, applications) => {
    const made: Waiting[] = [];
    for (const { id: application } of applications) {
      await good(org.act(application, "send-offer", OFFER));
      let body = await good(org.act(application, "send-contract", CONTRACT));
      if (accepted)
        body = await good(
          org.act(application, "answer-contract", { contract: body.contract, via: "paper" }),
        );
      made.push(waitingOf(body));
    }
    return made;
  };

/** To the recruiter, who has an address of their own for each, when the candidate says something of a contract. */
const byTheContract =
  (kind: string, say: (guest: Contracted) => Promise<Answer>): Kind["plan"] =>
  async (org, applications) => {
    const made: Waiting[] = [];
    for (const { id: application, externalId: n } of applications) {
      await good(org.act(application, "send-offer", OFFER));
      const email = `anna-${n}@prov.example`;
      const token = await org.session({ actor: { id: "anna.ek", name: "Anna Ek", email } });
      const { contract } = await good(
        org.call(`/v1/applications/${application}/actions`, {
          token,
          key: crypto.randomUUID(),
          body: { action: "send-contract", input: CONTRACT },
        }),
      );
      await good(say(await insideContract(org, { id: contract, application })));
      const [row] = await org.rows(
        "SELECT id FROM messages WHERE application_id = ? AND kind = ?",
        application,
        kind,
      );
      made.push({ id: String(row!.id), receipt: null });
    }
    return made;
  };

/** To the recruiter, who has an address of their own for each, when the candidate says something by their link. */
const byTheirLink =
  (kind: string, say: (guest: Offered) => Promise<Answer>): Kind["plan"] =>
  async (org, applications) => {
    const made: Waiting[] = [];
    for (const { id: application, externalId: n } of applications) {
      const email = `anna-${n}@prov.example`;
      const token = await org.session({ actor: { id: "anna.ek", name: "Anna Ek", email } });
      const { offer } = await good(
        org.call(`/v1/applications/${application}/actions`, {
          token,
          key: crypto.randomUUID(),
          body: { action: "send-offer", input: OFFER },
        }),
      );
      await good(say(await inside(org, { id: offer, application })));
      const [row] = await org.rows(
        "SELECT id FROM messages WHERE application_id = ? AND kind = ?",
        application,
        kind,
      );
      made.push({ id: String(row!.id), receipt: null });
    }
    return made;
  };

/** What is written to who is saved when they answer by their link, or when their time has come. */
const savedMail =
  (kind: string, input: object, answer?: "yes" | "no"): Kind["plan"] =>
  async (org, applications) => {
    const made: Waiting[] = [];
    for (const { id: application } of applications) {
      const receipt = await good(org.act(application, "save", input));
      const [profile] = await org.rows(
        "UPDATE guests SET remind_at = created_at WHERE application_id = ? AND purpose = 'saved' RETURNING id",
        application,
      );
      await org.rows(
        "UPDATE messages SET state = 'delivered' WHERE receipt_id = ? RETURNING id",
        receipt.id,
      );
      const key = crypto.randomUUID();
      if (answer)
        await good(
          org.call("/guests/saved/answers", {
            token: await enter(org, "saved", String(profile!.id)),
            key,
            body: { seen: 1, answer },
          }),
        );
      else await remindDue(savedPeople, new Database(env.DB), { now: new Date(), newId });
      const [row] = await org.rows(
        "SELECT id, receipt_id AS receipt FROM messages WHERE guest_id = ? AND kind = ?",
        profile!.id,
        kind,
      );
      // At night or at once: as if its time had come, and nobody had begun.
      await org.rows(
        "UPDATE messages SET send_at = created_at, due_at = created_at, state = 'held' WHERE id = ? RETURNING id",
        row!.id,
      );
      const undoable = answer === "yes" ? String(row!.receipt) : null;
      made.push({ id: String(row!.id), receipt: undoable });
    }
    return made;
  };

/** It is about the person, whatever becomes of the application. */
const OWN_FACTS = ["nothing changes", "the recipient's address bounces"];

/** To who does something with their own data. */
const ownMail =
  (kind: string, act: (person: Person) => Promise<void>): Kind["plan"] =>
  async (org, applications) => {
    const made: Waiting[] = [];
    for (const { candidate } of applications) {
      const person = await Person.comes(org, candidate);
      const before = new Set((await person.mail(kind)).map(({ id }) => String(id)));
      await act(person);
      const mail = (await person.mail(kind)).find(({ id }) => !before.has(String(id)));
      made.push({ id: String(mail!.id), receipt: null });
    }
    return made;
  };

/** To who has an account, when they ask for a code or have come in by one; each comes from a network of their own. */
const comingIn =
  (
    kind: string,
    act: (guest: Owner, headers: Record<string, string>) => Promise<void>,
  ): Kind["plan"] =>
  async (org, applications) => {
    const made: Waiting[] = [];
    for (const application of applications) {
      await good(org.act(application.id, "save-and-send-login", SAVE));
      const guest = await owned(org, application);
      await act(guest, { "CF-Connecting-IP": application.id });
      const [row] = await org.rows(
        "SELECT id FROM messages WHERE guest_id = ? AND kind = ?",
        guest.id,
        kind,
      );
      made.push({ id: String(row!.id), receipt: null });
    }
    return made;
  };

/** The session of a guest whose link has been followed. */
async function enter(org: Organisation, purpose: string, id: string): Promise<string> {
  const link = await guestToken(env.SERVER_KEY, purpose, id, 1);
  const body = { purpose, link };
  return (await good(org.call("/guests/sessions", { body, token: "" }))).token;
}

export const KINDS: Record<string, Kind> = {
  "send-email": {
    kind: "send-email",
    texts: ["application-received", "more-information", "delayed", "rejection-taken-back"],
    plan: singly("send-email", () => HELD),
  },
  "send-email, with the candidate's file": {
    kind: "send-email",
    file: true,
    plan: async (org, applications) => {
      const files = await org.rows(
        "SELECT application_id, file_id FROM application_files WHERE org_id = ?",
        org.id,
      );
      const own = ({ id }: Seeded) => files.find((row) => row.application_id === id)!.file_id;
      return singly("send-email", (each) => ({ ...HELD, attachments: [own(each)] }))(
        org,
        applications,
      );
    },
  },
  "send-email, to many": { kind: "send-email", plan: together("send-email", HELD) },
  "send-email, to somebody else": {
    kind: "send-email",
    plan: together("send-email", HELD, chief),
  },
  reject: {
    kind: "reject",
    texts: ["reject-after-interview"],
    plan: together("reject", REJECT),
  },
  withdraw: { kind: "withdraw", plan: together("withdraw", WITHDRAW) },
  save: { kind: "save", plan: singly("save", () => SAVE) },
  "save, of many": { kind: "save", plan: together("save", SAVE) },
  "save, by consent": { kind: "save-consent", plan: singly("save", () => ASK) },
  "asked once more to be saved": {
    kind: "save-reminder",
    plan: savedMail("save-reminder", ASK),
  },
  "asked to be saved longer": { kind: "save-expiring", plan: savedMail("save-expiring", SAVE) },
  "their own yes to being saved": { kind: "save-yes", plan: savedMail("save-yes", ASK, "yes") },
  "their own no to being saved": { kind: "save-no", plan: savedMail("save-no", SAVE, "no") },
  "a login": {
    kind: "save-and-send-login",
    plan: singly("save-and-send-login", () => SAVE),
  },
  "a login, by consent": {
    kind: "save-and-send-login-consent",
    plan: singly("save-and-send-login", () => ASK),
  },
  "a code to sign in": {
    kind: "account-code",
    plan: comingIn("account-code", async ({ org, userName, post }, headers) => {
      await good(post("codes", { organisation: org.id, userName }, headers));
    }),
  },
  "another password": {
    kind: "account-changed",
    plan: comingIn("account-changed", async ({ org, call, post, userName, ...given }, headers) => {
      const who = { organisation: org.id, userName };
      const { ticket } = await good(post("codes", who, headers));
      const code = await newestCode({ org, ...given });
      const { token } = await good(post("sessions", { ...who, ticket, code }, headers));
      await good(call("password-changes", token, { password: PASSWORD }));
    }),
  },
  "a code to another address": {
    kind: "person-address-code",
    only: OWN_FACTS,
    plan: ownMail("person-address-code", async (person) => {
      await good(person.post("address-codes", { email: "ny@example.com" }));
    }),
  },
  "the former address is told": {
    kind: "person-address-changed",
    only: OWN_FACTS,
    plan: ownMail("person-address-changed", async (person) => {
      const email = `ny-${person.guest.toLowerCase()}@example.com`;
      const { ticket } = await good(person.post("address-codes", { email }));
      const [mail] = (await person.mail("person-address-code")).slice(-1);
      const code = await guestCode(env.SERVER_KEY, person.guest, String(mail!.id));
      await good(person.correct({ email, ticket, code }));
    }),
  },
  "a receipt of what was erased": {
    kind: "person-erased",
    only: OWN_FACTS,
    plan: ownMail("person-erased", async (person) => {
      await good(person.erase());
    }),
  },
  "invitation to a meeting": {
    kind: "invite-to-interview",
    plan: together("invite-to-interview", MEETING),
  },
  "hosts of a meeting": {
    kind: "interview-host",
    plan: async (org, applications) => {
      const made: Waiting[] = [];
      for (const application of applications) {
        const hosts = [{ name: "Bo Dal", email: `${application.id.slice(-8)}@prov.example` }];
        const { id, operation } = await good(
          org.act(application.id, "invite-to-interview", { ...MEETING, hosts }),
        );
        const [row] = await org.rows(
          "SELECT id FROM messages WHERE operation_id = ? AND kind = 'interview-host'",
          operation,
        );
        made.push({ id: String(row!.id), receipt: id });
      }
      return made;
    },
  },
  "reminder to answer": {
    kind: "interview-unanswered",
    plan: async (org, applications) => {
      const made: Waiting[] = [];
      for (const application of applications) {
        const { id: receipt } = await good(org.act(application.id, "invite-to-interview", MEETING));
        await org.rows(
          "UPDATE messages SET state = 'delivered' WHERE receipt_id = ? RETURNING id",
          receipt,
        );
      }
      const { due } = (
        await org.rows(
          "SELECT max(remind_at) AS due FROM guests WHERE org_id = ? AND purpose = 'interview'",
          org.id,
        )
      )[0] as { due: string };
      await remindDue(invitedGuests, new Database(env.DB), { now: new Date(due), newId });
      for (const application of applications) {
        const [row] = await org.rows(
          "SELECT id FROM messages WHERE application_id = ? AND kind = 'interview-unanswered'",
          application.id,
        );
        // Days ahead: as if its time had come.
        await org.rows(
          "UPDATE messages SET send_at = ?2, due_at = ?2, state = 'held' WHERE id = ?1 RETURNING id",
          row!.id,
          new Date().toISOString(),
        );
        made.push({ id: String(row!.id), receipt: null });
      }
      return made;
    },
  },
  "a place is held": {
    kind: "interview-seat",
    plan: async (org, applications) => {
      const made: Waiting[] = [];
      for (const application of applications) {
        const [before] = await org.applications(1);
        const only = { ...MEETING, slots: [{ start: `${inDays(20)}T09:00`, capacity: 1 }] };
        const first = await good(org.act(before!.id, "invite-to-interview", only));
        const more = { ...MEETING, slots: [], interview: first.interview };
        await good(org.act(application.id, "invite-to-interview", more));
        const answer = async (id: string, given: object) => {
          const { meeting } = await good(org.call(`/v1/applications/${id}`));
          const input = { invitation: meeting.invitation, via: "phone", ...given };
          await good(org.act(id, "answer-invitation", input));
        };
        await answer(before!.id, { answer: "accept" });
        await answer(application.id, { answer: "wait" });
        await answer(before!.id, { answer: "decline" });
        const [row] = await org.rows(
          "SELECT id FROM messages WHERE application_id = ? AND kind = 'interview-seat'",
          application.id,
        );
        made.push({ id: String(row!.id), receipt: null });
      }
      return made;
    },
  },
  "there are new times": {
    kind: "interview-new-times",
    plan: async (org, applications) => {
      const made: Waiting[] = [];
      for (const application of applications) {
        const { interview } = await good(org.act(application.id, "invite-to-interview", MEETING));
        const slots = [{ start: `${inDays(21)}T09:00`, capacity: 1 }];
        const again = { ...MEETING, slots, interview };
        const { messages } = await good(org.act(application.id, "invite-to-interview", again));
        made.push({ id: messages[0].id, receipt: null });
      }
      return made;
    },
  },
  "a host's meeting is off": {
    kind: "interview-host-changed",
    plan: async (org, applications) => {
      const made: Waiting[] = [];
      for (const application of applications) {
        const hosts = [{ name: "Bo Dal", email: `${application.id.slice(-8)}@prov.example` }];
        await good(org.act(application.id, "invite-to-interview", { ...MEETING, hosts }));
        const { meeting } = await good(org.call(`/v1/applications/${application.id}`));
        await org.rows(
          "UPDATE messages SET state = 'delivered' WHERE thing_id = ? RETURNING id",
          meeting.interview,
        );
        const { invitation } = meeting;
        await good(org.act(application.id, "answer-invitation", { invitation, ...YES }));
        const off = { invitation, notify: false };
        const { id: receipt, messages } = await good(
          org.act(application.id, "cancel-interview", off),
        );
        const { id } = messages.find(
          ({ kind }: { kind: string }) => kind === "interview-host-changed",
        );
        made.push({ id, receipt });
      }
      return made;
    },
  },
  "a candidate has answered": {
    kind: "interview-told",
    plan: async (org, applications) => {
      const made: Waiting[] = [];
      for (const application of applications) {
        const mailbox = `${application.id.slice(-8)}@prov.example`;
        await good(org.act(application.id, "invite-to-interview", MEETING));
        const { meeting } = await good(org.call(`/v1/applications/${application.id}`));
        await org.rows(
          "UPDATE interviews SET actor_email = ? WHERE id = ? RETURNING id",
          mailbox,
          meeting.interview,
        );
        const token = await enter(org, "interview", meeting.invitation);
        await good(
          org.call("/guests/interview/answers", {
            token,
            key: crypto.randomUUID(),
            body: { seen: 1, answer: "other-time", wish: "På fredag" },
          }),
        );
        const [row] = await org.rows(
          "SELECT id, receipt_id AS receipt FROM messages WHERE guest_id = ? AND kind = 'interview-told'",
          meeting.invitation,
        );
        made.push({ id: String(row!.id), receipt: String(row!.receipt) });
      }
      return made;
    },
  },
  "a host cannot": {
    kind: "interview-host-told",
    plan: async (org, applications) => {
      const made: Waiting[] = [];
      for (const application of applications) {
        const mailbox = `${application.id.slice(-8)}@prov.example`;
        const hosts = [{ name: "Bo Dal", email: mailbox }];
        await good(org.act(application.id, "invite-to-interview", { ...MEETING, hosts }));
        const { meeting } = await good(org.call(`/v1/applications/${application.id}`));
        await org.rows(
          "UPDATE interviews SET actor_email = ? WHERE id = ? RETURNING id",
          mailbox,
          meeting.interview,
        );
        const [host] = await org.rows(
          "SELECT id FROM guests WHERE thing_id = ? AND purpose = 'hosting'",
          meeting.interview,
        );
        const body = { date: inDays(20), can: "no", suggestion: "" };
        const token = await enter(org, "hosting", String(host!.id));
        await good(org.call("/guests/hosting/days", { token, method: "PUT", body }));
        const [row] = await org.rows(
          "SELECT id FROM messages WHERE guest_id = ? AND kind = 'interview-host-told'",
          host!.id,
        );
        made.push({ id: String(row!.id), receipt: null });
      }
      return made;
    },
  },
  "a time is booked": {
    kind: "interview-confirmed",
    plan: invited("answer-invitation", YES),
  },
  "no to a time": {
    kind: "interview-answered",
    plan: invited("answer-invitation", { answer: "decline", via: "phone" }, true),
  },
  "reminder of a meeting": {
    kind: "interview-reminder",
    plan: invited("answer-invitation", YES, false, 1),
  },
  "a meeting is moved": {
    kind: "interview-moved",
    plan: invited("move-interview", { start: `${inDays(25)}T09:00` }, true),
  },
  "a meeting is off": {
    kind: "interview-cancelled",
    plan: invited("cancel-interview", {}, true),
  },
  "an offer": { kind: "send-offer", plan: offered("send-offer", OFFER) },
  "reminder of an offer": { kind: "offer-reminder", plan: offered("send-offer", OFFER, 1) },
  "yes to an offer": { kind: "offer-accepted", plan: offered("answer-offer", YES) },
  "no to an offer": {
    kind: "offer-declined",
    plan: offered("answer-offer", { answer: "decline", via: "phone" }),
  },
  "a contract": { kind: "send-contract", plan: contracted(false) },
  "yes to a contract": { kind: "contract-accepted", plan: contracted(true) },
  "yes to a contract, to its sender": {
    kind: "contract-answered",
    plan: byTheContract("contract-answered", ({ accept }) => accept()),
  },
  "question about a contract": {
    kind: "contract-question",
    plan: byTheContract("contract-question", ({ call }) => call("questions", { text: "När?" })),
  },
  "an offer is withdrawn": {
    kind: "withdraw-offer",
    plan: offered("withdraw-offer", { reason: "Tjänsten drogs in." }),
  },
  "an answer to an offer, to who made it": {
    kind: "offer-answered",
    plan: byTheirLink("offer-answered", (guest) => guest.accept()),
  },
  "an offer that nobody answered, to who made it": {
    kind: "offer-expired",
    plan: (org, applications) =>
      byTheirLink("offer-expired", async ({ call, id }) => {
        const over = NOW.toISOString();
        await org.rows("UPDATE offers SET answer_by_at = ? WHERE id = ? RETURNING id", over, id);
        await expireOffers.run({
          db: new Database(env.DB),
          files: env.FILES,
          newId,
          now: NOW,
          data: [],
        });
        return call("offer");
      })(org, applications),
  },
  "a question about an offer": {
    kind: "offer-question",
    plan: byTheirLink("offer-question", (guest) => guest.call("questions", { text: "När?" })),
  },
  "a code to accept an offer": {
    kind: "offer-code",
    plan: async (org, applications) => {
      const coded = (on: number) =>
        org.rows("UPDATE organisations SET offer_code = ? WHERE id = ? RETURNING id", on, org.id);
      await coded(1);
      const made = await byTheirLink("offer-code", (guest) => guest.call("codes", {}))(
        org,
        applications,
      );
      await coded(0);
      return made;
    },
  },
  forward: { kind: "forward", file: true, plan: forwarding(false) },
  "forward, anonymised": { kind: "forward", file: true, plan: forwarding(true) },
  "test copy": { kind: "test-copy", plan: copied },
};

/** A message that is to meet a fact. */
export interface Met extends Waiting {
  application: Seeded;
}

export interface Fact {
  /** What is so before anything is planned; the rest of it is then `change`. */
  before?(org: Organisation, application: Seeded): Promise<unknown>;
  /** May answer those whom it cannot happen to. */
  change?(org: Organisation, met: Met[]): Promise<unknown>;
  /** Only of applications whose candidate has a file. */
  file?: true;
  /** Not of what no event made. */
  undoable?: true;
}

const each = async (met: Met[], change: (one: Met) => Promise<unknown>): Promise<void> => {
  for (const one of met) await change(one);
};

const protect = (org: Organisation, { candidate }: Seeded): Promise<unknown> =>
  good(
    org.call(`/v1/candidates/${candidate}/protection`, {
      method: "PUT",
      token: org.key,
      body: { protectedIdentity: true },
    }),
  );

/** The host tells the person anew. */
const tell = async (org: Organisation, { id, externalId: n }: Seeded, person: object) => {
  const [row] = await org.rows(
    "SELECT first_name AS firstName, last_name AS lastName, email FROM candidates c JOIN applications a ON a.candidate_id = c.id WHERE a.id = ?",
    id,
  );
  await good(
    org.call(`/v1/projects/${externalId(org.project)}/applications/${n}`, {
      method: "PUT",
      token: org.key,
      body: { candidate: { ...row, ...person } },
    }),
  );
};

const refuseMail = (met: Met[], reason: string): Promise<unknown> =>
  env.DB.batch(
    met.map(({ id }) =>
      env.DB.prepare(
        `INSERT INTO suppressions (org_id, address_fold, reason, at)
         SELECT org_id, lower(recipient), ?2, created_at FROM messages WHERE id = ?1`,
      ).bind(id, reason),
    ),
  );

const isExpected = ({ errors = [] }: { errors?: { code: string }[] }): boolean =>
  errors.some(({ code }) => code === "interview.cancel-first");

/** Of those from whose status it is offered. */
const act =
  (action: string, input: object) =>
  async (org: Organisation, met: Met[]): Promise<Met[]> => {
    const none: Met[] = [];
    for (const one of met) {
      const { status, body } = await org.act(one.application.id, action, input);
      const never = ["wrong_status", "not_saved"].includes(body.reason) || isExpected(body);
      if (status === 409 && never) none.push(one);
      else if (status !== 200) throw new Error(JSON.stringify(body));
    }
    return none;
  };

/** Not of who is expected at a meeting: that is called off first. */
const remove = act("delete", {});
const purge = async (org: Organisation, met: Met[]) => {
  const none = await remove(org, met);
  const confirmed = met
    .filter((one) => !none.includes(one))
    .map(({ application }) => ({
      application,
      input: { confirmation: application.externalId },
    }));
  // More at once are confirmed by their number.
  for (let at = 0; at < confirmed.length; at += 20)
    await inBulk(org, "purge", confirmed.slice(at, at + 20));
  return none;
};

export const FACTS: Record<string, Fact> = {
  "nothing changes": {},
  "the candidate gets another address": {
    change: (org, met) =>
      each(met, ({ application }) =>
        tell(org, application, { email: `ny-${application.externalId}@example.com` }),
      ),
  },
  "the candidate gets another name": {
    change: (org, met) =>
      each(met, ({ application }) => tell(org, application, { firstName: "Eva-Lena" })),
  },
  "the recipient's address bounces": { change: (_, met) => refuseMail(met, "bounced") },
  "the recipient says no to mail to many": {
    change: (_, met) => refuseMail(met, "unsubscribed"),
  },
  "the identity is protected": {
    change: (org, met) => each(met, ({ application }) => protect(org, application)),
  },
  "the identity was protected before": {
    before: protect,
  },
  "the file is no longer marked as anonymised": {
    file: true,
    change: (org, met) =>
      each(met, ({ application }) => handIn(org, application, { anonymised: false })),
  },
  "the file is replaced": {
    file: true,
    change: (org, met) =>
      each(met, ({ application }) =>
        handIn(org, application, { bytes: new Uint8Array([...PDF, 10]) }),
      ),
  },
  "the candidate is rejected": { change: act("reject", { ...REJECT, type: "none" }) },
  "the candidate withdraws": { change: act("withdraw", { ...WITHDRAW, notify: false }) },
  "the candidate says no to being saved": {
    change: act("record-consent", { answer: "no", answeredOn: inDays(0), via: "phone" }),
  },
  "the candidate says no to the meeting": {
    change: async (org, met) => {
      const none: Met[] = [];
      for (const one of met) {
        const { body } = await org.call(`/v1/applications/${one.application.id}`);
        const { invitation = "" } = body.meeting ?? {};
        const input = { invitation, answer: "decline", via: "phone" };
        const { status } = await org.act(one.application.id, "answer-invitation", input);
        if (status !== 200) none.push(one);
      }
      return none;
    },
  },
  "the candidate says no to the offer": {
    change: async (org, met) => {
      const none: Met[] = [];
      for (const one of met) {
        const { body } = await org.call(`/v1/applications/${one.application.id}`);
        const input = { offer: body.offer?.offer ?? "", answer: "decline", via: "phone" };
        const { status } = await org.act(one.application.id, "answer-offer", input);
        if (status !== 200) none.push(one);
      }
      return none;
    },
  },
  "the event is undone": {
    undoable: true,
    change: (org, met) => each(met, ({ receipt }) => good(org.undo(receipt!))),
  },
  "the application is deleted": { change: remove },
  "the application is purged, the person stays": {
    before: async (org, { candidate }) =>
      org.application({ candidate, project: await org.addProject() }),
    change: purge,
  },
  "the person is purged": { change: purge },
  "the message after which it leaves is stopped": {
    change: (org, met) =>
      each(met, async ({ id, application }) => {
        const { messages } = await good(org.act(application.id, "send-email", HELD));
        const [{ id: first, version }] = messages;
        await good(org.call(`/v1/messages/${first}/cancel`, { body: { version } }));
        await org.rows("UPDATE messages SET after_id = ? WHERE id = ? RETURNING id", first, id);
      }),
  },
};
