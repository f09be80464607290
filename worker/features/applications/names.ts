import { chunked, type Database } from "../../db/client.ts";
import { nameInLists } from "../../db/names.ts";
import { nameKeys } from "../../domain/name-keys.ts";
import { outdatedName, outdatedNames } from "./statements/names.ts";

/** Applications whose names are written anew in one batch; others' requests pass between two. */
const SLICE = 500;

/** In one minute. */
const SLICES = 10;

/**
 * Makes the keys of names anew where they are another release's, or of another language than is the
 * organisation's first by now (DECISIONS.md, 45). What is left is the next minute's.
 */
export async function renewNames(db: Database, slice = SLICE, slices = SLICES): Promise<void> {
  for (let done = 0; done < slices; done += 1) {
    const found = (await db.readOne(outdatedNames(slice))).map(outdatedName);
    const people = new Map(found.map((each) => [each.id, each]));
    const byOrganisation = Map.groupBy(people.values(), ({ org }) => org);
    await db.write({
      renewed: [...byOrganisation].flatMap(([org, those]) =>
        chunked(
          those.map(({ id, firstName, lastName, language }) => ({
            id,
            firstName,
            lastName,
            ...nameKeys({ firstName, lastName }, language),
          })),
        ).map((group) => nameInLists(org, group)),
      ),
    });
    if (found.length < slice) return;
  }
}
