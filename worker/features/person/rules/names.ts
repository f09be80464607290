/** Names of files in an archive that every system can unpack: NFC, safe, each once. */

/** What a path, or Windows, makes something of; controls; what turns or hides what stands beside it. */
const UNSAFE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\\/:*?"<>|]|[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Names of devices, with any ending (Win32, "Naming files"). */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

const LONGEST = 120;

function safe(name: string): string {
  const plain = name
    .normalize("NFC")
    .toWellFormed()
    .replaceAll(UNSAFE, "_")
    .replace(/^[. ]+|[. ]+$/g, "");
  const [stem, ending] = parts(plain || "_");
  const cut = Array.from(stem).slice(0, LONGEST).join("");
  return (DEVICE.test(plain) ? "_" : "") + cut + ending;
}

/** Up to the last dot, and from it: "cv", ".pdf". */
function parts(name: string): [stem: string, ending: string] {
  const dot = name.lastIndexOf(".");
  return dot > 0 && name.length - dot <= 10 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
}

/** In the same order; of two that differ in case alone, too, the later gets a number. */
export function entryNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const [stem, ending] = parts(safe(name));
    let made = stem + ending;
    for (let n = 2; taken.has(made.toLowerCase()); n += 1) made = `${stem} (${n})${ending}`;
    taken.add(made.toLowerCase());
    return made;
  });
}

/** A table as a section of the data: "saved_profiles" → "savedProfiles". */
export const named = (table: string): string =>
  table.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
