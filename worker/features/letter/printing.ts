/** Letters of a print become one file, a hundred at a step: what is joined stays so, whatever stops it. */
import { joinPdfs } from "../../documents/join.ts";
import { layout } from "../../documents/layout.ts";
import { localDate } from "../../domain/localtime.ts";
import { sha256 } from "../../domain/sha256.ts";
import { newKey, putFile } from "../../engine/incoming-file.ts";
import type { Background, Job } from "../../engine/job.ts";
import { draw } from "./draw.ts";
import { drawLetter } from "./drawing.ts";
import { coverOf, printTitle } from "./plan/cover.ts";
import { MOST_PRINTED } from "./rules/print.ts";
import {
  printRowsStatement,
  storedPrintRow,
  storedWaiting,
  type WaitingPrint,
  waitingStatement,
} from "./statements/print-reads.ts";
import { finishedStatements, joinedStatements } from "./statements/prints.ts";
import { nextOfPrint, storedLetter } from "./statements/reads.ts";

/** Letters of one step; the next minute takes the next. */
const STEP = 100;

export const printLetters: Job = {
  name: "print-letters",
  run: async (around) => {
    const [row] = await around.db.readOne(waitingStatement);
    if (!row) return [];
    const print = storedWaiting(row);
    const next = await around.db.readOne(nextOfPrint(print.id, print.joined, STEP));
    const parts = [...print.parts, ...(await joinNext(around, print, next))];
    if (next.length < STEP) await finish(around, { ...print, parts });
    return [];
  },
};

/** The part that was made, if there was anything to make it of. */
async function joinNext(
  around: Background,
  print: WaitingPrint,
  next: Awaited<ReturnType<Background["db"]["readOne"]>>,
): Promise<string[]> {
  if (!next.length) return [];
  const drawn: Uint8Array[] = [];
  const lost: string[] = [];
  for (const letter of next.map(storedLetter)) {
    const object = letter.key === null ? null : await around.files.get(letter.key);
    if (object) drawn.push(new Uint8Array(await object.arrayBuffer()));
    else if (letter.list !== null) drawn.push(await drawLetter(around, letter, letter.list));
    else lost.push(letter.id);
  }
  const key = drawn.length ? await keep(around, print, drawn).then((part) => part.key) : null;
  const to = Number(next.at(-1)!["place"]) + 1;
  await around.db.write({
    joined: joinedStatements(print.id, { from: print.joined, to, key, lost }),
  });
  return key === null ? [] : [key];
}

async function finish(around: Background, print: WaitingPrint): Promise<void> {
  const { id, language, organisation, createdAt } = print;
  const rows = (await around.db.readOne(printRowsStatement(id, MOST_PRINTED))).map(storedPrintRow);
  const at = new Date(createdAt);
  const day = dayOf(print);
  const cover = await draw(layout(coverOf({ language, organisation, at, day, rows })).list, at);
  const files = [cover];
  for (const key of print.parts) {
    const object = await around.files.get(key);
    if (!object) throw new Error("A part of a print is gone");
    files.push(new Uint8Array(await object.arrayBuffer()));
  }
  const { key, pages } = await keep(around, print, files);
  const whole = { key, pages, at: around.now.toISOString() };
  await around.db.write({ finished: finishedStatements(id, whole) });
}

const dayOf = ({ createdAt, timeZone }: WaitingPrint): string =>
  localDate(new Date(createdAt), timeZone);

async function keep(
  { db, files: bucket, now }: Background,
  print: WaitingPrint,
  files: readonly Uint8Array[],
): Promise<{ key: string; pages: number }> {
  const { org, language, createdAt } = print;
  const date = new Date(createdAt);
  const title = printTitle(language, dayOf(print));
  const { bytes, pages } = await joinPdfs(files, { title, language, date });
  const file = { key: newKey(), sha256: await sha256(bytes) };
  await putFile({ db, bucket, org, now }, file, bytes);
  return { key: file.key, pages };
}
