import type { InvitationWire } from "../../../worker/features/interview/schemas/answers.ts";
import type { Key, Speech } from "../../lib/i18n.ts";
import { sayMoment, sayTime } from "./times.ts";

/** Is an answer waited for? */
export const isAsked = ({ state, may }: InvitationWire): boolean =>
  state === "awaiting" || state === "confirm-anew" || (state === "waiting" && may.choose);

const isOver = (invitation: InvitationWire): boolean =>
  isAsked(invitation) && !invitation.may.otherTime;

/** How it stands, in one line. */
export function titleOf(invitation: InvitationWire, withdrawn: boolean, { say }: Speech): string {
  const { state, kind, firstName: name } = invitation;
  if (withdrawn) return say("answer.title-withdrawn");
  if (isOver(invitation)) return say("answer.title-over");
  if (invitation.offer) return say("answer.title-offered", { name });
  const same = ["accepted", "other-time", "waiting", "confirm-anew", "no-show"].includes(state);
  return say(`answer.title-${state}${same ? "" : `-${kind}`}` as Key, { name });
}

/** What is expected of the candidate now: mostly nothing. */
export function leadOf(invitation: InvitationWire, withdrawn: boolean, speech: Speech): string {
  const { say, day } = speech;
  const { state, may, offer, answerBy, answerByAt, asker, project, movedFrom, timeZone } =
    invitation;
  const about = { asker: asker.name, project, when: day(answerBy) };
  if (withdrawn) return say("answer.lead-withdrawn", about);
  if (isOver(invitation)) return say("answer.over", about);
  if (offer) return say("answer.lead-offered", { until: sayMoment(speech, offer.until, timeZone) });
  if (state === "waiting" && may.choose) return say("answer.lead-waiting-free");
  if (state === "awaiting" && !may.choose)
    return say(
      may.wait
        ? "answer.all-taken-wait"
        : Date.parse(answerByAt) > Date.now()
          ? "answer.all-taken"
          : "answer.too-late-to-choose",
      about,
    );
  const lead = say(`answer.lead-${state}`, about);
  return movedFrom
    ? `${say("answer.moved-from", { when: sayTime(speech, movedFrom, timeZone) })} ${lead}`
    : lead;
}
