/** 300 hostile values through every field that reaches a message, and on to the provider (TRUST.md). */
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { definitionOf } from "../../support/registry.ts";
import { deliver } from "../../../worker/delivery/deliver.ts";
import { inLanes } from "../../../worker/delivery/lanes.ts";
import type { Facts } from "../../../worker/domain/facts.ts";
import type { PlannedMessage } from "../../../worker/domain/plan.ts";
import { compose, type Draft } from "../../../worker/mail/compose.ts";
import {
  allowedFields,
  fieldsOf,
  templateKinds,
  actionOf,
  type TemplateKind,
} from "../../../worker/mail/kinds.ts";
import { OUTLOOK } from "../../../worker/mail/style.ts";
import { clockAt, NOW } from "../support/clock.ts";
import { sampleFacts } from "../support/facts.ts";
import { readyText } from "../support/filled.ts";
import { env, Organisation, type Seeded } from "../support/organisation.ts";
import { accepted, freshAddress, put, requests, resendEnv } from "../support/outbox.ts";
import { times } from "../support/times.ts";

const VALUES = times("hostile values are text");
const FILE = "hostile-cv";
const TO = "eva.larsson72@example.com";

/** Values that break mail, alone and joined with others. */
// prettier-ignore
const NASTY = [
  "\r\nBcc: evil@example.com", "\n\n- punkt", "\u2028Bcc: x", "\u0085", "\0", "\u202Evändred\u2066", "\uD800", "\ufeff",
  "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</title></style></div></html>", "<!--", "&amp;&#x3c;",
  "{{recruiter.name}}", "{{", "}}", "{{candidate.name | {{x}}}}", "{name}", "${7*7}", "$&$1$`", "%0d%0aBcc:x",
  "[klicka](https://evil.example)", "](https://evil.example)", "https://evil.example/", "javascript:alert(1)",
  "__proto__", "constructor", "=cmd|'/c calc'!A1", "' OR 1=1 --", "😀".repeat(50), "Å".repeat(10_000), "الاسم", "Z̷̢̛a̴l̵g̷o̶",
  "<evil@example.com>", "a@b.example, evil@example.com", '" <evil@example.com>', ";evil@example.com", "\\", '"',
];

const hostile = fc
  .array(
    fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: "binary" }), fc.constant("\udc00")),
    { minLength: 1, maxLength: 3 },
  )
  // Longer ones are refused as too long, wherever several stand in one text.
  .map((parts) => parts.join("").slice(0, 10_000));

const kinds = templateKinds().filter((kind) => definitionOf(actionOf(kind)));

/** The same value everywhere that people, importers or organisations can write. */
function factsWith(value: string, email = TO): Facts {
  return sampleFacts({
    actor: { name: value },
    organisation: {
      name: value,
      sender: { name: value, address: "jobb@prov.example" },
      branding: {
        accent: "#1f6f54",
        logo: { key: "logo", contentType: "image/png", size: 1 },
        // Lines of a footer are the organisation's own.
        footer: { sv: `Torget\n${value.replaceAll("\n", " ")}`, en: null },
      },
    },
    candidate: { firstName: value, lastName: value, email },
    project: { title: value, department: value },
  });
}

const drafted = (kind: TemplateKind, value: string, to = TO): Draft => ({
  kind,
  audience: "candidate",
  to,
  subject: `{{${["candidate.name", "reviewer.name", "host.name"].find((field) => allowedFields(kind).includes(field)) ?? "project.title"}}} {{project.title}} {{recruiter.name | du}}`,
  ...(kind === "send-email" && { body: "{{candidate.first_name}}\n\n- {{project.department}}" }),
  ...(kind === "more-information" && { body: readyText(kind, "sv").body }),
  // Links and times are of our own making, and no value of anybody's: several times are a list.
  extra: Object.fromEntries(
    fieldsOf(kind).map((field) => [
      field,
      field.endsWith(".link")
        ? "https://vidare.test/x"
        : /\.(times|days|more)$/.test(field)
          ? value.replaceAll("\n", " ")
          : value,
    ]),
  ),
  sections: [{ heading: value, text: value }],
  attachments: [
    { file: "f", filename: `${value}.pdf`, contentType: "application/pdf", size: 8, key: FILE },
  ],
});

function rendered(kind: TemplateKind, value: string, to = TO): PlannedMessage {
  const { messages, blocks } = compose(factsWith(value, to), drafted(kind, value, to));
  expect(blocks).toEqual([]);
  return messages[0]!;
}

/** Every tag of a document, in order, but for line breaks, which a value may have: what values must not change. */
const tagsOf = (html: string): string[] =>
  // The logo's words are an attribute; it must stay one.
  (html.match(/<[^>]*>/g) ?? [])
    .filter((tag) => tag !== "<br>")
    .map((tag) => tag.replace(/ alt="[^"<>]*"/, " alt"));

const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

describe("300 hostile values in every field of a message", () => {
  it("bring neither header nor markup nor another recipient, and never throw", () => {
    const benign = new Map(kinds.map((kind) => [kind, tagsOf(rendered(kind, "Namn").html)]));
    fc.assert(
      fc.property(hostile, fc.constantFrom(...kinds), (written, kind) => {
        const message = rendered(kind, `x${written}`);
        expect(message.subject).not.toMatch(CONTROL);
        expect(message.subject.isWellFormed() && message.text.isWellFormed()).toBe(true);
        expect(message.to).toBe(TO);
        expect(message.from.name).not.toMatch(CONTROL);
        expect(message.attachments[0]!.filename).not.toMatch(CONTROL);
        expect(message.replyTo).toBe("anna.ek@bjorkvik.example");
        expect(tagsOf(message.html)).toEqual(benign.get(kind));
      }),
      { numRuns: VALUES },
    );
  });

  it("are text in a recruiter's own words, and in a text that the organisation keeps", () => {
    fc.assert(
      fc.property(hostile, fc.boolean(), (words, kept) => {
        const template = { id: "tv_1", kind: "reject", unit: "", language: "sv" } as const;
        const facts = sampleFacts({
          templates: kept ? [{ ...template, subject: words, body: words, delayDays: null }] : [],
        });
        const draft = { kind: "reject", audience: "candidate", to: TO } as const;
        const own = kept ? {} : { subject: words, body: words };
        const { messages, blocks } = compose(facts, { ...draft, ...own });
        expect(messages.length + Math.min(blocks.length, 1)).toBe(1);
        for (const { subject, html, to } of messages) {
          expect(to).toBe(TO);
          expect(subject).not.toMatch(CONTROL);
          const ours = html.replace(OUTLOOK.open, "").replace(OUTLOOK.close, "");
          expect(ours).not.toMatch(/<(script|img|!--)/i);
          expect(html.match(/<\/html>/g)).toHaveLength(1);
          for (const [, href] of html.matchAll(/href="([^"]*)"/g))
            expect(href).toMatch(/^https?:\/\//);
        }
      }),
      { numRuns: VALUES },
    );
  });

  it("are no address: nothing is made", () => {
    fc.assert(
      fc.property(hostile, (written) => {
        for (const to of [written, TO + written, `${written}@example.com`]) {
          const { messages, blocks } = compose(sampleFacts(), drafted("withdraw", "Namn", to));
          for (const message of messages) {
            expect(message.to).toMatch(/^[^\s@,;:<>"()]+@[^\s@,;:<>"()]+$/u);
            expect(message.to).not.toMatch(CONTROL);
          }
          if (!messages.length) expect(blocks[0]!.code).toBe("field.invalid_address");
        }
      }),
      { numRuns: VALUES },
    );
  });
});

describe("300 hostile values on their way through the outbox and the provider's SDK", () => {
  const pdf = new TextEncoder().encode("%PDF-1.7");
  let org: Organisation;
  let application: Seeded;
  beforeAll(async () => {
    org = await Organisation.make();
    application = await org.application();
    await env.FILES.put(FILE, pdf);
  });

  /** As it lies in the outbox; of a person who has since got another address, nothing would leave. */
  async function queued(value: string, kind: TemplateKind): Promise<{ id: string; to: string }> {
    const to = freshAddress();
    const message = rendered(kind, `x${value}`, to);
    const id = await put(org, application, {
      audience: "other",
      recipient: to,
      subject: message.subject,
      text: message.text,
      html: message.html,
      reply_to: message.replyTo,
      sender_name: message.from.name,
      attachments: JSON.stringify(message.attachments.filter(({ cid }) => !cid)),
    });
    return { id, to };
  }

  it("end in one mail each, to one recipient, with the headers of any other", async () => {
    const faults: unknown[] = [];
    const values = fc.sample(hostile, times("hostile values are sent as one mail"));
    await inLanes(8, [...values.entries()], async ([at, value]) => {
      const { id, to } = await queued(value, kinds[at % kinds.length]!);
      const outcome = await deliver(resendEnv, id, clockAt(NOW));
      const [mail, ...more] = (await accepted(to)).map(({ body }) => JSON.parse(body));
      const [request] = await requests(to);
      const fine =
        outcome.kind === "sent" &&
        more.length === 0 &&
        mail.to === to &&
        mail.reply_to === "anna.ek@bjorkvik.example" &&
        !CONTROL.test(mail.subject) &&
        !CONTROL.test(mail.from) &&
        /^(?:[^",<>@]*|"(?:[^"\\]|\\.)*") <jobb@prov\.example>$/u.test(mail.from) &&
        !CONTROL.test(mail.attachments[0].filename) &&
        Object.keys(mail).toSorted().join() ===
          "attachments,from,html,reply_to,subject,tags,text,to" &&
        request!.key === id;
      if (!fine) faults.push({ ...mail, html: "", text: "", value, outcome });
    });
    expect(faults.slice(0, 3)).toEqual([]);
  });
});

it("no hostile value is a colour, a footer that breaks lines, or a text that cannot be read", async () => {
  const org = await Organisation.make();
  const footer = { sv: null, en: null };
  for (const value of NASTY) {
    const branding = { accent: value, footer };
    expect((await org.call("/v1/branding", { method: "PUT", body: branding })).status).toBe(422);
    const lines = await org.call("/v1/branding", {
      method: "PUT",
      body: { accent: null, footer: { sv: value, en: null } },
    });
    expect([200, 422]).toContain(lines.status);
  }
});
