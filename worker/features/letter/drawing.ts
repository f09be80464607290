/** Letters are drawn after they are written: in the background, or when somebody opens one before that. */
import type { DisplayList } from "../../documents/display-list.ts";
import { sha256 } from "../../domain/sha256.ts";
import { newKey, putFile } from "../../engine/incoming-file.ts";
import type { Background, Job } from "../../engine/job.ts";
import { defineDocument } from "../../engine/port.ts";
import { draw } from "./draw.ts";
import {
  drawnStatements,
  storedLetter,
  type StoredLetter,
  undrawnStatement,
} from "./statements/reads.ts";

/** Letters of one step; the next minute takes the next. */
const STEP = 100;

/** The bytes of a letter that has its layout still, kept first and committed then (DECISIONS.md, 14). */
export async function drawLetter(
  { db, files: bucket, now }: Pick<Background, "db" | "files" | "now">,
  { id, org, createdAt }: StoredLetter,
  list: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await draw(JSON.parse(list) as DisplayList, new Date(createdAt));
  const file = { key: newKey(), sha256: await sha256(bytes), size: bytes.length };
  await putFile({ db, bucket, org, now }, file, bytes);
  await db.write({ drawn: drawnStatements(id, file) });
  return bytes;
}

export const documents = [defineDocument({ kind: "letter" })];

/** Whatever stops it, what is drawn stays so, and each letter is drawn once. */
export const drawLetters: Job = {
  name: "draw-letters",
  run: async (around) => {
    const waiting = (await around.db.readOne(undrawnStatement(STEP))).map(storedLetter);
    const faults: unknown[] = [];
    for (const letter of waiting)
      await drawLetter(around, letter, letter.list!).catch((fault: unknown) => faults.push(fault));
    // One that cannot be drawn holds up no other, and the job is known to have failed.
    if (faults.length) throw new AggregateError(faults, "Letters could not be drawn");
    return [];
  },
};
