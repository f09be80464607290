/** The invited, who come to their own invitation, and hosts, who come to the meetings that they take part in. */
import * as z from "zod";
import { LOCALES } from "../../domain/vocabulary.ts";
import { definePurpose } from "../../guests/purpose.ts";
import type { Door } from "../../guests/schemas.ts";
import { HOSTING } from "./rules/hosting.ts";
import { INTERVIEW_KINDS } from "./rules/interview.ts";
import {
  HOST_MAIL,
  isHostLinkOpen,
  isLinkOpen,
  joined,
  joinedHost,
  MAIL,
  type Offered,
  offeredMeeting,
} from "./statements/purpose.ts";

export const interviewDoor = z.object({
  organisation: z.string().describe("The organisation, as its mail is headed"),
  project: z.string(),
  asker: z.string(),
  firstName: z.string(),
  language: z.enum(LOCALES),
  kind: z.enum(INTERVIEW_KINDS),
  answerBy: z.iso.date(),
  answerByAt: z.iso.datetime(),
  timeZone: z.string(),
  over: z.boolean().describe("The day to answer by has passed"),
});
export type InterviewDoor = z.output<typeof interviewDoor> & Door;

export const invited = definePurpose<Offered>({
  purpose: "interview",
  joined,
  thing: offeredMeeting,
  open: isLinkOpen,
  applications: MAIL.applications,
  asker: ({ asker }) => asker,
  project: ({ project }) => project,
  organisation: ({ organisation }) => organisation,
  door: {
    schema: interviewDoor,
    wire: ({ about, name, language }, now) => ({
      organisation: about.organisation,
      project: about.project.title,
      asker: about.asker.name,
      firstName: name,
      language,
      kind: about.details.kind,
      answerBy: about.answerBy,
      answerByAt: about.answerByAt,
      timeZone: about.timeZone,
      over: about.answerByAt <= now.toISOString(),
    }),
  },
  mail: MAIL.mail,
});

export const hostingDoor = z.object({
  organisation: z.string().describe("The organisation, as its mail is headed"),
  project: z.string(),
  asker: z.string(),
  name: z.string().describe("Whoever takes part"),
  language: z.enum(LOCALES),
  kind: z.enum(INTERVIEW_KINDS),
});
export type HostingDoor = z.output<typeof hostingDoor> & Door;

export const hosts = definePurpose<Offered>({
  purpose: HOSTING,
  joined: joinedHost,
  thing: offeredMeeting,
  open: isHostLinkOpen,
  applications: HOST_MAIL.applications,
  asker: ({ asker }) => asker,
  project: ({ project }) => project,
  organisation: ({ organisation }) => organisation,
  door: {
    schema: hostingDoor,
    wire: ({ about, name, language }) => ({
      organisation: about.organisation,
      project: about.project.title,
      asker: about.asker.name,
      name,
      language,
      kind: about.details.kind,
    }),
  },
  mail: HOST_MAIL.mail,
});
