import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef } from "pdf-lib";
import { decoded, type ReadPdf, said } from "./reader.ts";
import { type Element, structureOf } from "./structure.ts";

/** What is wrong with a PDF as PDF/UA-1 and PDF/A-2a or 3a; empty when nothing of what is looked at is. */
export const faultsOf = (pdf: ReadPdf): string[] => [
  ...contentFaults(pdf),
  ...treeFaults(pdf),
  ...catalogFaults(pdf),
  ...metadataFaults(pdf),
  ...fontFaults(pdf),
];

/** All that paints is marked; numbers are unique on their page; what is drawn has characters. */
function contentFaults({ pages }: ReadPdf): string[] {
  return pages.flatMap(({ marked, bare }, page) => {
    const faults: string[] = [];
    if (bare.length) faults.push(`page ${page + 1}: ${bare.length} operators in no marked content`);
    const ids = marked.flatMap(({ mcid }) => mcid ?? []);
    if (new Set(ids).size < ids.length) faults.push(`page ${page + 1}: a number is used twice`);
    if (marked.some(({ tag, mcid }) => (tag === "Artifact") !== (mcid === null)))
      faults.push(`page ${page + 1}: content is neither artifact nor numbered`);
    if (marked.some(({ text }) => text.includes("\ufffd")))
      faults.push(`page ${page + 1}: glyphs without characters`);
    return faults;
  });
}

const PARENTS: Record<string, string[]> = {
  Document: [],
  LI: ["L"],
  Lbl: ["LI"],
  LBody: ["LI"],
  TR: ["Table"],
  TH: ["TR"],
  TD: ["TR"],
};

/** Every numbered content belongs to one element, the parent tree says the same one, and elements nest as they may. */
function treeFaults(pdf: ReadPdf): string[] {
  const tree = structureOf(pdf);
  if (!tree) return ["no structure tree"];
  const faults: string[] = [];
  const owners = new Map<string, string>();
  const levels: number[] = [];
  const walk = (element: Element, parent: Element | null) => {
    const { tag, kids, attributes, alt, ref } = element;
    const allowed = PARENTS[tag];
    if (allowed && parent && !allowed.includes(parent.tag)) faults.push(`${tag} in ${parent.tag}`);
    if (parent && element.parent !== parent.ref) faults.push(`${tag} names another parent`);
    if (tag === "TH" && !attributes.length) faults.push("TH without scope");
    if (tag === "L" && !attributes.length) faults.push("L without numbering");
    if (tag === "Figure" && !alt) faults.push("Figure without words");
    if (/^H\d$/.test(tag)) levels.push(Number(tag[1]));
    for (const kid of kids) {
      if (!("mcid" in kid)) walk(kid, element);
      else if (owners.has(`${kid.page} ${kid.mcid}`)) faults.push(`content of two elements`);
      else owners.set(`${kid.page} ${kid.mcid}`, ref);
    }
  };
  for (const element of tree) walk(element, null);
  if (levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1))
    faults.push("a level of headings is left out");
  return [...faults, ...parentFaults(pdf, owners)];
}

function parentFaults(pdf: ReadPdf, owners: Map<string, string>): string[] {
  const root = pdf.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  const numbers = root
    .lookup(PDFName.of("ParentTree"), PDFDict)
    .lookup(PDFName.of("Nums"), PDFArray);
  const lists = new Map<number, string[]>();
  for (let at = 0; at < numbers.size(); at += 2)
    lists.set(
      numbers.lookup(at, PDFNumber).asNumber(),
      numbers
        .lookup(at + 1, PDFArray)
        .asArray()
        .map(String),
    );
  const faults: string[] = [];
  let seen = 0;
  pdf.pages.forEach(({ marked, structParents }, page) => {
    const list = structParents === null ? undefined : lists.get(structParents);
    if (!list) {
      faults.push(`page ${page + 1}: not in the parent tree`);
      return;
    }
    const ids = marked.flatMap(({ mcid }) => mcid ?? []);
    if (list.length !== ids.length) faults.push(`page ${page + 1}: parents without content`);
    for (const id of ids) {
      seen += 1;
      if (!list[id] || owners.get(`${page} ${id}`) !== list[id])
        faults.push(`page ${page + 1}: content ${id} has another parent`);
    }
  });
  if (seen !== owners.size) faults.push("the tree names content that no page has");
  return faults;
}

function catalogFaults({ catalog, document }: ReadPdf): string[] {
  const faults: string[] = [];
  if (!said(catalog.lookup(PDFName.of("Lang")))) faults.push("no language");
  const marks = catalog.lookup(PDFName.of("MarkInfo"));
  if (!(marks instanceof PDFDict) || marks.lookup(PDFName.of("Marked")) !== PDFBool.True)
    faults.push("not marked as tagged");
  const viewer = catalog.lookup(PDFName.of("ViewerPreferences"));
  if (!(viewer instanceof PDFDict) || viewer.lookup(PDFName.of("DisplayDocTitle")) !== PDFBool.True)
    faults.push("the title is not shown");
  const intents = catalog.lookup(PDFName.of("OutputIntents"));
  const intent = intents instanceof PDFArray ? intents.lookup(0) : null;
  const profile = intent instanceof PDFDict && intent.lookup(PDFName.of("DestOutputProfile"));
  if (!(profile instanceof PDFRawStream)) faults.push("no output intent");
  else {
    const icc = decoded(profile);
    const size = new DataView(icc.buffer, icc.byteOffset).getUint32(0);
    if (size !== icc.length) faults.push("the colour profile lies about its size");
  }
  const { ID: id } = document.context.trailerInfo;
  if (!(id instanceof PDFArray) || id.size() !== 2) faults.push("no identity in the trailer");
  return faults;
}

/** XMP is there, says which standards, and says what Info says. */
function metadataFaults({ catalog, document }: ReadPdf): string[] {
  const stream = catalog.lookup(PDFName.of("Metadata"));
  if (!(stream instanceof PDFRawStream)) return ["no XMP"];
  const xmp = new TextDecoder().decode(decoded(stream));
  const within = (tag: string) =>
    new RegExp(`<${tag}>(?:<[^>]+>)*([^<]*)`)
      .exec(xmp)?.[1]
      ?.replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
  const second = (date?: Date) => date?.toISOString().replace(".000Z", "Z");
  const embeds = catalog.has(PDFName.of("AF"));
  const expected: [string, string | undefined][] = [
    ["dc:title", document.getTitle()],
    ["dc:creator", document.getAuthor()],
    ["pdf:Producer", document.getProducer()],
    ["xmp:CreateDate", second(document.getCreationDate())],
    ["xmp:ModifyDate", second(document.getModificationDate())],
    ["pdfuaid:part", "1"],
    ["pdfaid:part", embeds ? "3" : "2"],
    ["pdfaid:conformance", "A"],
  ];
  return expected.flatMap(([tag, value]) =>
    value && within(tag) === value ? [] : [`XMP and file differ in ${tag}`],
  );
}

function fontFaults({ document }: ReadPdf): string[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict)) return [];
    const type = object.lookup(PDFName.of("Type"));
    if (type === PDFName.of("FontDescriptor"))
      return object.lookup(PDFName.of("FontFile2")) instanceof PDFRawStream
        ? []
        : ["a font is not embedded"];
    if (type !== PDFName.of("Font") || object.get(PDFName.of("Subtype")) !== PDFName.of("Type0"))
      return [];
    return object.get(PDFName.of("ToUnicode")) instanceof PDFRef
      ? []
      : ["a font without characters"];
  });
}
