/** Reviewers: guests who come to a panel. */
import * as z from "zod";
import { LOCALES } from "../../domain/vocabulary.ts";
import type { Guest } from "../../guests/guest.ts";
import { definePurpose } from "../../guests/purpose.ts";
import type { Door } from "../../guests/schemas.ts";
import { claimedReviewer, reviewerToken } from "./former-link.ts";
import { panelMail } from "./message.ts";
import { isOver } from "./rules/panel.ts";
import { applications, isOpen, joined, MAIL, reviewedPanel } from "./statements/purpose.ts";
import type { ReviewedPanel } from "./statements/purpose.ts";
import { reminding } from "./statements/reviewers.ts";

export const panelDoor = z.object({
  organisation: z.string().describe("The organisation, as its mail is headed"),
  project: z.string(),
  asker: z.string(),
  reviewer: z.string(),
  language: z.enum(LOCALES),
  deadline: z.iso.date(),
  deadlineAt: z.iso.datetime(),
  timeZone: z.string(),
  over: z.boolean(),
  submitted: z.boolean(),
});
export type PanelDoor = z.output<typeof panelDoor> & Door;

/** What is told of a panel before anything is shown. */
export const doorOf = (
  { about, name, language, answeredAt }: Guest<ReviewedPanel>,
  now: Date,
): z.output<typeof panelDoor> => ({
  organisation: about.organisation,
  project: about.project.title,
  asker: about.asker.name,
  reviewer: name,
  language,
  deadline: about.deadline,
  deadlineAt: about.deadlineAt,
  timeZone: about.timeZone,
  over: isOver(about, now),
  submitted: answeredAt !== null,
});

export const reviewers = definePurpose<ReviewedPanel>({
  purpose: "panel",
  joined,
  thing: reviewedPanel,
  open: isOpen,
  applications,
  asker: ({ asker }) => asker,
  project: ({ project }) => project,
  organisation: ({ organisation }) => organisation,
  door: { schema: panelDoor, wire: doorOf },
  code: {
    isAsked: ({ colleague, about }) => !colleague && about.options.code,
    kind: "panel-code",
    fields: ({ name }, code) => ({ "reviewer.name": name, "panel.code": code }),
  },
  mail: MAIL,
  reminder: {
    ...reminding,
    kind: "panel-reminder",
    message: (around, { about, org, thing, ...reviewer }, send) => {
      const { asker, project, deadline } = about;
      const actor = { ...asker, org, scopes: [], projects: null, applications: null, locale: null };
      const made = (templates: typeof around.templates) =>
        panelMail(
          { ...around, templates, project, actor },
          { id: thing, deadline },
          { ...reviewer, linkVersion: reviewer.version },
          { kind: "panel-reminder", send },
        ).messages[0];
      // A text that nothing fills (the asker's address, say) gives way to the product's: nobody would see why none came.
      return made(around.templates) ?? made([]) ?? null;
    },
  },
  former: { until: "2027-06-30", id: claimedReviewer, token: reviewerToken },
});
