/** Who comes to a meeting by a link: candidates, each of whom has a seat. */
import { sql } from "drizzle-orm";
import * as z from "zod";
import { shape, type Shaped, text } from "../../../worker/db/shape.ts";
import { compose } from "../../../worker/mail/compose.ts";
import { factsWithoutCandidate } from "../../../worker/mail/no-candidate.ts";
import { linkPlaceholder } from "../../../worker/mail/secret-links.ts";
import { definePurpose } from "../../../worker/guests/purpose.ts";

const meeting = shape({
  title: text("p.title"),
  organisation: text("o.name"),
  project: text("p.id"),
});

type Meeting = Shaped<typeof meeting>;

const PURPOSE = "meeting";

const placeholder = (guest: string, version: number): string =>
  linkPlaceholder(PURPOSE, guest, version);

const asker = { id: "anna.ek", name: "Anna Ek", email: "anna.ek@prov.example" };
const projectOf = ({ project, title }: Meeting) => ({
  id: project,
  externalId: null,
  title,
  department: "",
  closedAt: null,
});

const purpose = definePurpose<Meeting>({
  purpose: PURPOSE,
  joined: sql`JOIN applications a ON a.id = g.application_id JOIN projects p ON p.id = a.project_id
    JOIN organisations o ON o.id = g.org_id`,
  thing: meeting,
  open: () => sql`a.deleted_at IS NULL`,
  applications: sql`SELECT g.application_id`,
  asker: () => asker,
  project: projectOf,
  organisation: ({ organisation }) => organisation,
  door: {
    schema: z.object({ title: z.string(), name: z.string() }),
    wire: ({ about, name }) => ({ title: about.title, name }),
  },
  mail: {
    project: sql`p.id`,
    operation: sql`(SELECT s.operation_id FROM pretend_seats s WHERE s.meeting_id = g.thing_id LIMIT 1)`,
    verb: "invite-to-interview",
  },
  reminder: {
    kind: "meeting-reminder",
    awaited: () =>
      sql`g.answered_at IS NULL AND EXISTS (SELECT 1 FROM pretend_seats s WHERE s.application_id = g.application_id)`,
    next: () => sql`NULL`,
    over: () =>
      sql`NOT EXISTS (SELECT 1 FROM pretend_seats s WHERE s.application_id = g.application_id)`,
    message: (around, guest) => {
      const actor = {
        ...asker,
        org: guest.org,
        scopes: [],
        projects: null,
        applications: null,
        locale: null,
      };
      const { messages } = compose(
        factsWithoutCandidate({ ...around, actor, project: projectOf(guest.about) }),
        {
          kind: "meeting-reminder",
          audience: "other",
          to: guest.email,
          language: guest.language,
          send: { when: "now" },
          extra: { "meeting.link": placeholder(guest.id, guest.version) },
        },
      );
      return messages[0] ?? null;
    },
  },
});

export const attendees = { purpose, placeholder };
