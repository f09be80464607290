import type { Feature } from "../feature.ts";
import { effects } from "./effects.ts";
import { data, facts } from "./follow.ts";
import { forgetTries } from "./forgetting.ts";
import { owners } from "./guests.ts";
import { kinds } from "./kinds.ts";
import { saveAndSendLogin } from "./plan.ts";
import { accountRoutes } from "./routes/account.ts";
import { leaving } from "./statements/leaving.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

export const accounts: Feature = {
  actions: [saveAndSendLogin],
  effects,
  facts,
  data,
  kinds,
  guests: [owners],
  leaving,
  jobs: [forgetTries],
  routes: accountRoutes,
  words: { sv, en },
};
