/** People who are kept for other jobs in the demo organisation, and what they have said to it themselves. */
import type { Engine, Executed } from "../../engine/outcome.ts";
import { giveAnswer, readOwn } from "../../features/save/answering.ts";
import type { Deed, Kept } from "./deed.ts";
import type { Past } from "./time.ts";

/** One has said yes and let it be kept longer, one has said no, and one's time is nearly over. */
export const kept = (past: Past): Deed[] => [
  {
    when: [-6, "13:35"],
    action: "save",
    project: "P-1043",
    rows: [13],
    input: {
      purpose: "kommande nattjänster inom äldreomsorgen",
      basis: "consent",
      expiresOn: past.day(60),
    },
    kept: [
      { row: 0, when: [-5, "19:10"], answer: "yes" },
      { row: 0, when: [-2, "07:50"], answer: "extend", until: past.day(425) },
    ],
  },
  {
    when: [-6, "13:40"],
    action: "save",
    project: "P-1043",
    rows: [14, 15],
    input: {
      purpose: "vikariat som sjuksköterska i sommar",
      basis: "public-interest",
      note: "Vi behöver kunna bemanna natten med kort varsel.",
      expiresOn: past.day(75),
    },
    kept: [{ row: 0, when: [-3, "20:15"], answer: "no" }],
  },
];

/** As the guest that they are by their link. */
export async function tell(
  engine: Engine,
  { row, answer, until }: Kept,
  { outcomes }: Executed,
  key: string,
): Promise<Executed["waiting"]> {
  const { effects } = outcomes[row]!.receipt!;
  const saved = effects.find((effect) => effect.kind === "save-profile");
  if (!saved) throw new Error("Nobody was saved");
  const guest = {
    sub: saved.profile,
    org: engine.actor.org,
    purpose: "saved",
    thing: saved.profile,
    version: 1,
    locale: "sv",
    from: null,
  } as const;
  const { profile } = await readOwn(engine.db, guest);
  const given = { seen: profile.version, answer, until };
  const idempotency = { key, route: "demo", bodyHash: "" };
  return (await giveAnswer(engine, guest, given, idempotency)).waiting;
}
