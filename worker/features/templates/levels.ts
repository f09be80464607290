import { InvalidInput } from "../../domain/errors.ts";
import { unitFold, unitName, unitParts } from "../../domain/unit.ts";

/** Every level there is, each once, in the order of names: the organisation, its departments and theirs. */
export function unitsOf(departments: readonly string[]): string[] {
  const names = departments.flatMap((department) => {
    const parts = unitParts(department);
    return parts.map((_, at) => unitName(parts.slice(0, at + 1).join("/")));
  });
  const byFold = new Map(names.toReversed().map((name) => [unitFold(name), name]));
  return ["", ...[...byFold.values()].toSorted((a, b) => a.localeCompare(b, "sv"))];
}

/** A level's name as it is written where it was first found; throws for one that no project is of. */
export function levelNamed(unit: string, departments: readonly string[]): string {
  const found = unitsOf(departments).find((each) => unitFold(each) === unitFold(unit));
  if (found === undefined) throw new InvalidInput([{ path: ["unit"], code: "unknown_unit" }]);
  return found;
}
