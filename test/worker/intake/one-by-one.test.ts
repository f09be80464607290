import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Known } from "../../../worker/features/intake/statements/stored.ts";
import type { Changes } from "../../../worker/features/intake/statements/changes.ts";
import { takeIn } from "../../../worker/features/intake/import.ts";
import type { Incoming, RowOutcome } from "../../../worker/features/intake/incoming.ts";
import { reconcile } from "../../../worker/features/intake/reconcile.ts";
import { times } from "../support/times.ts";
import { newIntake, rowsOf } from "./support.ts";

/** Few names, addresses and ids, so that people share, swap and change them. */
const GIVEN = ["Eva", "Eva Maria", "E.", "Olle", "Bo", ""];
const FAMILY = ["Ek", "Al", "Eva"];
const ADDRESSES = ["ek@example.com", "Ek@Example.com", "al@example.com", "ny@example.com", null];

const row = fc.record({
  externalId: fc.constantFrom("A-1", "A-2", "A-3", "A-4", "A-5", "A-6"),
  project: fc.constantFrom("P-1", "P-2", "P-3"),
  person: fc.record(
    {
      firstName: fc.constantFrom(...GIVEN),
      lastName: fc.constantFrom(...FAMILY),
      externalId: fc.constantFrom("K-1", "K-2"),
      email: fc.constantFrom(...ADDRESSES),
      phone: fc.constantFrom("070-1", "070-2", null),
      city: fc.constantFrom("Lund", "Umeå"),
      protectedIdentity: fc.boolean(),
    },
    { requiredKeys: ["firstName", "lastName"] },
  ),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const eva = { firstName: "Eva", lastName: "Ek", email: "ny@example.com" };
const bo = { firstName: "Bo", lastName: "Ek" };
/** A row that names no address takes the name of another at the person's own. */
const HUSHED: [Row[], Row[]] = [
  [
    { externalId: "A-1", project: "P-1", person: { ...eva, externalId: "K-1" } },
    { externalId: "A-4", project: "P-2", person: { ...eva, externalId: "K-2" } },
  ],
  [
    { externalId: "A-5", project: "P-3", person: { ...bo, externalId: "K-1" } },
    { externalId: "A-4", project: "P-2", person: bo },
  ],
];

const fileOf = fc.uniqueArray(row, { selector: ({ externalId }) => externalId, maxLength: 6 });

const incoming = (rows: readonly Row[]): Incoming[] =>
  rows.map((each, index) => ({
    ...each,
    line: index + 2,
    told: { externalId: each.project, title: `Projekt ${each.project}` },
  }));

const NOTHING: Known = {
  projects: [],
  people: [],
  applications: [],
  places: [],
  tombstones: false,
};

/** What a batch leaves, when nobody else writes. */
function written(known: Known, changes: Changes): Known {
  const put = <T extends { id: string }>(before: T[], ...after: T[][]): T[] => [
    ...new Map([...before, ...after.flat()].map((each) => [each.id, each])).values(),
  ];
  const applications = put(known.applications, changes.newApplications, changes.applications);
  return {
    projects: put(known.projects, changes.newProjects, changes.projects),
    people: put(
      known.people,
      changes.newPeople,
      changes.people.map((person) => ({ ...person, version: person.seen + 1 })),
    ),
    applications,
    places: applications.map(({ id, externalId, candidate, project }) => ({
      application: id,
      externalId,
      candidate,
      project,
      deleted: false,
    })),
    tombstones: false,
  };
}

/** Each application with its person, told by the first application that they have. */
function shown({ applications, people, projects }: Known): unknown[] {
  const first = (candidate: string) =>
    applications
      .flatMap((each) => (each.candidate === candidate ? [each.externalId] : []))
      .toSorted()[0];
  return applications
    .map(({ externalId, candidate, project: id }) => {
      const project = projects.find((each) => each.id === id)!.externalId;
      const { externalId: person, ...words } = people.find((each) => each.id === candidate)!;
      return {
        externalId,
        project,
        person,
        is: first(candidate),
        words: SHOWN.map((key) => words[key]),
      };
    })
    .toSorted((a, b) => a.externalId.localeCompare(b.externalId));
}
const SHOWN = [
  "firstName",
  "lastName",
  "email",
  "emailFold",
  "phone",
  "city",
  "language",
  "protectedIdentity",
] as const;

/** What the sender is told of each row, but for what a later row of the same file took back. */
const told = (outcomes: RowOutcome[]) =>
  outcomes.map(({ externalId, outcome, errors }) => [
    externalId,
    outcome === "unchanged" ? "updated" : outcome,
    errors.map(({ code }) => code),
  ]);

it("ends as its rows one by one do, whoever shares, swaps and changes addresses and names", () => {
  let made = 0;
  const circumstances = {
    newId: (prefix: string) => `${prefix}_${(made += 1)}`,
    now: "2026-11-23T12:00:00.000Z",
    language: "sv" as const,
    gone: new Set<string>(),
  };
  const take = (known: Known, rows: Incoming[]) => {
    const { outcomes, changes } = reconcile(rows, known, circumstances);
    return { outcomes, known: written(known, changes) };
  };
  const oneByOne = (known: Known, rows: Incoming[]) =>
    rows.reduce(
      (sofar, each) => {
        const { outcomes, known: next } = take(sofar.known, [each]);
        return { outcomes: [...sofar.outcomes, ...outcomes], known: next };
      },
      { outcomes: [] as RowOutcome[], known },
    );
  fc.assert(
    fc.property(fileOf, fileOf, (before, rows) => {
      const start = oneByOne(NOTHING, incoming(before)).known;
      const whole = take(start, incoming(rows));
      const single = oneByOne(start, incoming(rows));
      expect(shown(whole.known)).toEqual(shown(single.known));
      expect(told(whole.outcomes)).toEqual(told(single.outcomes));
    }),
    { numRuns: times("a file = its rows one by one") },
  );
}, 600_000);

it("does so in the database too, where it reads no more than the rows name", async () => {
  const read = (org: string) =>
    rowsOf(
      `SELECT a.external_id, p.external_id AS project, c.first_name, c.last_name, c.email, c.phone, c.city,
         c.protected_identity, c.external_id AS person,
         (SELECT min(o.external_id) FROM applications o WHERE o.candidate_id = c.id) AS "is"
       FROM applications a JOIN candidates c ON c.id = a.candidate_id JOIN projects p ON p.id = a.project_id
       WHERE a.org_id = ? ORDER BY a.external_id`,
      org,
    );
  await fc.assert(
    fc.asyncProperty(fileOf, fileOf, async (before, rows) => {
      const [one, other] = [newIntake(), newIntake()];
      for (const each of incoming(before)) {
        await takeIn(one, [each]);
        await takeIn(other, [each]);
      }
      const whole = await takeIn(one, incoming(rows));
      const single: RowOutcome[] = [];
      for (const each of incoming(rows)) single.push(...(await takeIn(other, [each])));
      expect(await read(one.organisation.id)).toEqual(await read(other.organisation.id));
      expect(told(whole)).toEqual(told(single));
    }),
    { numRuns: times("a file = its rows one by one, in the database"), examples: [HUSHED] },
  );
}, 600_000);
