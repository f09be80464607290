import type { Feature } from "../feature.ts";
import { effects } from "./effects.ts";
import { expireOffers } from "./expiring.ts";
import { data, facts, follow } from "./follow.ts";
import { offerees } from "./guests.ts";
import { kinds } from "./kinds.ts";
import { listed } from "./listed.ts";
import { open } from "./open.ts";
import { answerOffer } from "./plan/answer.ts";
import { sendOffer } from "./plan/send.ts";
import { withdrawOffer } from "./plan/withdraw.ts";
import { answerRoutes } from "./routes/answers.ts";
import { offerRoutes } from "./routes/offers.ts";
import { leaving } from "./statements/leaving.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

export const offers: Feature = {
  actions: [sendOffer, answerOffer, withdrawOffer],
  effects,
  facts,
  listed,
  follow,
  data,
  kinds,
  guests: [offerees],
  leaving,
  open,
  jobs: [expireOffers],
  routes: (routes) => {
    offerRoutes(routes);
    answerRoutes(routes);
  },
  words: { sv, en },
};
