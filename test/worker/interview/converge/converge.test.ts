/** Whatever is done in whatever order, each calendar ends at what the tables say (DECISIONS.md, 37). */
import fc from "fast-check";
import { afterAll, expect, it, vi } from "vitest";
import { setDate } from "../../support/clock.ts";
import { expectSound } from "../../support/invariants.ts";
import { SEED, times } from "../../support/times.ts";
import { Calendar, read } from "./client.ts";
import { type Step, STEPS, take, World } from "./world.ts";

afterAll(() => {
  vi.useRealTimers();
  setDate();
});

const RUNS = times("calendars converge");
/** Of one run. */
const MOST = RUNS > 10 ? 200 : 60;

const steps = fc.array(
  fc.oneof(
    ...Object.entries(STEPS).map(([kind, [weight]]) => ({
      weight,
      arbitrary: fc.record({
        kind: fc.constant(kind as Step["kind"]),
        on: fc.nat(2),
        n: fc.nat(59),
      }),
    })),
  ),
  { minLength: MOST, maxLength: MOST },
);

/** What the tables say that a candidate's calendar is to show. */
async function due({ org }: World, email: string) {
  const rows = await org.rows(
    `SELECT v.id, v.state, s.starts_at AS start, s.ends_at AS end FROM interview_invitations v
     JOIN interview_slots s ON s.id = v.slot_id JOIN applications a ON a.id = v.application_id
     JOIN candidates c ON c.id = a.candidate_id WHERE v.org_id = ? AND c.email = ?`,
    org.id,
    email,
  );
  return {
    told: Object.fromEntries(rows.map(({ id, start, end }) => [`${id}@vidare`, { start, end }])),
    /** Who came is recorded: nothing that had not left by then brings it into a calendar any more. */
    held: rows.flatMap(({ id, state }) =>
      ["took-place", "no-show"].includes(String(state)) ? [`${id}@vidare`] : [],
    ),
  };
}

/** What had begun before anything became of it: nobody takes out of a calendar what has been. */
async function past({ org }: World, shown: Calendar["shown"]): Promise<string[]> {
  const over: string[] = [];
  for (const [uid, { start }] of Object.entries(shown)) {
    const [last] = await org.rows(
      `SELECT max(e.at) AS at FROM events e, json_each(e.effects) f
       WHERE e.org_id = ? AND f.value ->> 'invitation' = ? AND f.value ->> 'kind' = 'end-invitation'`,
      org.id,
      uid.replace("@vidare", ""),
    );
    if (String(last?.at ?? "") >= start) over.push(uid);
  }
  return over;
}

/** What had begun before its mail left, which then was stopped: it brings nothing into a calendar any more. */
async function missed({ org }: World, told: Record<string, { start: unknown }>) {
  const over: string[] = [];
  for (const [uid, { start }] of Object.entries(told)) {
    const [last] = await org.rows(
      `SELECT max(m.state_at) AS at FROM messages m WHERE m.org_id = ? AND m.guest_id = ?
         AND m.state = 'cancelled' AND m.calendar IS NOT NULL`,
      org.id,
      uid.replace("@vidare", ""),
    );
    if (String(last?.at ?? "") >= String(start)) over.push(uid);
  }
  return over;
}

it("every calendar shows what the tables say once the mail has left, in whatever order it comes", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.infiniteStream(fc.nat()), async (taken, chance) => {
      const world = await World.made();
      for (const step of taken) await take(world, step);
      world.faults = [];
      for (let day = 0; day < 3; day += 1) {
        await world.pass(3_600_000);
        await world.send();
      }
      const left = [...world.left.values()];
      for (const { email, lastName } of world.people) {
        const own = left.filter(({ to }) => to === email);
        for (const { whole } of own)
          for (const other of world.people)
            if (other.lastName !== lastName) {
              expect(whole).not.toContain(other.lastName);
              expect(whole).not.toContain(other.email);
            }
        const entries = own.flatMap(({ calendar }) => (calendar ? [read(calendar)] : []));
        for (const { attendees } of entries) expect(attendees).toEqual([`mailto:${email}`]);
        const calendar = new Calendar();
        const order = entries.map((entry) => ({ entry, at: chance.next().value as number }));
        for (const { entry } of order.toSorted((a, b) => a.at - b.at)) calendar.eat(entry);
        const { told, held } = await due(world, email!);
        const shown = { ...calendar.shown };
        for (const uid of [...held, ...(await missed(world, told))])
          if (!shown[uid]) delete told[uid];
        for (const uid of await past(world, shown)) if (!told[uid]) delete shown[uid];
        expect(shown, `${lastName}\n${await story(world)}`).toEqual(told);
      }
      await expectSound(world.org);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
});

/** The events and the mail, for whoever has to find out what went wrong. */
async function story({ org }: World): Promise<string> {
  const rows = await org.rows(
    `SELECT e.at AS at, e.verb AS what, c.last_name AS who, json(e.effects) AS more FROM events e
       JOIN applications a ON a.id = e.application_id JOIN candidates c ON c.id = a.candidate_id WHERE e.org_id = ?1
     UNION ALL SELECT m.created_at, m.state || ' ' || m.kind, c.last_name, m.state_at || ' ' || ifnull(m.calendar ->> 'method', '')
       || ' ' || ifnull(m.failure, '') || ' ' || m.id || ' after ' || ifnull(m.after_id, '')
       FROM messages m JOIN candidates c ON c.id = m.candidate_id WHERE m.org_id = ?1 ORDER BY 1`,
    org.id,
  );
  return rows.map((row) => Object.values(row).join("  ")).join("\n");
}
