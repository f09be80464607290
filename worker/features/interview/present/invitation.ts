/** A stored invitation → what the invited candidate reads. */
import { type InvitationFact, isRunning, readInvitation, slotOf } from "../rules/facts.ts";
import { isChoosable, possible } from "../rules/possible.ts";
import { isStanding } from "../rules/waiting.ts";
import type { InvitationWire } from "../schemas/answers.ts";
import type { OwnInvitation } from "../statements/reads.ts";

export function invitationWire(own: OwnInvitation, now: Date): InvitationWire {
  const invitation = readInvitation(JSON.parse(own.invitation) as InvitationFact);
  const { details, slot } = invitation;
  const at = now.toISOString();
  const seat = slotOf(invitation);
  const offer = isStanding(invitation.offer, now) ? invitation.offer : null;
  const slots = invitation.slots.filter(
    ({ id, closed, start }) => id === slot || id === offer?.slot || (!closed && start > at),
  );
  const running = isRunning(own.status);
  const may = possible({ ...invitation, start: seat?.start ?? null }, now);
  return {
    state: invitation.state,
    movedFrom: invitation.movedFrom,
    seen: invitation.version,
    kind: details.kind,
    format: details.format,
    organisation: own.organisation,
    project: own.project,
    department: own.department,
    firstName: own.firstName,
    asker: { name: invitation.asker.name, email: invitation.asker.email },
    hosts: invitation.hosts.map(({ name }) => name),
    minutes: details.minutes,
    place: details.place,
    directions: details.directions,
    link: seat ? details.link : null,
    bring: details.bring,
    pay: details.pay,
    timeZone: invitation.timeZone,
    answerBy: invitation.answerBy,
    answerByAt: invitation.answerByAt,
    slots: slots.map(({ id, start, end, ...each }) => ({
      id,
      start,
      end,
      free:
        id === offer?.slot ||
        (each.free && isChoosable({ start, closed: each.closed }, invitation, now)),
      own: id === slot,
    })),
    offer: running ? offer : null,
    halfDays: invitation.halfDays,
    wish: invitation.wish,
    needs: own.needs,
    may: {
      choose: running && may.choose,
      otherTime: running && may.otherTime,
      decline: running && may.decline,
      wait: running && may.wait,
      stopWaiting: running && may.stopWaiting,
      withdraw: running && !["took-place", "no-show"].includes(invitation.state),
    },
  };
}
