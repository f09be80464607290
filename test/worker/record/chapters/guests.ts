import type { Call } from "../../support/organisation.ts";
import type { Chapter } from "../chapter.ts";
import type { Teller } from "../teller.ts";
import { toReviewer } from "./panels.ts";

const BY_LINK = { Authorization: "", "Accept-Language": "en" };
const post = (teller: Teller, path: string, body: object) =>
  teller.call(`/guests/${path}`, { body: { purpose: "panel", ...body }, headers: BY_LINK });

/** The link in the newest mail to an address. */
function linkTo(teller: Teller, address: string): string {
  const mails = teller.mails.filter(({ body }) => body.to === address);
  const texts = mails.map(({ body }) => /\/panel#([\w.-]+)/.exec(String(body.text))?.[1]);
  return texts.findLast((link) => link !== undefined)!;
}

/** The code in the newest mail that brings one; it goes by a name from now on. */
export function codeTo(teller: Teller, address: string, name: string): string {
  const codes = teller.mails.flatMap(({ body }) =>
    body.to === address ? (/\d{3} \d{3}/.exec(String(body.subject))?.[0] ?? []) : [],
  );
  const code = codes.at(-1)!;
  teller.names.hide(code, name);
  return code;
}

/** With the session that this reviewer entered by. */
const as =
  (teller: Teller, who: string) =>
  (path: string, call: Call = {}) =>
    teller.call(`/guests/panel/${path}`, { token: teller.ids[`${who}'s session`]!, ...call });

const rate = (teller: Teller, who: string, name: string, ...said: [string, number?, string?]) => {
  const [verdict, score = null, comment = null] = said;
  return as(teller, who)(`ratings/${teller.ids[name]}`, {
    method: "PUT",
    body: { verdict, score, comment },
  });
};

/** The reviewers' side: link, code, session, drafts, submission. */
export const guests: Chapter = {
  title: "Panels, by the reviewers",
  at: "2026-11-27T13:00:00.000Z",
  steps: {
    "A link tells what it is about": async (teller) => {
      await post(teller, "look", { link: linkTo(teller, "asa@annan.example") });
      await post(teller, "look", { link: linkTo(teller, "bo.lind@prov.example") });
      await post(teller, "look", { link: "rev_forged.x" });
    },
    "An external reviewer needs the code that this browser asked for": async (teller) => {
      const link = linkTo(teller, "ted@annan.example");
      await post(teller, "sessions", { link });
      const first = await post(teller, "codes", { link });
      teller.names.hide(first.body.ticket, "ticket#1");
      await teller.minute();
      const code = codeTo(teller, "ted@annan.example", "code#1");
      await post(teller, "sessions", { link, ticket: first.body.ticket, code: "12 34" });
      const second = await post(teller, "codes", { link });
      teller.names.hide(second.body.ticket, "ticket#2");
      await post(teller, "sessions", { link, ticket: first.body.ticket, code });
      await teller.minute();
      const { body } = await post(teller, "sessions", {
        link,
        ticket: second.body.ticket,
        code: codeTo(teller, "ted@annan.example", "code#2"),
      });
      teller.ids["Ted's session"] = body.token;
    },
    "A colleague comes by the link alone, or from the intranet": async (teller) => {
      const { body } = await post(teller, "sessions", {
        link: linkTo(teller, "bo.lind@prov.example"),
      });
      teller.ids["Bo's session"] = body.token;
      const embedded = await teller.call("/guests/embedded-sessions", {
        body: { purpose: "panel", thing: teller.ids.anonymous },
      });
      teller.ids["Anna's session"] = embedded.body.token;
      await teller.call("/guests/embedded-sessions", {
        body: { purpose: "panel", thing: teller.ids.panel },
      });
      await post(teller, "codes", { link: linkTo(teller, "bo.lind@prov.example") });
    },
    "What each sees": async (teller) => {
      const seen = await as(teller, "Bo")("review");
      const files = seen.body.candidates.flatMap(({ files: all }: { files: object[] }) => all);
      await as(teller, "Bo")(`files/${files[0].id}`);
      await as(teller, "Ted")("review", { headers: { "Accept-Language": "sv" } });
      await as(teller, "Anna")("review");
      await as(teller, "Anna")(`files/${files[0].id}`);
    },
    "Drafts are kept, and too little cannot be handed in": async (teller) => {
      await rate(teller, "Bo", "A-2", "rated", 6, "Stark.\nBra svar.");
      await rate(teller, "Bo", "A-2", "rated", 5);
      await rate(teller, "Bo", "B-12", "rated");
      await as(teller, "Bo")("submission", { body: {} });
      await rate(teller, "Bo", "B-12", "conflict", 3);
      await rate(teller, "Bo", "A-1", "rated", 3);
    },
    "A review is handed in, once and for all": async (teller) => {
      await rate(teller, "Bo", "B-12", "conflict", undefined, "Min granne.");
      await rate(teller, "Bo", "A-5", "rated", 7);
      await rate(teller, "Bo", "B-11", "cannot-judge");
      await as(teller, "Bo")("submission", { body: { versions: { [teller.ids["A-2"]!]: 1 } } });
      await as(teller, "Bo")("submission", { body: {} });
      await as(teller, "Bo")("submission", { body: {} });
      await rate(teller, "Bo", "A-2", "rated", 1);
    },
    "Another hands in, and sees what the others said": async (teller) => {
      for (const [name, score] of Object.entries({ "A-2": 3, "B-12": 4, "A-5": 7, "B-11": 2 }))
        await rate(teller, "Ted", name, "rated", score, `Om ${name}`);
      await as(teller, "Ted")("submission", { body: {} });
      await as(teller, "Ted")("review");
    },
    "The recruiter opens a review again; it is changed and handed in": async (teller) => {
      await toReviewer(teller, teller.ids.panel!, "Bo Lind", "reopening-plans");
      await toReviewer(teller, teller.ids.panel!, "Bo Lind", "reopenings");
      await as(teller, "Bo")("review");
      await rate(teller, "Bo", "A-2", "rated", 7, "Ännu bättre.");
      await as(teller, "Bo")("submission", { body: {} });
      await toReviewer(teller, teller.ids.panel!, "Bo Lind", "reminders");
    },
    "Where a comment is wanted": async (teller) => {
      await rate(teller, "Anna", "B-8", "rated", 4);
      await as(teller, "Anna")("submission", { body: {} });
      await rate(teller, "Anna", "B-8", "rated", 4, "=SUMMA(A1)");
      await as(teller, "Anna")("submission", { body: {} });
    },
    "The ranking, on its page and as a file": async (teller) => {
      await teller.call(`/v1/panels/${teller.ids.panel}`);
      await teller.call(`/v1/panels/${teller.ids.panel}/ranking.csv?locale=sv`);
      await teller.call(`/v1/panels/${teller.ids.anonymous}/ranking.csv?locale=en`);
      await teller.call(`/v1/applications/${teller.ids["A-2"]}`);
    },
    "A candidate leaves, and comes back": async (teller) => {
      const { body } = await teller.act(teller.ids["A-2"]!, "reject", {
        type: "none",
        reason: "rejection-1",
      });
      await as(teller, "Ted")("review");
      await teller.call(`/v1/receipts/${body.id}/undo`, { body: {}, key: teller.key() });
    },
    "Who is revoked is shut out, and may be invited anew": async (teller) => {
      await toReviewer(teller, teller.ids.panel!, "Ted Ny", "revocations");
      await as(teller, "Ted")("review");
      await post(teller, "look", { link: linkTo(teller, "ted@annan.example") });
      await teller.call(`/v1/panels/${teller.ids.panel}/reviewers`, {
        body: {
          reviewers: [{ kind: "external", name: "Ted Ny", email: "ted@annan.example" }],
        },
      });
    },
    "After the deadline": async (teller) => {
      await teller.at("2026-12-05T09:00:00.000Z");
      await teller.minute();
      await teller.call("/guests/embedded-sessions", {
        body: { purpose: "panel", thing: teller.ids.anonymous },
      });
      const link = linkTo(teller, "asa@annan.example");
      await post(teller, "look", { link });
      await teller.call(`/v1/panels/${teller.ids.anonymous}`);
    },
    "A reviewer is done on this computer": async (teller) => {
      await post(teller, "sign-outs", {});
    },
  },
};
