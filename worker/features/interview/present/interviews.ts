/** Stored interviews → wire. */
import { fullName } from "../../../domain/fold.ts";
import type { InterviewWire } from "../schemas/interviews.ts";
import type { StoredInterview } from "../statements/reads.ts";

export const interviewWire = ({
  details,
  candidates,
  ...stored
}: StoredInterview): InterviewWire => ({
  ...stored,
  ...details,
  candidates: candidates.map(({ firstName, lastName, ...each }) => ({
    ...each,
    name: fullName({ firstName, lastName }),
    via: each.via as InterviewWire["candidates"][number]["via"],
  })),
});
