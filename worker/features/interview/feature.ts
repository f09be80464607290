import type { Feature } from "../feature.ts";
import { answerInvitation } from "./plan/answer.ts";
import { forgetNeeds } from "./needs.ts";
import { cancelInterview, recordAttendance } from "./plan/cancel.ts";
import { effects, references, shared } from "./effects.ts";
import { data, facts, follow } from "./follow.ts";
import { listed } from "./listed.ts";
import { open } from "./open.ts";
import { hosts, invited } from "./guests.ts";
import { kinds } from "./kinds.ts";
import { inviteToInterview } from "./plan/invite.ts";
import { moveInterview } from "./plan/move.ts";
import { answerRoutes } from "./routes/answers.ts";
import { busyRoutes } from "./routes/busy.ts";
import { feedRoutes } from "./routes/feeds.ts";
import { hostingRoutes } from "./routes/hosting.ts";
import { interviewRoutes } from "./routes/interviews.ts";
import { mirrorRoutes } from "./routes/mirror.ts";
import { leaving } from "./statements/leaving.ts";
import { passSeatsOn } from "./waiting.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

export const interviews: Feature = {
  actions: [inviteToInterview, answerInvitation, moveInterview, cancelInterview, recordAttendance],
  effects,
  shared,
  references,
  facts,
  listed,
  follow,
  data,
  kinds,
  guests: [invited, hosts],
  leaving,
  open,
  jobs: [forgetNeeds, passSeatsOn],
  routes: (routes) => {
    interviewRoutes(routes);
    answerRoutes(routes);
    busyRoutes(routes);
    feedRoutes(routes);
    hostingRoutes(routes);
    mirrorRoutes(routes);
  },
  words: { sv, en },
};
