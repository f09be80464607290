/** Documents of Word and LibreOffice: zip archives that say themselves what they are. */
import { unpack, type ZipEntry, zipEntries } from "./zip.ts";

export type OfficeFile =
  { type: "docx" | "odt" } | { fault: "file_type" | "file_macros" | "file_template" };

/** Unpacked bytes that a document of at most 10 MB may claim; more is a bomb for whoever opens it. */
const LARGEST_UNPACKED = 200 * 1024 * 1024;
/** Unpacked bytes of what an archive says of itself (TRUST.md, "Files"). */
const LARGEST_LABEL = 64 * 1024;

const unknown = { fault: "file_type" } as const;
const macros = { fault: "file_macros" } as const;
const template = { fault: "file_template" } as const;

/** What a zip archive holds. */
export async function officeFile(bytes: Uint8Array<ArrayBuffer>): Promise<OfficeFile> {
  const entries = zipEntries(bytes);
  if (!entries || entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > LARGEST_UNPACKED)
    return unknown;
  const label = async (name: string): Promise<string | null> => {
    const [entry, ...more] = entries.filter((each) => each.name === name);
    const content = entry && !more.length ? await unpack(bytes, entry, LARGEST_LABEL) : null;
    return content && decoded(content);
  };
  const types = await label("[Content_Types].xml");
  if (types !== null) return word(entries, types);
  const mimetype = await label("mimetype");
  return mimetype === null ? unknown : openDocument(entries, mimetype.trim());
}

/** Only OPC allows UTF-16, and asks for its mark (ISO 29500-2, 8.1.4). */
const decoded = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? "utf-16le" : "utf-16be";
  return new TextDecoder(
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) ? utf16 : "utf-8",
  ).decode(bytes);
};

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
/** Content types of main parts, whatever their paths (ISO 29500-1, 11.3.10), and of macros; in lower case. */
const MAIN = `${WORD}document.main+xml`;
const MAIN_WITH_MACROS = "application/vnd.ms-word.document.macroenabled.main+xml";
const TEMPLATES = [
  `${WORD}template.main+xml`,
  "application/vnd.ms-word.template.macroenabledtemplate.main+xml",
];
const MACROS = "application/vnd.ms-office.vbaproject";

function word(entries: readonly ZipEntry[], types: string): OfficeFile {
  const parts = contentTypes(entries, types);
  if (TEMPLATES.some((type) => parts.has(type))) return template;
  if (parts.has(MAIN_WITH_MACROS)) return macros;
  if (!parts.has(MAIN)) return unknown;
  return parts.has(MACROS) || holdsMacros(entries) ? macros : { type: "docx" };
}

/**
 * Content types of the parts that are there, in lower case: each part's own, or else that of its extension
 * (ISO 29500-2, 10.1.2). Names of parts are told apart by no case.
 */
function contentTypes(entries: readonly ZipEntry[], types: string): Set<string> {
  const [own, usual] = [new Map<string, string>(), new Map<string, string>()];
  for (const [, element, attributes] of types.matchAll(
    /<(?:\w+:)?(Override|Default)\s([^<>]*)>/g,
  )) {
    const value = (name: string): string =>
      new RegExp(`(?:^|\\s)${name}\\s*=\\s*(["'])(.*?)\\1`, "s")
        .exec(attributes!)?.[2]!
        .trim()
        .toLowerCase() ?? "";
    if (element === "Override") own.set(value("PartName"), value("ContentType"));
    else usual.set(value("Extension"), value("ContentType"));
  }
  return new Set(
    entries.map(({ name }) => {
      const part = `/${name.toLowerCase()}`;
      return own.get(part) ?? usual.get(part.slice(part.lastIndexOf(".") + 1)) ?? "";
    }),
  );
}

const TEXT = "application/vnd.oasis.opendocument.text";

/** ODF 1.3, part 2, 3.3: `mimetype` should come first and as it is; LibreOffice takes it anywhere and packed. */
function openDocument(entries: readonly ZipEntry[], mimetype: string): OfficeFile {
  if (mimetype === `${TEXT}-template`) return template;
  if (mimetype !== TEXT || !entries.some(({ name }) => name === "content.xml")) return unknown;
  return holdsMacros(entries) ? macros : { type: "odt" };
}

const holdsMacros = (entries: readonly ZipEntry[]): boolean =>
  entries.some(({ name }) => /(?:^|\/)vbaProject\.bin$|^(?:Basic|Scripts)\/./i.test(name));
