import type { Call } from "../../support/organisation.ts";
import { Person } from "../../person/support.ts";
import type { Chapter } from "../chapter.ts";
import type { Teller } from "../teller.ts";
import { codeTo } from "./guests.ts";

const NEW = "noor.ny@o.example";

/** Of whoever applied so, as if they had signed in. */
async function comes(teller: Teller, name: string) {
  const row = teller.tables.applications!.find(({ external_id }) => external_id === name)!;
  const { token } = await Person.comes(teller.org, String(row.candidate_id));
  return (path: string, call: Call = {}) =>
    teller.call(`/guests/account/${path}`, { token, ...call });
}

/** Read, corrected, handed in, taken out and erased by the person themselves. */
export const people: Chapter = {
  title: "People and their own data",
  at: "2027-05-17T08:00:00.000Z",
  steps: {
    "One sees what is kept, and corrects it": async (teller) => {
      const own = await comes(teller, "O-2");
      const { seen } = (await own("person")).body;
      const form = {
        seen,
        firstName: "Noor",
        lastName: "Berg",
        phone: "070-174 06 00",
        address: "Storgatan 1",
        postalCode: "123 45",
        city: "Orten",
      };
      await own("corrections", { body: form });
      await own("corrections", { body: form });
      const asked = await own("address-codes", { body: { email: NEW } });
      teller.names.hide(asked.body.ticket, "ticket#5");
      await teller.minute();
      const code = codeTo(teller, NEW, "code#5");
      const moved = { ...form, seen: seen + 1, email: NEW, ticket: asked.body.ticket };
      await own("corrections", { body: { ...moved, code: "12 34" } });
      await own("corrections", { body: { ...moved, code } });
      await teller.minute();
    },
    "One hands in a CV, and takes all out": async (teller) => {
      const own = await comes(teller, "O-3");
      const { seen } = (await own("person")).body;
      await own(`files?filename=cv.txt&seen=${seen}`, {
        method: "POST",
        body: "Noor Berg, kurator\n",
        headers: { "Content-Type": "text/plain" },
      });
      await own("take-outs", { body: {} });
    },
    "One is told what goes and what stays, and has it erased": async (teller) => {
      const own = await comes(teller, "O-2");
      const { seen } = (await own("erasure-plans", { body: {} })).body;
      await own("erasures", { body: { seen } });
      await teller.minute();
      await teller.minute();
      await own("person");
    },
  },
};
