import type { Feature } from "../feature.ts";
import { effects } from "./effects.ts";
import { kinds } from "./kinds.ts";
import { personRoutes } from "./routes/person.ts";
import { addressCodeLeaving } from "./statements/correcting.ts";
import { forgetReceipts } from "./statements/erasing.ts";
import { forgetPeople } from "./statements/mail.ts";
import { exported } from "./statements/take-outs.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

/** What people do with what is kept of them: see, correct, take out and erase it. */
export const personalData: Feature = {
  effects,
  kinds,
  leaving: [addressCodeLeaving],
  routes: personRoutes,
  data: {
    tables: {
      person_take_outs: { erased: "with the candidate", exported: "with the person" },
      person_address_codes: {
        erased: "with the candidate",
        exported: { not: "a secret, for minutes" },
      },
      person_erasures: {
        erased: { stays: "ids and an instant only: shows that it was done" },
        exported: { not: "ids only" },
      },
    },
    forget: forgetPeople,
    exports: exported,
  },
  jobs: [
    {
      name: "forget-receipts",
      run: async ({ db, now }) => {
        await db.write({ forgotten: forgetReceipts(now.toISOString()) });
        return [];
      },
    },
  ],
  words: { sv, en },
};
