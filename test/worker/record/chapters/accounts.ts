import type { Chapter } from "../chapter.ts";
import type { Teller } from "../teller.ts";
import { codeTo } from "./guests.ts";

const BY_LINK = { Authorization: "", "Accept-Language": "sv" };
const ADDRESS = "ada.0@q.example";
const PASSWORD = "tre små blå stolar";
const SAVED = {
  purpose: "Kommande tjänster",
  basis: "consent",
  expiresOn: "2028-04-01",
  send: { when: "now" },
};

const post = async (teller: Teller, path: string, body: object) => {
  const answer = await teller.call(`/guests/sign-in/${path}`, { body, headers: BY_LINK });
  await hideChance(teller);
  return answer;
};

/** What is another each time: salted, or keyed by ids. */
async function hideChance(teller: Teller): Promise<void> {
  const kept = await teller.org.rows(
    "SELECT password FROM accounts WHERE org_id = ? AND password IS NOT NULL",
    teller.org.id,
  );
  for (const { password } of kept) teller.names.hide(String(password), "hash of a password");
  const tries = await teller.org.rows(
    "SELECT hash FROM sign_in_tries WHERE org_id = ? ORDER BY since, hash",
    teller.org.id,
  );
  for (const { hash } of tries) teller.names.hide(String(hash), "hash of who tried");
}

/** Given, opened by a link, by a password and by a code; changed; known already; and by a first password. */
export const accounts: Chapter = {
  title: "Accounts",
  at: "2027-05-10T08:00:00.000Z",
  steps: {
    "Two candidates are saved and sent a login, one with a temporary password": async (teller) => {
      const csv = [
        "Projekt-id;Projekt;Ansökan-id;Förnamn;Efternamn;E-post",
        ...["Q-1", "Q-2"].map(
          (id, at) => `P-8;Bibliotekarie;${id};Ada;Ek${at};ada.${at}@q.example`,
        ),
      ].join("\r\n");
      await teller.host("/v1/imports", { body: csv, headers: { "Content-Type": "text/csv" } });
      await teller.act("ext:Q-1", "save-and-send-login", SAVED);
      const temporary = (on: number) =>
        teller.org.rows("UPDATE organisations SET login_password = ? RETURNING id", on);
      await temporary(1);
      await teller.act("ext:Q-2", "save-and-send-login", SAVED);
      await temporary(0);
      await teller.minute();
      for (const { body } of teller.mails) {
        const [, first] = /Tillfälligt lösenord: ([\w-]+)/.exec(String(body.text)) ?? [];
        if (first) teller.names.hide(first, "first password");
      }
    },
    "The link lets a password be chosen, once": async (teller) => {
      const texts = teller.mails.flatMap(({ body }) =>
        body.to === ADDRESS ? (/\/candidate#([\w.-]+)/.exec(String(body.text))?.[1] ?? []) : [],
      );
      const link = texts.at(-1);
      await post(teller, "looks", { link });
      await post(teller, "passwords", { link, password: "kort" });
      await post(teller, "passwords", { link, password: PASSWORD });
      await post(teller, "passwords", { link, password: PASSWORD });
      await post(teller, "looks", { link });
    },
    "They sign in by the password and by a code, and change it": async (teller) => {
      const who = { organisation: teller.org.id, userName: ADDRESS };
      await post(teller, "looks", { organisation: teller.org.id });
      await post(teller, "sessions", { ...who, password: "fel lösenord här" });
      await post(teller, "sessions", { ...who, password: PASSWORD });
      const asked = await post(teller, "codes", who);
      const { ticket } = asked.body;
      teller.names.hide(ticket, "ticket#4");
      await teller.minute();
      const code = codeTo(teller, ADDRESS, "code#4");
      const { body } = await post(teller, "sessions", { ...who, ticket, code });
      await teller.call("/guests/account/page", { token: body.token });
      await teller.call("/guests/account/password-changes", {
        token: body.token,
        body: { password: "fyra stora gula bord" },
      });
      await hideChance(teller);
      await teller.minute();
    },
    "Sent again, it tells how they sign in": async (teller) => {
      await teller.act("ext:Q-1", "save-and-send-login", SAVED);
      await teller.minute();
    },
  },
};
