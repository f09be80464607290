import { sha256 } from "../../../worker/domain/sha256.ts";
import { Printer } from "./print.ts";
import { STORY } from "./story.ts";
import { shown } from "./tables.ts";
import type { Mail, Said, Teller } from "./teller.ts";

type Call = Extract<Said, { kind: "call" }>;

/** Headers that differ from answer to answer; what each carries stands with the first. */
const TOLD = [
  "Content-Disposition",
  "Content-Language",
  "Idempotent-Replayed",
  "Retry-After",
  "Access-Control-Allow-Origin",
];
/** Its bytes are no text. */
const DRAWN = "application/pdf";
/** In an order that chance decides: sorted by id. */
const SHUFFLED = "/guests/panel/review";

/** The record as files of text, by name. */
export async function written(
  teller: Teller,
  chapters: Record<string, Said[]>,
  bucket: R2Bucket,
): Promise<Record<string, string>> {
  const printer = new Printer(teller.names);
  const print = (value: unknown) => printer.print(value).join("\n");
  const files: Record<string, string> = {};
  for (const [name, said] of Object.entries(chapters))
    files[name] = page(
      STORY[name]!.title,
      said.map((each) => paragraph(each, print)),
    );
  const mails = await Promise.all(teller.mails.map(lightened));
  files.mail = page(
    "Mail, as the provider was handed it",
    mails.map((mail) => print(mail)),
  );
  files.tables = page("What lies in the tables in the end", [
    ...Object.entries(teller.tables).flatMap(([table, rows]) => [
      `## ${table}`,
      ...rows.map((row) => print(shown(row))),
    ]),
    "## R2",
    ...(await objects(teller, bucket)).map(print),
  ]);
  const described = teller.said.findLast(
    (each): each is Call => each.kind === "call" && each.call.path === "/openapi.json",
  )!;
  files.openapi = page("The API's description", [print(described.answer.body)]);
  files.html = page(
    "The HTML of mail and pages",
    [...printer.pages].toSorted().map(([name, html]) => `## ${name}\n\n${html}`),
  );
  return files;
}

const page = (title: string, parts: string[]): string => `# ${title}\n\n${parts.join("\n\n")}\n`;

function paragraph(said: Said, print: (value: unknown) => string): string {
  switch (said.kind) {
    case "step":
      return `## ${said.title}`;
    case "clock":
      return `It is ${said.at}.`;
    case "minute":
      return [
        "The minute passes.",
        ...(said.mails.length
          ? [print({ mail: said.mails.map(({ key, answer }) => `${key} ${answer}`) })]
          : []),
        ...changes(said, print),
      ].join("\n\n");
    case "call":
      return call(said, print);
  }
}

function call({ call: asked, answer, wakes, wrote }: Call, print: (value: unknown) => string) {
  const { path, method, body, key, headers } = asked;
  const verb = method ?? (body === undefined ? "GET" : "POST");
  const binary = typeof body === "string" || body instanceof Uint8Array;
  const size = body instanceof Uint8Array ? `${body.length} bytes` : body;
  const given = { ...headers };
  for (const name of Object.keys(given)) if (/^svix|^Authorization/.test(name)) delete given[name];
  const told = TOLD.flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  const type = answer.headers.get("Content-Type") ?? "nothing";
  if (!type.startsWith("application/json")) told.push(["Content-Type", type]);
  return [
    `### ${print(`${verb} ${path}`)}`,
    print({
      ...(key !== undefined && { key }),
      ...(Object.keys(given).length && { headers: given }),
      ...(body !== undefined && (binary ? { body: size } : { body })),
      answer: answer.status,
    }),
    ...(told.length ? [print(Object.fromEntries(told))] : []),
    ...(path === "/openapi.json" || type === DRAWN || answer.body === ""
      ? []
      : [print(ordered(asked, answer.body))]),
    ...(wakes.length
      ? [
          print({
            wakes: wakes.map(({ body: { id }, delaySeconds }) => `${id} in ${delaySeconds} s`),
          }),
        ]
      : []),
    ...changes({ wrote }, print),
  ].join("\n\n");
}

const ordered = ({ path }: Call["call"], body: unknown): unknown => {
  if (path !== SHUFFLED) return body;
  const review = body as { candidates?: { id: string }[] };
  if (!review.candidates) return body;
  return { ...review, candidates: review.candidates.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
};

const changes = ({ wrote }: Pick<Call, "wrote">, print: (value: unknown) => string): string[] =>
  wrote.map(({ kind, table, key, columns }) => {
    if (kind === "+") return `+ ${table}\n${print(columns)}`;
    if (kind === "-") return `- ${table} ${print(key.join(" "))}`;
    return `~ ${table} ${print(key.join(" "))}\n${print(columns)}`;
  });

interface Attached {
  content: string;
  content_type?: string;
}

/** Long lines of a calendar entry made whole again (RFC 5545, 3.1). */
const unfolded = (text: string): string => text.replaceAll(/\r\n[ \t]/g, "").replaceAll("\r", "");

/** A mail with its attachments by size and digest. */
async function lightened({ body, ...mail }: Mail): Promise<unknown> {
  const attachments = (body.attachments as Attached[] | undefined) ?? [];
  return {
    ...mail,
    ...body,
    ...(attachments.length && {
      attachments: await Promise.all(
        attachments.map(async ({ content, ...attachment }): Promise<object> => {
          const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
          // One holds an id of chance, which goes by a name in its words alone.
          if (String(attachment.content_type).startsWith("text/calendar"))
            return { ...attachment, text: unfolded(new TextDecoder().decode(bytes)) };
          return { ...attachment, size: bytes.length, sha256: await sha256(bytes) };
        }),
      ),
    }),
  };
}

/** What lies in R2, in the order in which the record names it. */
async function objects(teller: Teller, bucket: R2Bucket): Promise<object[]> {
  const { objects: all } = await bucket.list({ limit: 1000 });
  return all
    .map(({ key, size }) => ({ key: teller.names.known(key), size }))
    .toSorted((a, b) => a.size - b.size || (a.key < b.key ? -1 : 1));
}
