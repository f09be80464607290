import { fold } from "./fold.ts";

/**
 * Levels of an organisation, as a project's department writes them: "Utbildning / Grundskola" is a
 * sub-department. A path is folded and joined by " / "; "" is the whole organisation.
 */
const SEPARATOR = " / ";

/** Company, department, sub-department; what is written below counts as the latter. */
const LEVELS = 2;

/** The parts of a department as written: at most two, none empty. */
export const unitParts = (department: string): string[] =>
  department
    .split("/")
    .map((part) => part.replace(/\s+/gu, " ").trim())
    .filter(Boolean)
    .slice(0, LEVELS);

/** A department as written, in one form: "Utbildning/ Grundskola" is "Utbildning / Grundskola". */
export const unitName = (department: string): string => unitParts(department).join(SEPARATOR);

export const unitFold = (department: string): string => fold(unitName(department));

/** The levels whose texts hold for a department, nearest first; the last is "". */
export function unitsAbove(department: string): string[] {
  const parts = unitParts(department);
  return [...parts.map((_, at) => fold(parts.slice(0, parts.length - at).join(SEPARATOR))), ""];
}
