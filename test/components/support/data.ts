import { openPlaces } from "../../../worker/domain/template.ts";
import {
  ACTION_IDS,
  type ActionId,
  type Locale,
  type Status,
  unavailable,
} from "../../../worker/domain/vocabulary.ts";
import type {
  ApplicationDetail,
  ApplicationSummary,
} from "../../../worker/features/applications/schemas/applications.ts";
import type { PlannedMessageWire, PlanWire } from "../../../worker/http/schemas/plans.ts";
import type { Settings } from "../../../worker/features/templates/schemas/settings.ts";

const PEOPLE = [
  ["Eva", "Larsson"],
  ["Łukasz", "Wiśniewski"],
  ["Çağla", "Gustafsson"],
  ["Mohammed", "Al-Rashid"],
  ["Siobhán", "O’Connor-Lindqvist"],
  ["Nguyễn Thị", "Minh Khai"],
  ["Åke", "Ström"],
  ["Anna-Lena", "von Essen"],
  ["Oluwaseun", "Adebayo"],
  ["Þórdís", "Jónsdóttir"],
  ["Ulla", "Berg"],
  ["Jean-Baptiste", "Lévêque"],
] as const;

/** Offered to who is invited to one. */
const OF_A_MEETING: readonly ActionId[] = [
  "answer-invitation",
  "move-interview",
  "cancel-interview",
  "record-attendance",
];

/** Offered to who has an offer. */
const OF_AN_OFFER: readonly ActionId[] = [
  "answer-offer",
  "withdraw-offer",
  "answer-contract",
  "record-signed-copy",
];

export interface Stored {
  summary: ApplicationSummary;
  former: Status | null;
  /** Subject of mail that waits, and that a change of the status stops. */
  waiting?: string;
}

/** The n-th application (from 1) of a project at the invented municipality of Björkvik. */
export function stored(n: number, status: Status = "received"): Stored {
  const [firstName, lastName] = PEOPLE[(n - 1) % PEOPLE.length]!;
  const letters = firstName
    .normalize("NFD")
    .replace(/[^a-z]/gi, "")
    .toLowerCase();
  return {
    former: null,
    summary: {
      id: `app_${n}`,
      externalId: `A-${70_000 + n}`,
      status,
      version: 1,
      deleted: false,
      deletedAt: null,
      receivedAt: "2026-11-02T09:30:00Z",
      candidate: {
        id: `cand_${n}`,
        firstName,
        lastName,
        name: `${firstName} ${lastName}`,
        email: `${letters}${n}@example.com`,
      },
      project: {
        id: "proj_1",
        externalId: "P-1046",
        title: "Projektledare ”Öresund 2030”",
        department: "Stadsbyggnad",
      },
      panel: null,
      keeping: null,
      pendingMail: null,
      deletedBy: null,
      meeting: null,
      contract: null,
      offer: null,
    },
  };
}

export function detail(
  { summary, former }: Stored,
  without: readonly ActionId[],
): ApplicationDetail {
  const standing = { status: summary.status, deleted: summary.deleted, former };
  return {
    ...summary,
    candidate: {
      ...summary.candidate,
      version: 1,
      phone: "070-123 45 67",
      address: "Storgatan 65",
      postalCode: "211 20",
      city: "Malmö",
      language: "sv",
      protectedIdentity: false,
      suppressed: false,
      suppression: null,
    },
    coverLetter: "Med stort intresse söker jag tjänsten.",
    answers: [{ question: "Har du B-körkort?", answer: "Ja" }],
    files: [
      {
        id: "file_1",
        filename: "CV Eva Larsson.pdf",
        contentType: "application/pdf",
        size: 182_400,
        needsPassword: false,
        url: "/v1/files/file_1",
      },
      {
        id: "file_2",
        filename: "Betyg.pdf",
        contentType: "application/pdf",
        size: 41_000,
        needsPassword: true,
        url: "/v1/files/file_2",
      },
    ],
    savedUntil: summary.keeping?.state === "kept" ? summary.keeping.until : null,
    askedUntil: summary.keeping?.state === "asked" ? summary.keeping.until : null,
    proposed:
      summary.offer?.state === "accepted"
        ? {
            hire: {
              position: summary.offer.position,
              department: summary.offer.department,
              startDate: summary.offer.startDate,
            },
          }
        : {},
    retention: { until: "2028-11-14", reason: "Sparas 24 månader efter att projektet avslutats." },
    actions: ACTION_IDS.filter((id) => summary.keeping ?? id !== "record-consent")
      .filter((id) => summary.meeting ?? !OF_A_MEETING.includes(id))
      .filter((id) => summary.offer ?? !OF_AN_OFFER.includes(id))
      .filter((id) => id !== "record-posting")
      .map((id) => {
        const reason = without.includes(id) ? "missing_scope" : unavailable(id, standing);
        return reason ? { id, allowed: false, reason } : { id, allowed: true };
      }),
  };
}

const LABELS: Record<Locale, { rejection: string[]; withdrawal: string[] }> = {
  sv: {
    rejection: ["Andra hade mer erfarenhet", "Saknar formell behörighet", "Tjänsten drogs in"],
    withdrawal: ["Har fått ett annat arbete", "Lönen", "Personliga skäl"],
  },
  en: {
    rejection: [
      "Others had more experience",
      "Lacks a formal qualification",
      "The post was withdrawn",
    ],
    withdrawal: ["Has found other work", "The pay", "Personal reasons"],
  },
};

export const TEXT: Record<Locale, { subject: string; body: string }> = {
  sv: {
    subject: "Din ansökan till {{project.title}}",
    body: "Hej {{candidate.first_name | du}},\n\ntack för din ansökan till {{project.title}}. Vi har den här gången gått vidare med andra kandidater.\n\nVi önskar dig lycka till!\n\nMed vänlig hälsning\n{{recruiter.name}}",
  },
  en: {
    subject: "Your application for {{project.title}}",
    body: "Dear {{candidate.first_name | you}},\n\nthank you for your application for {{project.title}}. We have chosen to go on with other candidates this time.\n\nWe wish you the best of luck!\n\nKind regards\n{{recruiter.name}}",
  },
};

/** The action of a text that is not called as it is. */
const OF: Partial<Record<string, ActionId>> = {
  "save-consent": "save",
  "interview-moved": "move-interview",
  "interview-cancelled": "cancel-interview",
  "letter-received": "send-letter",
  "letter-rejected": "send-letter",
};

export function settings(locale: Locale): Settings {
  const list = (name: "rejection" | "withdrawal") =>
    LABELS[locale][name].map((label, at) => ({ id: `${name}-${at + 1}`, label }));
  const names = {
    sv: ["Förnamn", "Efternamn", "Projekt", "Rekryterare"],
    en: ["First name", "Last name", "Project", "Recruiter"],
  };
  const fields = ["candidate.first_name", "candidate.last_name", "project.title", "recruiter.name"];
  return {
    organisation: {
      id: "org_1",
      name: "Björkviks kommun",
      locale: "sv",
      timeZone: "Europe/Stockholm",
      holdSeconds: 30,
      publicSector: true,
    },
    actor: { id: "anna.ek", name: "Anna Ek", email: "anna.ek@bjorkvik.example" },
    senders: [{ name: "Björkviks kommun, Rekrytering", address: "rekrytering@bjorkvik.example" }],
    reasons: { rejection: list("rejection"), withdrawal: list("withdrawal") },
    templates: (
      [
        "withdraw",
        "reject",
        "save",
        "save-consent",
        "forward",
        "send-email",
        "send-to-panel",
        "invite-to-interview",
        "interview-cancelled",
        "send-offer",
        "withdraw-offer",
        "letter-received",
        "letter-rejected",
      ] as const
    ).map((id) => ({
      id,
      kind: OF[id] ?? id,
      base: id,
      name: id,
      language: locale,
      ...TEXT[locale],
      ...(id === "save-consent" && { subject: locale === "sv" ? "Får vi spara?" : "May we save?" }),
      open: false,
      delayDays: null,
      chosen: true,
      fields: [],
      barred: id === "send-to-panel" ? fields.filter((each) => each.startsWith("candidate.")) : [],
    })),
    mergeFields: fields.map((id, at) => ({ id, label: names[locale][at]! })),
    managesTemplates: true,
  };
}

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

function message(
  { candidate, project }: ApplicationSummary,
  action: ActionId,
  input: Record<string, unknown>,
): PlannedMessageWire {
  const own = (input["message"] ?? {}) as { subject?: string; body?: string };
  const values: Record<string, string> = {
    "candidate.first_name": candidate.firstName,
    "candidate.last_name": candidate.lastName,
    "project.title": project.title,
    "recruiter.name": "Anna Ek",
  };
  const merge = (text: string): string =>
    text.replace(/\{\{\s*([\w.]+)[^}]*\}\}/g, (whole, name: string) => values[name] ?? whole);
  const text = merge(String(input["content"] ?? own.body ?? TEXT.sv.body));
  const send = (input["send"] ?? { when: "hold" }) as { when: string };
  return {
    kind: action,
    audience: action === "forward" ? "other" : "candidate",
    to: String(input["recipient"] ?? candidate.email),
    from: "Björkviks kommun, Rekrytering <rekrytering@bjorkvik.example>",
    replyTo: "anna.ek@bjorkvik.example",
    subject: merge(String(input["subject"] ?? own.subject ?? TEXT.sv.subject)),
    text: `${text}\n\n--\nDu får det här eftersom du har sökt ${project.title} hos Björkviks kommun.\n`,
    html: `<!doctype html><html lang="sv"><head><title>x</title></head><body><p>${escape(text)}</p></body></html>`,
    language: "sv",
    sendAt: new Date(Date.now() + 30_000).toISOString(),
    state: send.when === "now" ? "queued" : send.when === "at" ? "scheduled" : "held",
    attachments: [],
    calendar: null,
    template: "tplv_1",
  };
}

const TO: Partial<Record<ActionId, Status>> = {
  "invite-to-interview": "interview",
  "send-offer": "offered",
  "withdraw-offer": "interview",
  withdraw: "withdrawn",
  reject: "rejected",
  save: "saved",
  "save-and-send-login": "saved",
  hire: "hired",
  transfer: "transferred",
};

const mails = (action: ActionId, input: Record<string, unknown>): boolean =>
  [
    "save",
    "save-and-send-login",
    "send-email",
    "forward",
    "invite-to-interview",
    "send-offer",
  ].includes(action) ||
  (action === "reject" && input["type"] === "email") ||
  (["withdraw", "cancel-interview", "withdraw-offer"].includes(action) && input["notify"] === true);

/** What the action would do, as the API would put it. */
export function planOf(
  { summary, former, waiting }: Stored,
  action: ActionId,
  input: Record<string, unknown>,
): PlanWire {
  const { status, deleted } = summary;
  const to = action === "reopen" ? (former ?? "received") : (TO[action] ?? status);
  const address = summary.candidate.email !== null;
  const sends = mails(action, input);
  const body = (input["message"] as { body?: string } | undefined)?.body ?? "";
  const blocks = [
    ...(sends && !address
      ? [
          {
            code: "plan.no-address",
            message: `${summary.candidate.name} har ingen e-postadress.`,
            path: [],
          },
        ]
      : []),
    ...(body.includes("{{okänt}}")
      ? [
          {
            code: "field.unknown_field",
            message: "Fältet okänt finns inte.",
            path: ["input", "message", "body"],
          },
        ]
      : []),
    ...openPlaces(body).map((place) => ({
      code: "field.open_place",
      message: `Fyll i ”${place}” eller ta bort det.`,
      path: ["input", "message", "body"],
    })),
    ...openPlaces(String(input["content"] ?? "")).map((place) => ({
      code: "field.open_place",
      message: `Fyll i ”${place}” eller ta bort det.`,
      path: ["input", "content"],
    })),
    ...(action === "purge" &&
    input["confirmation"] !== undefined &&
    input["confirmation"] !== summary.externalId
      ? [
          {
            code: "purge.type-reference",
            message: `Skriv ${summary.externalId} för att bekräfta.`,
            path: ["input", "confirmation"],
          },
        ]
      : []),
  ];
  return {
    application: summary.id,
    externalId: summary.externalId,
    version: summary.version,
    action,
    candidate: { id: summary.candidate.id, name: summary.candidate.name },
    from: { status, deleted },
    to: { status: to, deleted: action === "delete" || (deleted && action !== "restore") },
    messages:
      sends && blocks.length === 0
        ? // One plan is of one moment: what goes to several leaves together.
          ((of) =>
            ((input["recipients"] as string[] | undefined) ?? [""]).map((to) => ({
              ...of,
              ...(to && { to }),
            })))(message(summary, action, input))
        : [],
    documents: [],
    items:
      action === "transfer"
        ? [
            {
              kind: "goes",
              code: "transfer.goes-person",
              message: "Namn och kontaktuppgifter följer med.",
            },
            {
              kind: "stays",
              code: "transfer.stays-letter",
              message: "Det personliga brevet stannar kvar.",
            },
          ]
        : waiting !== undefined
          ? [
              {
                kind: "cancelled",
                code: "plan.cancels-message",
                message: `”${waiting}”, som väntar på att skickas, stoppas.`,
              },
            ]
          : [],
    notes: [
      { code: "plan.others", message: "Ansökan till Enhetschef IT påverkas inte (Mottagen)." },
    ],
    warnings: [],
    blocks,
    lasting:
      action === "purge" ? [{ code: "purge.final", message: "Det går inte att ångra." }] : [],
    executable: blocks.length === 0,
  };
}
