/** Does what deeds.ts tells, through the engine itself, each at its time; and has its mail delivered. */
import type { Database } from "../../db/client.ts";
import { deliver } from "../../delivery/deliver.ts";
import { mailbox } from "../../delivery/mailbox.ts";
import { newId } from "../../domain/ids.ts";
import { decryptSecret, serverKeys } from "../../domain/secret.ts";
import { tombstoneHash } from "../../domain/tombstone.ts";
import { SCOPES } from "../../domain/vocabulary.ts";
import type { Registry } from "../../engine/feature.ts";
import type { Engine, Executed } from "../../engine/outcome.ts";
import { execute } from "../../engine/perform.ts";
import type { Env } from "../../env.ts";
import { rate, submit } from "../../features/panel/reviews.ts";
import { openPanel } from "../../features/panel/running.ts";
import { recordDelivery } from "../../outbox/states.ts";
import { FATES } from "../mail/fates.ts";
import { DEMO_ORG, DEMO_RECRUITER } from "../organisation.ts";
import type { Deed } from "./deed.ts";
import type { PortalRow } from "./export.ts";
import { tell } from "./kept.ts";
import { answerAs, keyOf, shift } from "./meetings.ts";
import { say } from "./offers.ts";
import type { Past } from "./time.ts";

interface Place {
  env: Env;
  db: Database;
  registry: Registry;
  past: Past;
}

/** `rows` are the portal's, of a project oldest first. Throws what the engine refuses. */
export async function make(place: Place, deed: Deed, rows: readonly PortalRow[]): Promise<void> {
  const engine = engineAt(place, deed.when);
  const own = rows.filter(({ project }) => project === deed.project);
  const applications = deed.rows.map((at) => `ext:${own.at(at)!.application}`);
  const key = `${deed.project} ${deed.action} ${deed.when.join(" ")}`;
  const executed = await execute(
    engine,
    {
      action: deed.action,
      rows: applications.map((reference) => ({ reference, input: deed.input })),
      ...(applications.length > 1 && { bulk: {} }),
    },
    { key: key.replaceAll(" ", "-"), route: "demo", bodyHash: "" },
  );
  for (const { problem } of executed.outcomes) if (problem) throw problem;
  await send(place, deed, executed, engine.now);
  await review(place, deed, executed, engine);
  for (const said of deed.answers ?? []) {
    const at = engineAt(place, said.when);
    const key = keyOf(deed, "answer", [said.row, ...said.when]);
    await send(place, {}, await answerAs(at, said, executed, key), at.now);
  }
  for (const moved of deed.moves ?? []) {
    const at = engineAt(place, moved.when);
    const key = keyOf(deed, "move", [moved.row, ...moved.when]);
    await send(place, {}, await shift(at, moved, executed, key), at.now);
  }
  for (const said of deed.said ?? []) {
    const at = engineAt(place, said.when);
    const waiting = await say(at, said, executed, `${key} ${said.row}`.replaceAll(" ", "-"));
    await send(place, {}, { waiting }, at.now);
  }
  for (const said of deed.kept ?? []) {
    const at = engineAt(place, said.when);
    const word = `${key} ${said.row} ${said.answer}`.replaceAll(" ", "-");
    await send(place, {}, { waiting: await tell(at, said, executed, word) }, at.now);
  }
}

function engineAt({ env, db, registry, past }: Place, [days, time]: Deed["when"]): Engine {
  return {
    db,
    registry,
    actor: {
      ...DEMO_RECRUITER,
      org: DEMO_ORG,
      scopes: SCOPES,
      projects: null,
      applications: null,
      locale: "sv",
    },
    now: past.at(days, time),
    newId,
    files: env.FILES,
    linkable: true,
    tombstone: (externalId) => tombstoneHash(env.SERVER_KEY, DEMO_ORG, externalId),
    unlock: (purpose, kept) => decryptSecret(serverKeys(env), { org: DEMO_ORG, purpose }, kept),
  };
}

/** Hands over what was due by now, to nobody: these people do not exist, whichever provider is connected. */
async function send(
  { env, db, past }: Place,
  { fates = {} }: Pick<Deed, "fates">,
  { waiting }: Pick<Executed, "waiting">,
  began: Date,
): Promise<void> {
  const captured = { ...env, RESEND_API_KEY: undefined, CAPTURE_MAIL: mailbox };
  const due = waiting.filter(({ sendAt }) => sendAt < past.at(0, "00:00").toISOString());
  for (const [at, { id, sendAt }] of due.entries()) {
    const left = new Date(Math.max(Date.parse(sendAt), began.getTime()) + at * 1000);
    await deliver(captured, id, { now: () => left, sleep: () => Promise.resolve() });
    const told = new Date(left.getTime() + 4000).toISOString();
    const fate = FATES[fates[at] ?? "delivered"];
    await recordDelivery(db, { message: id, providerId: null, at: told, ...fate });
  }
}

/** What the reviewers of a new panel have said; who has said something of all hands it in. */
async function review(
  { db, past }: Place,
  { reviews = [], input }: Deed,
  { outcomes }: Executed,
  engine: Engine,
): Promise<void> {
  if (!reviews.length) return;
  const receipts = outcomes.flatMap(({ receipt }) => receipt ?? []);
  const thing = receipts
    .flatMap(({ effects }) => effects)
    .find((effect) => effect.kind === "join-panel");
  if (!thing) throw new Error("No panel was opened");
  const { reviewers } = await openPanel(engine, thing.panel);
  const asked = (input as { reviewers: { email: string }[] }).reviewers;
  for (const { reviewer, when, ratings } of reviews) {
    const { id, linkVersion } = reviewers.find(({ email }) => email === asked[reviewer]!.email)!;
    const guest = { sub: id, org: DEMO_ORG, thing: thing.panel, version: linkVersion };
    const inside = { db, now: past.at(...when), guest };
    for (const [at, rating] of ratings.entries())
      await rate(inside, receipts[at]!.application, rating);
    if (ratings.length === receipts.length) await submit(inside, null);
  }
}
