import { expect, it } from "vitest";
import { actionOf, kindsOf, messageKindsOf, templateKinds } from "../../../worker/mail/kinds.ts";
import { definitionOf } from "../../support/registry.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { addFile } from "../support/files.ts";
import { expectSound } from "../support/invariants.ts";
import * as applications from "./matrix/applications.ts";
import * as reviewers from "./matrix/reviewers.ts";
import { fate, handIn } from "./matrix/support.ts";

type Cells = Map<string, Map<string, string>>;

/** Facts down, kinds of messages across. */
function table(kinds: string[], cells: Cells): string {
  const head = ["", ...kinds];
  const rows = [...cells].map(([fact, of]) => [fact, ...kinds.map((kind) => of.get(kind) ?? "–")]);
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length)));
  const line = (row: string[]) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

async function ofApplications(): Promise<Cells> {
  const { KINDS, FACTS } = applications;
  const org = await quietOrganisation();
  const facts = Object.entries(FACTS);
  const met = new Map<string, (applications.Met & { kind: string })[]>(
    facts.map(([name]) => [name, []]),
  );
  for (const [kind, { plan, file, only }] of Object.entries(KINDS)) {
    const seeded = await org.applications(facts.length);
    for (const [at, [, fact]] of facts.entries()) {
      if (file)
        await (fact.file ? handIn(org, seeded[at]!) : addFile(org, seeded[at]!, "cv.pdf", true));
      await fact.before?.(org, seeded[at]!);
    }
    for (const [at, message] of (await plan(org, seeded)).entries()) {
      const [name, fact] = facts[at]!;
      if (only && !only.includes(name)) continue;
      if ((!fact.file || file) && (!fact.undoable || message.receipt !== null))
        met.get(name)!.push({ ...message, application: seeded[at]!, kind });
    }
  }
  const cells: Cells = new Map();
  for (const [name, { change }] of facts) {
    const there = met.get(name)!;
    const none = ((await change?.(org, there)) ?? []) as unknown[];
    const row = new Map<string, string>();
    for (const one of there)
      if (!Array.isArray(none) || !none.includes(one)) row.set(one.kind, await fate(one.id, 60));
    cells.set(name, row);
  }
  await expectSound(org);
  return cells;
}

async function ofReviewers(): Promise<Cells> {
  const org = await quietOrganisation();
  const cells: Cells = new Map();
  for (const [name, { two, change, later = 60, only }] of Object.entries(reviewers.FACTS)) {
    const panel = await reviewers.panelOf(org, await org.applications(two ? 2 : 1));
    await change?.(org, panel);
    const row = new Map<string, string>();
    for (const [kind, { message }] of Object.entries(panel.mail))
      if (!only || only.includes(kind)) row.set(kind, await fate(message, later));
    cells.set(name, row);
  }
  await expectSound(org);
  return cells;
}

/** Texts of what goes by post. */
const LETTERS = new Set<string>(["letter-received", "letter-rejected"]);

it("has a way to come about for every kind of message that is in use", () => {
  const made = [...Object.values(applications.KINDS), ...Object.values(reviewers.KINDS)];
  const known = new Set(made.flatMap(({ kind, texts = [] }) => [kind, ...texts]));
  const inUse = templateKinds().filter(
    (kind) => definitionOf(actionOf(kind)) && !LETTERS.has(kind),
  );
  expect(inUse.filter((kind) => !known.has(kind))).toEqual([]);
  const only = new Set(made.flatMap(({ texts = [] }) => texts));
  const marked = templateKinds().filter((kind) => !messageKindsOf(actionOf(kind)).includes(kind));
  expect(new Set(marked), "texts that no message has as its kind").toEqual(only);
  for (const { kind, texts = [] } of made)
    for (const text of texts)
      expect(kindsOf(actionOf(text as never))[0], `${text} is a text of ${kind}`).toBe(kind);
});

it("leaves, or does not, as the table says", async () => {
  const document = `# What becomes of a message when something changes while it waits

Each cell was planned and executed, then the fact was changed, and then the message was delivered.

"sent": it left as it was planned. "taken back": whoever made the change took it back with it. "erased": it is gone
with what it was about. Otherwise: the state in which it ended, and why. "–": it cannot happen to it.

## Mail about an application

${table(Object.keys(applications.KINDS), await ofApplications())}

## Mail to reviewers

${table(Object.keys(reviewers.KINDS), await ofReviewers())}
`;
  expect(templateKinds().filter((kind) => !definitionOf(actionOf(kind)))).toEqual([]);
  await expect(document).toMatchFileSnapshot("./claim-matrix.md");
});
