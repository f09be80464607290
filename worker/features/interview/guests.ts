/** The invited, who come to their own invitation, and hosts, who come to the meetings that they take part in. */
import * as z from "zod";
import { LOCALES } from "../../domain/vocabulary.ts";
import { definePurpose } from "../../guests/purpose.ts";
import type { Door } from "../../guests/schemas.ts";
import { factsWithoutCandidate } from "../../mail/no-candidate.ts";
import { write } from "./message.ts";
import { HOSTING } from "./rules/hosting.ts";
import { INTERVIEW_KINDS } from "./rules/interview.ts";
import { decently } from "./rules/reminding.ts";
import { reminding } from "./statements/reminding.ts";
import {
  HOST_MAIL,
  type Hosted,
  hostedMeeting,
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
  reminder: {
    ...reminding,
    kind: "interview-unanswered",
    message: (around, { about, org, ...guest }) => {
      const { asker, project, candidate, answerByAt } = about;
      const actor = { ...asker, org, scopes: [], projects: null, applications: null, locale: null };
      const made = (templates: typeof around.templates) => {
        const facts = factsWithoutCandidate({ ...around, templates, project, actor });
        return write(
          { ...facts, candidate: { ...facts.candidate, ...candidate, language: guest.language } },
          {
            ...about,
            interview: guest.thing,
            invitation: guest.id,
            linkVersion: guest.version,
            times: [],
          },
          {
            kind: "interview-unanswered",
            send: decently(around.now, around.organisation.timeZone),
          },
        ).messages[0];
      };
      // A text that nothing fills gives way to the product's: nobody would see why none came.
      const message = made(around.templates) ?? made([]);
      return message && message.sendAt < answerByAt ? message : null;
    },
  },
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

export const hosts = definePurpose<Hosted>({
  purpose: HOSTING,
  joined: joinedHost,
  thing: hostedMeeting,
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
