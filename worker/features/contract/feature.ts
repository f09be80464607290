import type { Feature } from "../feature.ts";
import { documents } from "./documents.ts";
import { effects } from "./effects.ts";
import { data, facts, follow } from "./follow.ts";
import { contractees } from "./guests.ts";
import { kinds } from "./kinds.ts";
import { listed } from "./listed.ts";
import { open } from "./open.ts";
import { answerContract } from "./plan/accept.ts";
import { recordSignedCopy } from "./plan/copy.ts";
import { sendContract } from "./plan/send.ts";
import { answerRoutes } from "./routes/answers.ts";
import { contractRoutes } from "./routes/contracts.ts";
import { sealRoutes } from "./routes/seal.ts";
import { verifyRoutes } from "./routes/verify.ts";
import { leaving } from "./statements/leaving.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

export const contracts: Feature = {
  actions: [sendContract, answerContract, recordSignedCopy],
  documents,
  effects,
  facts,
  listed,
  follow,
  data,
  kinds,
  guests: [contractees],
  leaving,
  open,
  routes: (routes) => {
    contractRoutes(routes);
    answerRoutes(routes);
    verifyRoutes(routes);
    sealRoutes(routes);
  },
  words: { sv, en },
};
