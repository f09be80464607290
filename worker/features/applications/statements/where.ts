import { type SQL, sql } from "drizzle-orm";
import { applicationIds } from "../../../db/application-ids.ts";
import { shape, text } from "../../../db/shape.ts";

const place = shape({ id: text("a.id"), project: text("a.project_id") });

/** Which application it is and in which project, by its id or an `ext:` reference: whether it is within reach. */
export const whereStatement = (org: string, reference: string): SQL => sql`
  SELECT ${place.columns} FROM applications a WHERE a.id = (${applicationIds(org, [reference])})`;

export const where = place.parse;
