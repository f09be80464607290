/** Each finds rows that must not exist in an organisation (?1). What is true after every request. */
export const BROKEN: Record<string, string> = {
  "an application is not at its newest event": `
    SELECT a.id, a.version, a.status, e.version AS event, e.to_status FROM applications a
    LEFT JOIN events e ON e.application_id = a.id
      AND e.version = (SELECT max(n.version) FROM events n WHERE n.application_id = a.id)
    WHERE a.org_id = ?1 AND (e.version IS NULL OR e.version <> a.version OR e.to_status <> a.status
      OR e.to_former IS NOT a.former_status OR e.to_deleted <> (a.deleted_at IS NOT NULL) OR e.gone = 1)`,
  "an event is not the last of an application that is gone": `
    SELECT e.application_id, e.version FROM events e WHERE e.org_id = ?1
      AND NOT EXISTS (SELECT 1 FROM applications a WHERE a.id = e.application_id)
      AND NOT EXISTS (SELECT 1 FROM events g WHERE g.application_id = e.application_id AND g.gone = 1
        AND g.version = (SELECT max(n.version) FROM events n WHERE n.application_id = e.application_id))`,
  "events leave a gap or do not follow each other": `
    SELECT e.application_id, e.version FROM events e WHERE e.org_id = ?1 AND e.version > 1 AND NOT EXISTS (
      SELECT 1 FROM events b WHERE b.application_id = e.application_id AND b.version = e.version - 1
        AND b.to_status = e.from_status AND b.to_deleted = e.from_deleted AND (e.gone = 1 OR b.to_former IS e.from_former))`,
  "an event has no unit in its operation": `
    SELECT e.receipt_id FROM events e WHERE e.org_id = ?1 AND NOT EXISTS (
      SELECT 1 FROM events u WHERE u.receipt_id = e.unit_id AND u.operation_id = e.operation_id)`,
  "a receipt is taken back twice": `
    SELECT undoes FROM events WHERE org_id = ?1 AND undoes IS NOT NULL GROUP BY undoes, application_id HAVING count(*) > 1`,
  "a made application has no first event": `
    SELECT e.receipt_id FROM events e, json_each(e.effects) x WHERE e.org_id = ?1
      AND x.value ->> 'kind' = 'create-application' AND NOT EXISTS (SELECT 1 FROM events c
        WHERE c.application_id = x.value ->> 'application' AND c.version = 1 AND c.unit_id = e.receipt_id)`,
  "a maintained count differs from the counted": `
    SELECT project_id, bucket, sum(n) AS difference FROM (
      SELECT project_id, bucket, n FROM status_counts WHERE org_id = ?1
      UNION ALL SELECT project_id, iif(deleted_at IS NULL, status, 'deleted'), -1 FROM applications WHERE org_id = ?1)
    GROUP BY project_id, bucket HAVING sum(n) <> 0`,
  "a message has no event of its operation": `
    SELECT m.id FROM messages m WHERE m.org_id = ?1 AND m.kind <> 'test-copy' AND m.thing_id IS NULL AND NOT EXISTS (
      SELECT 1 FROM events e WHERE e.receipt_id = m.receipt_id AND e.operation_id = m.operation_id
        AND e.application_id = m.application_id)`,
  // What takes a meeting out of a calendar leaves all the same, where undoing does not bring back the seat.
  "a message of what is gone or undone still waits": `
    SELECT m.id, m.state FROM messages m LEFT JOIN applications a ON a.id = m.application_id
    WHERE m.org_id = ?1 AND m.application_id <> '' AND m.state IN ('held', 'scheduled') AND (a.id IS NULL OR a.deleted_at IS NOT NULL
      OR (m.calendar ->> 'method' IS NOT 'CANCEL' AND EXISTS (SELECT 1 FROM events u WHERE u.undoes = m.receipt_id)))`,
  "an invitation is seated where no seat is its own, or has one while it is not": `
    SELECT v.id, v.state, v.slot_id, x.slot_id AS seat FROM interview_invitations v
    LEFT JOIN interview_seats x ON x.invitation_id = v.id AND x.held_until IS NULL
    WHERE v.org_id = ?1 AND x.slot_id IS NOT v.slot_id`,
  "a seat is held for who does not wait, or somebody waits without a place in the queue": `
    SELECT v.id, v.state, x.slot_id FROM interview_invitations v
    LEFT JOIN interview_seats x ON x.invitation_id = v.id AND x.held_until IS NOT NULL
    WHERE v.org_id = ?1 AND iif(v.state = 'waiting', v.waits_since IS NULL, x.slot_id IS NOT NULL)`,
  "a held seat is nobody's, or told by a mail that is not there": `
    SELECT x.slot_id, x.n FROM interview_seats x WHERE x.org_id = ?1 AND (x.held_until IS NOT NULL OR x.held_mail IS NOT NULL)
      AND (x.invitation_id IS NULL OR x.held_until IS NULL
        OR (x.held_mail <> '' AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.id = x.held_mail)))`,
  "a host is in two places, or taken by a slot in which nobody has a seat": `
    SELECT t.slot_id, t.email_fold FROM host_times t WHERE t.org_id = ?1 AND (
      NOT EXISTS (SELECT 1 FROM interview_seats x WHERE x.slot_id = t.slot_id AND x.invitation_id IS NOT NULL)
      OR EXISTS (SELECT 1 FROM host_times o WHERE o.org_id = t.org_id AND o.email_fold = t.email_fold
        AND o.slot_id <> t.slot_id AND o.starts_at < t.ends_at AND o.ends_at > t.starts_at))`,
  "an invitation has no interview, no guest or no application": `
    SELECT v.id FROM interview_invitations v LEFT JOIN interviews i ON i.id = v.interview_id
    LEFT JOIN guests g ON g.id = v.id AND g.application_id = v.application_id AND g.thing_id = v.interview_id
    LEFT JOIN applications a ON a.id = v.application_id
    WHERE v.org_id = ?1 AND (i.id IS NULL OR g.id IS NULL OR a.id IS NULL)`,
  "a panel's message has no panel, no reviewer or no event of its operation": `
    SELECT m.id FROM messages m WHERE m.org_id = ?1 AND m.thing_id LIKE 'pan%' AND NOT EXISTS (
      SELECT 1 FROM guests r JOIN panels p ON p.id = r.thing_id JOIN events e ON e.operation_id = m.operation_id
      WHERE r.id = m.guest_id AND p.id = m.thing_id AND p.org_id = m.org_id)`,
  "an invitation to a panel that nobody is in still waits": `
    SELECT m.id FROM messages m WHERE m.org_id = ?1 AND m.thing_id LIKE 'pan%' AND m.state IN ('held', 'scheduled')
      AND m.kind <> 'panel-code' AND NOT EXISTS (SELECT 1 FROM panel_candidates c WHERE c.panel_id = m.thing_id AND c.removed_at IS NULL)`,
  "a panel's candidate does not follow the events": `
    SELECT c.panel_id, c.application_id FROM panel_candidates c WHERE c.org_id = ?1 AND (c.removed_at IS NULL) <> EXISTS (
      SELECT 1 FROM events e, json_each(e.effects) f WHERE e.application_id = c.application_id
        AND f.value ->> 'kind' = 'join-panel' AND f.value ->> 'panel' = c.panel_id
        AND NOT EXISTS (SELECT 1 FROM events u WHERE u.undoes = e.receipt_id))`,
  "a panel is without a candidate that it ever had": `
    SELECT p.id FROM panels p WHERE p.org_id = ?1
      AND NOT EXISTS (SELECT 1 FROM panel_candidates c WHERE c.panel_id = p.id)`,
  "two candidates of a panel have one number, or one has a number that the panel does not know": `
    SELECT c.panel_id, c.number FROM panel_candidates c JOIN panels p ON p.id = c.panel_id WHERE c.org_id = ?1
    GROUP BY c.panel_id, c.number HAVING count(*) > 1 OR c.number < 1 OR c.number > p.numbered`,
  "a candidate, a change or a reviewer has no panel": `
    SELECT w.panel_id, w.what FROM (
      SELECT panel_id, org_id, 'candidate' AS what FROM panel_candidates
      UNION ALL SELECT panel_id, org_id, 'change' FROM panel_changes
      UNION ALL SELECT thing_id, org_id, 'reviewer' FROM guests WHERE purpose = 'panel') w
    WHERE w.org_id = ?1 AND NOT EXISTS (SELECT 1 FROM panels p WHERE p.id = w.panel_id AND p.org_id = w.org_id)`,
  "a rating is of nobody in the panel, or by nobody in it": `
    SELECT r.application_id FROM ratings r WHERE r.org_id = ?1 AND NOT EXISTS (
      SELECT 1 FROM panel_candidates c JOIN guests v ON v.thing_id = c.panel_id
      WHERE c.panel_id = r.panel_id AND c.application_id = r.application_id AND v.id = r.reviewer_id)`,
  "a panel repeats what its candidate's application does not say": `
    SELECT k.panel_id, k.application_id FROM panel_candidates k LEFT JOIN applications a ON a.id = k.application_id
    LEFT JOIN candidates c ON c.id = a.candidate_id WHERE k.org_id = ?1 AND (k.first_name IS NOT c.first_name
      OR k.last_name IS NOT c.last_name OR k.status IS NOT a.status OR k.deleted <> (a.deleted_at IS NOT NULL))`,
  "a candidate's figures differ from the ratings that count": `
    SELECT k.panel_id, k.application_id, k.rating_sum, k.rating_count FROM panel_candidates k WHERE k.org_id = ?1
      AND (k.rating_sum, k.rating_count) IS NOT (SELECT ifnull(sum(r.score), 0), count(r.score) FROM ratings r
        JOIN guests v ON v.id = r.reviewer_id WHERE r.panel_id = k.panel_id
          AND r.application_id = k.application_id AND r.verdict = 'rated' AND v.answered_at IS NOT NULL
          AND v.revoked_at IS NULL AND (length(trim(coalesce(r.comment, ''))) > 0
            OR (SELECT p.options ->> 'commentRequired' FROM panels p WHERE p.id = k.panel_id) = 0))`,
  "words stand without their event, or outlive what they tell of (but for the decision to purge)": `
    SELECT d.receipt_id FROM event_details d WHERE d.org_id = ?1 AND (
      NOT EXISTS (SELECT 1 FROM events e WHERE e.receipt_id = d.receipt_id AND e.application_id = d.application_id)
      OR NOT EXISTS (SELECT 1 FROM applications a WHERE a.id = d.application_id
        UNION ALL SELECT 1 FROM events e WHERE e.receipt_id = d.receipt_id AND e.verb = 'purge'))`,
  "a saved profile does not follow the events": `
    SELECT p.id, x.receipt, x.undone, p.ended_at FROM saved_profiles p LEFT JOIN (
      SELECT f.value ->> 'profile' AS id, e.receipt_id AS receipt,
        EXISTS (SELECT 1 FROM events u WHERE u.undoes = e.receipt_id) AS undone
      FROM events e, json_each(e.effects) f WHERE e.org_id = ?1 AND f.value ->> 'kind' = 'save-profile') x ON x.id = p.id
    WHERE p.org_id = ?1 AND (x.id IS NULL
      OR (p.ended_at IS NULL AND (x.undone OR p.declined_on IS NOT NULL))
      OR (NOT x.undone AND p.declined_on IS NULL AND p.ended_at < p.expires_on))`,
  "an application looks untouched though it has something to show": `
    SELECT a.id FROM applications a WHERE a.org_id = ?1 AND a.acted = 0 AND (
      EXISTS (SELECT 1 FROM events e WHERE e.application_id = a.id AND e.effects <> '[]')
      OR EXISTS (SELECT 1 FROM interview_invitations v WHERE v.application_id = a.id)
      OR EXISTS (SELECT 1 FROM offers o WHERE o.application_id = a.id)
      OR EXISTS (SELECT 1 FROM contracts v WHERE v.application_id = a.id))`,
  "an application that is still received has saved somebody": `
    SELECT a.id, e.receipt_id FROM applications a JOIN events e ON e.application_id = a.id, json_each(e.effects) f
    WHERE a.org_id = ?1 AND a.status = 'received' AND e.version > 1 AND f.value ->> 'kind' = 'save-profile'
      AND NOT EXISTS (SELECT 1 FROM events u WHERE u.undoes = e.receipt_id)`,
  "an answer does not follow the events, nor the person's own word": `
    SELECT p.id, p.agreed_on, p.declined_on FROM saved_profiles p WHERE p.org_id = ?1
      AND NOT EXISTS (SELECT 1 FROM saved_answers o JOIN saved_profiles q ON q.id = o.profile_id
        WHERE q.candidate_id = p.candidate_id) AND (
      (p.agreed_on IS NOT NULL) <> EXISTS (SELECT 1 FROM events e, json_each(e.effects) f
        WHERE e.org_id = ?1 AND f.value ->> 'asked' = p.id AND f.value ->> 'kind' = 'agree'
          AND NOT EXISTS (SELECT 1 FROM events u WHERE u.undoes = e.receipt_id))
      OR (p.declined_on IS NOT NULL) <> EXISTS (SELECT 1 FROM events e, json_each(e.effects) f, json_each(f.value, '$.declined') d
        WHERE e.org_id = ?1 AND d.value = p.id
          AND NOT EXISTS (SELECT 1 FROM events u WHERE u.undoes = e.receipt_id)))`,
  "a person's own answer has no profile, no event where there is an application, or is ahead of what it made": `
    SELECT o.profile_id, o.version FROM saved_answers o LEFT JOIN saved_profiles p ON p.id = o.profile_id
    LEFT JOIN guests g ON g.id = o.profile_id WHERE o.org_id = ?1 AND (p.id IS NULL OR g.id IS NULL OR o.version > p.version
      OR (o.version = p.version AND (o.answer = 'no') <> (p.ended_at IS NOT NULL)
        AND NOT (o.answer <> 'no' AND p.ended_at IS NOT NULL))
      OR (EXISTS (SELECT 1 FROM events e WHERE e.receipt_id = o.receipt_id)
        AND NOT EXISTS (SELECT 1 FROM events e, json_each(e.effects) f WHERE e.receipt_id = o.receipt_id
          AND f.value ->> 'kind' = 'answer-saved' AND f.value ->> 'seen' = o.version - 1)))`,
  "a saved profile has no link, or one of another application than it was saved through": `
    SELECT p.id, g.application_id FROM saved_profiles p LEFT JOIN guests g ON g.id = p.id AND g.purpose = 'saved'
    WHERE p.org_id = ?1 AND p.operation_id <> '' AND (g.id IS NULL OR (g.application_id <> ''
      AND NOT EXISTS (SELECT 1 FROM applications a WHERE a.id = g.application_id AND a.candidate_id = p.candidate_id)))`,
  "a guest who is saved has no profile": `
    SELECT g.id FROM guests g WHERE g.org_id = ?1 AND g.purpose = 'saved'
      AND NOT EXISTS (SELECT 1 FROM saved_profiles p WHERE p.id = g.thing_id AND p.id = g.id)`,
  "a profile that an event saved is missing": `
    SELECT e.receipt_id FROM events e, json_each(e.effects) f
    JOIN applications a ON a.id = e.application_id
    WHERE e.org_id = ?1 AND f.value ->> 'kind' = 'save-profile'
      AND NOT EXISTS (SELECT 1 FROM saved_profiles p WHERE p.id = f.value ->> 'profile')`,
  "an employee does not follow the events": `
    SELECT p.id, x.receipt, x.undone, p.ended_at FROM employees p LEFT JOIN (
      SELECT f.value ->> 'employee' AS id, e.receipt_id AS receipt,
        EXISTS (SELECT 1 FROM events u WHERE u.undoes = e.receipt_id) AS undone
      FROM events e, json_each(e.effects) f WHERE e.org_id = ?1 AND f.value ->> 'kind' = 'employ') x ON x.id = p.id
    WHERE p.org_id = ?1 AND (x.id IS NULL OR x.undone <> (p.ended_at IS NOT NULL))`,
  "an employee that an event made is missing": `
    SELECT e.receipt_id FROM events e, json_each(e.effects) f
    JOIN applications a ON a.id = e.application_id
    WHERE e.org_id = ?1 AND f.value ->> 'kind' = 'employ'
      AND NOT EXISTS (SELECT 1 FROM employees p WHERE p.id = f.value ->> 'employee')`,
  "a link of files points at nothing": `
    SELECT l.file_id FROM application_files l WHERE l.org_id = ?1 AND (
      NOT EXISTS (SELECT 1 FROM files f WHERE f.id = l.file_id)
      OR NOT EXISTS (SELECT 1 FROM applications a WHERE a.id = l.application_id))
    UNION ALL SELECT l.file_id FROM employee_files l WHERE l.org_id = ?1 AND (
      NOT EXISTS (SELECT 1 FROM files f WHERE f.id = l.file_id)
      OR NOT EXISTS (SELECT 1 FROM employees e WHERE e.id = l.employee_id))`,
  "a person's row is missing": `
    SELECT a.id FROM applications a WHERE a.org_id = ?1
      AND NOT EXISTS (SELECT 1 FROM candidates c WHERE c.id = a.candidate_id)
    UNION ALL SELECT f.id FROM files f WHERE f.org_id = ?1 AND f.candidate_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM candidates c WHERE c.id = f.candidate_id)`,
  "a bulk differs from the events that carry it": `
    SELECT w.id, sum(w.n) AS difference FROM (
      SELECT id, done AS n FROM bulks WHERE org_id = ?1
      UNION ALL SELECT bulk_id, -1 FROM events WHERE org_id = ?1 AND bulk_id IS NOT NULL) w
    GROUP BY w.id HAVING sum(w.n) <> 0
    UNION ALL SELECT e.bulk_id, 1 FROM events e JOIN bulks b ON b.org_id = e.org_id AND b.id = e.bulk_id
    WHERE e.org_id = ?1 AND (b.verb <> e.verb OR b.actor_id <> e.actor_id OR NOT EXISTS (
      SELECT 1 FROM bulk_projects p WHERE p.project_id = e.project_id AND p.at = b.at AND p.bulk_id = b.id))
    UNION ALL SELECT p.bulk_id, 1 FROM bulk_projects p WHERE p.org_id = ?1 AND NOT EXISTS (
      SELECT 1 FROM events e WHERE e.org_id = p.org_id AND e.bulk_id = p.bulk_id AND e.project_id = p.project_id)`,
  "a key is used up by nothing": `
    SELECT k.key FROM idempotency_keys k WHERE k.org_id = ?1
      AND NOT EXISTS (SELECT 1 FROM events e WHERE e.operation_id = k.operation_id)`,
};
