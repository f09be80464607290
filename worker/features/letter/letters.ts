/** What a recruiter reads of letters within their reach. */
import { NotFound } from "../../domain/errors.ts";
import type { Engine } from "../../engine/outcome.ts";
import { drawLetter } from "./drawing.ts";
import { DEFAULT_WINDOW, type OwnWindow } from "./rules/windows.ts";
import {
  lettersStatement,
  letterStatement,
  setWindow,
  storedLetter,
  type StoredLetter,
  storedWindow,
  windowStatement,
} from "./statements/reads.ts";

type Reading = Pick<Engine, "db" | "actor">;

/** Of one application, newest first; none of what is out of reach. */
export const listLetters = async (
  { db, actor }: Reading,
  application: string,
): Promise<StoredLetter[]> =>
  (await db.readOne(lettersStatement(actor, application))).map(storedLetter);

/** The PDF, drawn if it is not yet. Throws `not_found` for what is out of the actor's reach, too. */
export async function openLetter(
  { db, actor, now, files }: Reading & { now: Date; files: R2Bucket },
  id: string,
): Promise<{
  letter: StoredLetter;
  bytes: Uint8Array<ArrayBuffer> | ReadableStream;
  size: number;
}> {
  const [row] = await db.readOne(letterStatement(actor, id));
  if (!row) throw new NotFound();
  const letter = storedLetter(row);
  const object = letter.key === null ? null : await files.get(letter.key);
  if (object) return { letter, bytes: object.body, size: object.size };
  if (letter.list === null) throw new NotFound();
  const bytes = await drawLetter({ db, now, files }, letter, letter.list);
  return { letter, bytes, size: bytes.length };
}

export async function readWindow({ db, actor }: Reading): Promise<OwnWindow> {
  const [row] = await db.readOne(windowStatement(actor.org));
  return row ? storedWindow(row).window : DEFAULT_WINDOW;
}

export async function saveWindow(
  { db, actor, now }: Reading & { now: Date },
  window: OwnWindow,
): Promise<void> {
  await db.write({ window: setWindow(actor, window, now.toISOString()) });
}
