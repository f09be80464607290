/** Plain links that open a calendar on the web with the meeting filled in: nothing is told to anybody before that. */
import type { InvitationWire } from "../../../worker/features/interview/schemas/answers.ts";
import type { Speech } from "../../lib/i18n.ts";

interface Span {
  start: string;
  end: string;
}

/** "20261201T070000Z" */
const compact = (instant: string): string => `${instant.slice(0, 19).replace(/[-:]/g, "")}Z`;

const address = (base: string, params: Record<string, string>): string =>
  `${base}?${new URLSearchParams(params)}`;

export function calendarLinks(
  { kind, project, organisation, asker, place, link, format }: InvitationWire,
  { start, end }: Span,
  { say }: Speech,
): { google: string; outlook: string } {
  const title = say(`answer.calendar-${kind}`, { project });
  const about = [organisation, asker.name, asker.email].filter(Boolean).join("\n");
  const location = (format === "video" ? link : format === "in-person" ? place : null) ?? "";
  return {
    google: address("https://calendar.google.com/calendar/render", {
      action: "TEMPLATE",
      text: title,
      dates: `${compact(start)}/${compact(end)}`,
      details: about,
      location,
    }),
    outlook: address("https://outlook.live.com/calendar/0/deeplink/compose", {
      path: "/calendar/action/compose",
      rru: "addevent",
      subject: title,
      startdt: start,
      enddt: end,
      body: about,
      location,
    }),
  };
}

export const mapLink = (place: string): string =>
  address("https://www.openstreetmap.org/search", { query: place });
