/** Files for the printer as a recruiter has them made, and takes them. */
import { InvalidInput, NotFound } from "../../domain/errors.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import type { Engine } from "../../engine/outcome.ts";
import { inPrintOrder, leftOut, MOST_PRINTED } from "./rules/print.ts";
import {
  printableStatement,
  type PrintRow,
  printRowsStatement,
  printsStatement,
  printStatement,
  storedPrint,
  type StoredPrint,
  storedPrintable,
  storedPrintRow,
  storedWaits,
  waitsStatement,
} from "./statements/print-reads.ts";
import { makePrint } from "./statements/prints.ts";

type Reading = Pick<Engine, "db" | "actor">;

export interface Printing {
  /** Whose letters wait to be posted. */
  waiting: string[];
  print: (StoredPrint & { rows: PrintRow[] }) | null;
}

/** How many files of one bulk are looked through for the actor's own. */
const MOST_FILES = 100;

/** How the letters of a bulk stand, as far as the actor reaches them, and the newest file of them. */
export async function readPrinting({ db, actor }: Reading, bulk: string): Promise<Printing> {
  const { waits, prints } = await db.read({
    waits: waitsStatement(actor, bulk, MOST_PRINTED),
    prints: printsStatement(actor, bulk, 1),
  });
  const waiting = waits.map(storedWaits).map(({ application }) => application);
  const [print] = prints.map(storedPrint);
  if (!print) return { waiting, print: null };
  const rows = await db.readOne(printRowsStatement(print.id, MOST_PRINTED));
  return { waiting, print: { ...print, rows: rows.map(storedPrintRow) } };
}

/** Has a file made of the letters of a bulk that wait; throws `invalid_input` where nothing waits within reach. */
export async function startPrint(
  { db, actor, now, newId }: Pick<Engine, "db" | "actor" | "now" | "newId">,
  bulk: string,
  language: Locale,
): Promise<Printing> {
  const { found, prints } = await db.read({
    found: printableStatement(actor, bulk, MOST_PRINTED + 1),
    prints: printsStatement(actor, bulk, MOST_FILES),
  });
  const letters = found.map(storedPrintable);
  if (letters.length > MOST_PRINTED) throw refused("too_many_letters", { most: MOST_PRINTED });
  const rows = inPrintOrder(letters, language).map((each, place) => ({
    place,
    letter: each.letter,
    application: each.application,
    why: leftOut(each),
  }));
  // What is out of reach looks like what is missing.
  if (!rows.length) throw refused("not_found");
  if (!rows.some(({ why }) => why === null)) throw refused("nothing_to_print");
  const own = prints.map(storedPrint).filter((print) => print.actor === actor.id);
  const former = own.map(({ id }) => id);
  const at = now.toISOString();
  await db.write({
    made: makePrint(actor, { id: newId("print"), bulk, language, at, former, rows }),
  });
  return readPrinting({ db, actor }, bulk);
}

const refused = (code: string, params?: Record<string, number>) =>
  new InvalidInput([{ path: ["bulk"], code, ...(params && { params }) }]);

/** The file. Throws `not_found` until it is made, and for what is out of the actor's reach. */
export async function openPrint(
  { db, actor, files }: Pick<Engine, "db" | "actor" | "files">,
  id: string,
): Promise<{ bytes: ReadableStream; size: number }> {
  const [row] = await db.readOne(printStatement(actor, id));
  const print = row && storedPrint(row);
  const object = print?.key ? await files.get(print.key) : null;
  if (!print || !object) throw new NotFound();
  return { bytes: object.body, size: object.size };
}
