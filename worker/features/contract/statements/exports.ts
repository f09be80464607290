/** What a candidate is given of their contracts when they take their data out. */
import { sql } from "drizzle-orm";
import type { DataDefinition } from "../../../engine/port.ts";

export const exported: NonNullable<DataDefinition["exports"]> = {
  // Whoever sends a contract signs it.
  contracts: ({ applications }) => sql`
    SELECT json_object('project', t.title, 'number', v.number, 'state', v.state, 'terms', json(v.terms),
      'filename', v.filename, 'sha256', v.sha256, 'sealed', json(iif(v.seal IS NULL, 'false', 'true')), 'from', v.actor_name, 'since', v.created_at,
      'answeredAt', v.answered_at, 'acceptedName', v.accepted_name, 'answerCame', v.via, '$key', v.key) AS "row"
    FROM contracts v JOIN projects t ON t.id = v.project_id
    WHERE v.application_id IN (${applications}) ORDER BY v.application_id, v.number`,
  contract_copies: ({ applications }) => sql`
    SELECT json_object('contract', v.number, 'filename', k.filename, 'sha256', k.sha256, 'from', k.actor_name,
      'since', k.created_at, '$key', k.key) AS "row"
    FROM contract_copies k JOIN contracts v ON v.id = k.contract_id
    WHERE k.application_id IN (${applications}) ORDER BY k.application_id, k.created_at, k.id`,
};
