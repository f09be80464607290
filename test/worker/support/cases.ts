import { definitionOf } from "../../support/registry.ts";
import { ACTION_IDS, type ActionId, type Status } from "../../../worker/domain/vocabulary.ts";
import type { Organisation, Seeded } from "./organisation.ts";
import { AHEAD, inDays } from "./dates.ts";
import { contractedTo } from "./contracted.ts";
import { addFile } from "./files.ts";
import { invitedTo, slotOf } from "./invited.ts";
import { addressed, lettered } from "./lettered.ts";
import { offeredTo } from "./offered.ts";

/** How a contract suite uses one action: where it starts from, a good input, and a bad field. */
export interface Case {
  id: ActionId;
  from: Status;
  former?: Status;
  deleted?: boolean;
  /** Asked for consent to be saved. */
  asked?: true;
  /** A status from which it is not offered; absent when every status will do. */
  not?: Status;
  input: (org: Organisation, application: Seeded) => Promise<Record<string, unknown>>;
  /** An input with one fault, and where the answer must point. */
  bad: [input: Record<string, unknown>, path: (string | number)[]];
  messages: number;
  /** It is about a thing that the applications have together: of those with others, the first alone is done. */
  ofOne?: true;
}

export const OFFER = {
  position: "Systemutvecklare",
  department: "Digitalisering",
  startDate: AHEAD,
  form: "permanent",
  pay: { amount: "38500.50" },
  answerBy: inDays(10),
};

/** A whole contract. */
export const CONTRACT = {
  employer: {
    name: "Björkviks kommun",
    number: "212000-0000",
    address: "Torget 1\n123 45 Björkvik",
  },
  employee: { name: "Eva Åberg", address: "Storgatan 1\n123 45 Björkvik" },
  startDate: AHEAD,
  workplace: { is: "fixed", place: "Stadshuset, Torget 1" },
  position: "Systemutvecklare",
  duties: "Utveckla och förvalta kommunens e-tjänster.",
  form: "permanent",
  notice: { says: "refers", text: "kollektivavtalet HÖK 24" },
  pay: {
    says: "filled",
    text: "Månadsvis, den 27, till bankkonto.",
    amount: "38500.50",
    benefits: ["Friskvårdsbidrag, 3 000 kronor om året"],
  },
  hours: { says: "filled", text: "40 timmar i veckan" },
  overtime: { says: "refers", text: "kollektivavtalet HÖK 24" },
  scheduling: { says: "none" },
  shifts: { says: "none" },
  client: { says: "none" },
  training: { says: "filled", text: "Introduktion i två veckor" },
  leave: { says: "filled", text: "31 dagars semester" },
  ending: { says: "refers", text: "lagen om anställningsskydd" },
  social: { says: "filled", text: "Skatteverket och Försäkringskassan; pension hos Pensionsvalet" },
  collective: { says: "filled", text: "HÖK 24, mellan Sobona och Vision" },
};

const MEETING = {
  format: "phone",
  minutes: 30,
  slots: [{ start: `${inDays(20)}T09:00` }],
  answerBy: inDays(10),
};

export const CASES: Case[] = [
  {
    id: "withdraw",
    from: "interview",
    not: "rejected",
    input: async () => ({ source: "phone", reason: "withdrawal-1", notify: true }),
    bad: [{ source: "pigeon", notify: false }, ["input", "source"]],
    messages: 1,
  },
  {
    id: "delete",
    from: "rejected",
    not: "hired",
    input: async () => ({}),
    bad: [{ note: 7 }, ["input", "note"]],
    messages: 0,
  },
  {
    id: "send-email",
    from: "hired",
    input: async () => ({
      subject: "Hej {{candidate.first_name}}",
      content: "Välkommen till {{project.title}}.",
    }),
    bad: [{ subject: "Hej\r\nBcc: x@example.com", content: "x" }, ["input", "subject"]],
    messages: 1,
  },
  {
    id: "invite-to-interview",
    from: "received",
    not: "rejected",
    input: async () => MEETING,
    bad: [{ ...MEETING, format: "letter" }, ["input", "format"]],
    messages: 1,
  },
  {
    id: "answer-invitation",
    from: "interview",
    not: "rejected",
    input: async (org, application) => ({
      invitation: await invitedTo(org, application),
      answer: "accept",
      via: "phone",
    }),
    bad: [{ invitation: "guest_0", answer: "perhaps" }, ["input", "answer"]],
    messages: 2,
  },
  {
    id: "move-interview",
    from: "interview",
    not: "rejected",
    input: async (org, application) => ({
      ...(await slotOf(org, await invitedTo(org, application, { seated: true }))),
      start: `${inDays(25)}T09:00`,
    }),
    bad: [{ interview: "int_0", slot: "slot_0", start: "2027-02-30" }, ["input", "start"]],
    messages: 2,
    ofOne: true,
  },
  {
    id: "cancel-interview",
    from: "interview",
    not: "rejected",
    input: async (org, application) => ({ invitation: await invitedTo(org, application) }),
    bad: [{ invitation: "" }, ["input", "invitation"]],
    messages: 1,
  },
  {
    id: "record-attendance",
    from: "interview",
    input: async (org, application) => ({
      invitation: await invitedTo(org, application, { inDays: -1, seated: true }),
      outcome: "took-place",
    }),
    bad: [{ invitation: "guest_0", outcome: "perhaps" }, ["input", "outcome"]],
    messages: 0,
  },
  {
    id: "send-offer",
    from: "interview",
    not: "rejected",
    input: async () => OFFER,
    bad: [{ ...OFFER, pay: { amount: "38 500" } }, ["input", "pay", "amount"]],
    messages: 2,
  },
  {
    id: "answer-offer",
    from: "offered",
    not: "interview",
    input: async (org, application) => ({
      offer: await offeredTo(org, application),
      answer: "accept",
      via: "phone",
    }),
    bad: [{ offer: "guest_0", answer: "perhaps" }, ["input", "answer"]],
    messages: 1,
  },
  {
    id: "withdraw-offer",
    from: "offered",
    not: "interview",
    input: async (org, application) => ({
      offer: await offeredTo(org, application),
      reason: "Tjänsten drogs in.",
    }),
    bad: [{ offer: "guest_0", reason: " " }, ["input", "reason"]],
    messages: 1,
  },
  {
    id: "send-contract",
    from: "offered",
    not: "interview",
    input: async () => CONTRACT,
    bad: [{ ...CONTRACT, pay: { ...CONTRACT.pay, amount: "1e9" } }, ["input", "pay", "amount"]],
    messages: 1,
  },
  {
    id: "answer-contract",
    from: "offered",
    not: "interview",
    input: async (org, application) => ({
      contract: await contractedTo(org, application),
      via: "paper",
    }),
    bad: [{ contract: "guest_0", via: "pigeon" }, ["input", "via"]],
    messages: 1,
  },
  {
    id: "record-signed-copy",
    from: "offered",
    not: "interview",
    input: async (org, application) => ({
      contract: await contractedTo(org, application),
      attachments: [await addFile(org, null, "undertecknat.pdf")],
    }),
    bad: [{ contract: "guest_0", attachments: [] }, ["input", "attachments"]],
    messages: 0,
  },
  {
    id: "reject",
    from: "offered",
    not: "hired",
    input: async () => ({ type: "email", reason: "rejection-1" }),
    bad: [
      { type: "email", reason: "rejection-1", send: { when: "at", at: "i morgon" } },
      ["input", "send", "at"],
    ],
    messages: 1,
  },
  {
    id: "save",
    from: "withdrawn",
    former: "received",
    not: "offered",
    input: async () => ({
      purpose: "Kommande tjänster",
      basis: "consent",
      expiresOn: AHEAD,
    }),
    bad: [{ purpose: "x", basis: "consent", expiresOn: "2027-02-30" }, ["input", "expiresOn"]],
    messages: 1,
  },
  {
    id: "save-and-send-login",
    from: "saved",
    not: "offered",
    input: async () => ({
      purpose: "Kommande tjänster",
      basis: "consent",
      expiresOn: AHEAD,
    }),
    bad: [{ purpose: "x", basis: "consent", expiresOn: "2027-02-30" }, ["input", "expiresOn"]],
    messages: 1,
  },
  {
    id: "forward",
    from: "received",
    input: async () => ({
      recipient: "chef@prov.example",
      subject: "En ansökan",
      content: "Vad tror du?",
      anonymise: true,
      withoutAttachments: true,
    }),
    bad: [
      {
        recipient: "a@b.se, c@d.se",
        subject: "x",
        content: "y",
        anonymise: true,
        withoutAttachments: true,
      },
      ["input", "recipient"],
    ],
    messages: 1,
  },
  {
    id: "transfer",
    from: "saved",
    not: "offered",
    input: async (org) => ({ project: await org.addProject(), stay: false }),
    bad: [{ project: "proj_missing", stay: false }, ["input", "project"]],
    messages: 0,
  },
  {
    id: "hire",
    from: "offered",
    not: "withdrawn",
    input: async () => ({
      position: "Systemutvecklare",
      department: "Digitalisering",
      startDate: "2027-01-11",
    }),
    bad: [
      { position: " ", department: "Digitalisering", startDate: "2027-01-11" },
      ["input", "position"],
    ],
    messages: 0,
  },
  {
    id: "send-to-panel",
    from: "received",
    not: "rejected",
    input: async () => ({
      reviewers: [
        { kind: "internal", name: "Bo Lind", email: "bo.lind@prov.example" },
        { kind: "external", name: "Åsa Berg", email: "asa@annan.example", language: "en" },
      ],
      deadline: inDays(30),
    }),
    bad: [
      {
        reviewers: [{ kind: "internal", name: "Bo", email: "bo@b.se, c@d.se" }],
        deadline: inDays(30),
      },
      ["input", "reviewers", 0, "email"],
    ],
    messages: 2,
  },
  {
    id: "record-consent",
    from: "saved",
    asked: true,
    input: async () => ({ answer: "yes", answeredOn: inDays(0), via: "email" }),
    bad: [{ answer: "maybe", answeredOn: inDays(0), via: "email" }, ["input", "answer"]],
    messages: 0,
  },
  {
    id: "send-letter",
    from: "received",
    input: async (org, application) => {
      await addressed(org, application);
      return { letter: "letter-received" };
    },
    bad: [{ letter: "postcard" }, ["input", "letter"]],
    messages: 0,
  },
  {
    id: "record-posting",
    from: "received",
    input: async (org, application) => {
      await lettered(org, application);
      return { postedOn: inDays(-1) };
    },
    bad: [{ postedOn: "i går" }, ["input", "postedOn"]],
    messages: 0,
  },
  {
    id: "reopen",
    from: "rejected",
    former: "interview",
    not: "received",
    input: async () => ({}),
    bad: [{ x: 1 }, ["input", "x"]],
    messages: 0,
  },
  {
    id: "restore",
    from: "rejected",
    deleted: true,
    input: async () => ({}),
    bad: [{ x: 1 }, ["input", "x"]],
    messages: 0,
  },
  {
    id: "purge",
    from: "received",
    deleted: true,
    input: async (_org, { externalId }) => ({ confirmation: externalId }),
    bad: [{}, ["input", "confirmation"]],
    messages: 0,
  },
];

/** A new action that has no case here fails the contract suite. */
export const AVAILABLE = ACTION_IDS.filter((id) => definitionOf(id));

/** An application from which the action may start, with a good input for it. */
export async function ready(
  org: Organisation,
  each: Case,
): Promise<{ application: Seeded; input: Record<string, unknown> }> {
  const { from, former, deleted, asked } = each;
  const application = await org.application({
    status: from,
    ...(former && { former }),
    ...(deleted && { deleted }),
    ...(asked && { asked: AHEAD }),
  });
  return { application, input: await each.input(org, application) };
}
