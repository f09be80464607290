import { type PDFDocument, PDFHexString, PDFName, PDFString } from "pdf-lib";
import type { DisplayList } from "./display-list.ts";
import { srgbProfile } from "./icc.ts";

/** A file inside the document: the data that its pages show. */
export interface EmbeddedFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  description: string;
}

const PRODUCER = "Vidare";

/** Info, XMP that says the same, language, title shown, colours (ISO 19005-2, 6.2.3 and 6.6; ISO 14289-1, 7.1). */
export function addMetadata(
  document: PDFDocument,
  { title, author, language }: DisplayList,
  date: Date,
  part: 2 | 3,
): void {
  const { context, catalog } = document;
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(author);
  document.setLanguage(language);
  document.setProducer(PRODUCER);
  document.setCreationDate(date);
  document.setModificationDate(date);
  const xmp = new TextEncoder().encode(metadata({ title, author, language, date, part }));
  const stream = context.stream(xmp, { Type: "Metadata", Subtype: "XML" });
  catalog.set(PDFName.of("Metadata"), context.register(stream));
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
  const intent = context.obj({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: PDFString.of("sRGB"),
    Info: PDFString.of("sRGB IEC61966-2.1"),
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of("OutputIntents"), context.obj([intent]));
}

/** As the source of what the pages show (ISO 19005-3, 6.8 and annex E). */
export function addFile(document: PDFDocument, file: EmbeddedFile, date: Date): void {
  const { context, catalog } = document;
  const stream = context.flateStream(file.bytes, {
    Type: "EmbeddedFile",
    Subtype: file.mediaType,
    Params: { Size: file.bytes.length, ModDate: PDFString.fromDate(date) },
  });
  const content = context.register(stream);
  const specification = context.register(
    context.obj({
      Type: "Filespec",
      F: PDFHexString.fromText(file.name),
      UF: PDFHexString.fromText(file.name),
      Desc: PDFHexString.fromText(file.description),
      AFRelationship: "Data",
      EF: { F: content, UF: content },
    }),
  );
  catalog.set(PDFName.of("AF"), context.obj([specification]));
  const names = context.obj({
    EmbeddedFiles: { Names: [PDFHexString.fromText(file.name), specification] },
  });
  catalog.set(PDFName.of("Names"), names);
}

interface Metadata {
  title: string;
  author: string;
  language: string;
  date: Date;
  part: 2 | 3;
}

function metadata({ title, author, language, date, part }: Metadata): string {
  const when = date.toISOString().replace(/\.\d+Z$/, "Z");
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<xmp:CreateDate>${when}</xmp:CreateDate>
<xmp:ModifyDate>${when}</xmp:ModifyDate>
<pdfaid:part>${part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
${EXTENSION}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

/** PDF/A knows no schema of PDF/UA's: it is described in the file (ISO 19005-2, 6.6.2.3.3). */
const EXTENSION = `<pdfaExtension:schemas xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
