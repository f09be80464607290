import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fold } from "../../../worker/domain/fold.ts";
import { nameKeys } from "../../../worker/domain/name-keys.ts";
import { trimUnseen } from "../../../worker/domain/text.ts";
import { AVAILABILITY, type Status } from "../../../worker/domain/vocabulary.ts";
import { withoutSecrets } from "../../../worker/mail/secret-links.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { AVAILABLE, CONTRACT } from "../support/cases.ts";
import { contractedTo } from "../support/contracted.ts";
import { addFile } from "../support/files.ts";
import { expectSound } from "../support/invariants.ts";
import { env, type Organisation, type Seeded } from "../support/organisation.ts";
import { AHEAD, inDays, nextGap } from "../support/dates.ts";
import { invitedTo, slotOf } from "../support/invited.ts";
import { addressed, lettered } from "../support/lettered.ts";
import { offeredTo } from "../support/offered.ts";
import { seedOf, times } from "../support/times.ts";

let org: Organisation;
beforeAll(async () => {
  // Plan and execute at the same instant, so that the time of sending can be compared as well.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  org = await quietOrganisation();
});
afterAll(async () => {
  vi.useRealTimers();
  await expectSound(org);
});

const HOSTILE = [
  "<b>&amp;\"'</b>",
  "{{candidate.name}}",
  "Łukasz Żółć",
  "Kadıköy",
  "Åsa\u0301",
  "李小龍",
  "🧑‍💻",
  "$& $1",
  "%s %d",
  "status.received",
  "O'Brien-af Ölk",
];
const words = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.lorem({ maxCount: 6 }),
);
const name = fc.oneof(
  fc.constantFrom("Eva", "Anna-Lena", ...HOSTILE),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
);
const field = fc.constantFrom(
  "{{candidate.first_name}}",
  "{{candidate.first_name | du}}",
  "{{project.title}}",
  "{{recruiter.name}}",
  "{{organisation.name}}",
);
const line = fc
  .array(fc.oneof(words, field), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(" "));
const body = fc
  .array(
    fc.oneof(line, fc.constant("- ett\n- två"), fc.constant("https://example.com/a?b=c&d=<e>")),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join("\n\n"));
const send = fc.constantFrom(
  undefined,
  { when: "hold" },
  { when: "now" },
  { when: "at", at: `${inDays(60)}T08:00` },
  { when: "at", at: "2020-02-01T08:00" },
);
const message = fc.option(fc.record({ subject: line, body }), { nil: undefined });
const linked = body.map((words) => `${words}\n\n{{panel.link}}`);
const invitation = fc.option(fc.record({ subject: line, body: fc.oneof(linked, body) }), {
  nil: undefined,
});
const note = fc.option(words, { nil: undefined });
const date = fc.constantFrom(AHEAD, inDays(2), "2020-01-01", "2099-01-01");

type Input = Record<string, unknown>;

const REVIEWERS = [
  [],
  [{ kind: "internal", name: "Bo Lind", email: "bo.lind@prov.example" }],
  [
    { kind: "external", name: "李小龍 <b>", email: "anna@räksmörgås.example", language: "en" },
    { kind: "internal", name: "{{candidate.name}}", email: "asa@prov.example" },
  ],
  [
    { kind: "internal", name: "Bo", email: "bo@prov.example" },
    { kind: "external", name: "BO", email: "BO@prov.example" },
  ],
];

/** Inputs of every action, good and bad; `files` and `target` stand for ids that the run fills in. */
const INPUTS: Record<string, fc.Arbitrary<Input>> = {
  withdraw: fc.record({
    source: fc.constantFrom("phone", "email", "own-link"),
    reason: fc.constantFrom(undefined, "withdrawal-1", "rejection-1"),
    note,
    notify: fc.boolean(),
    message,
    send,
  }),
  delete: fc.record({ note }),
  "send-email": fc.record({
    recipient: fc.constantFrom(undefined, "chef@prov.example", "anna@räksmörgås.example"),
    subject: line,
    content: body,
    attachments: fc.constantFrom(undefined, "files"),
    send,
  }),
  reject: fc.record({
    type: fc.constantFrom("email", "none"),
    reason: fc.constantFrom("rejection-1", "rejection-2", "unknown"),
    note,
    message,
    send,
  }),
  save: fc.record({
    purpose: words,
    basis: fc.constantFrom("consent", "consent", "legitimate-interest", "public-interest"),
    note,
    expiresOn: date,
    message,
    send,
  }),
  forward: fc.record({
    recipient: fc.constantFrom("chef@prov.example", "a@b.se"),
    subject: line,
    content: body,
    anonymise: fc.boolean(),
    withoutAttachments: fc.boolean(),
    send,
  }),
  transfer: fc.record({
    project: fc.constantFrom("target", "target", "target", "own"),
    stay: fc.boolean(),
    note,
  }),
  hire: fc.record({ position: words, department: words, startDate: date }),
  "send-to-panel": fc.record({
    reviewers: fc.constantFrom(...REVIEWERS),
    deadline: fc.constantFrom(inDays(0), inDays(30), "2020-01-01", "2099-01-01"),
    reminders: fc.constantFrom(undefined, { firstAfterDays: null, everyDays: null }),
    options: fc.constantFrom(undefined, { anonymise: true }, { code: false, reveal: "never" }),
    message: invitation,
    send,
  }),
  "invite-to-interview": fc.record({
    kind: fc.constantFrom("interview", "information-meeting"),
    format: fc.constantFrom("phone", "video", "in-person"),
    place: fc.constantFrom(undefined, "Stadshuset <b>", "Räksmörgåsgatan 3"),
    link: fc.constantFrom(undefined, "https://möte.example/a?b=c&d", "javascript:alert(1)"),
    bring: fc.option(words, { nil: undefined }),
    pay: fc.option(line, { nil: undefined }),
    hosts: fc.constantFrom([], [{ name: "李小龍 <b>", email: "anna@räksmörgås.example" }]),
    minutes: fc.constantFrom(30, 45, 4),
    slots: fc.constantFrom(
      [],
      [{ start: `${inDays(20)}T09:00` }],
      [{ start: `${inDays(20)}T09:00` }, { start: `${inDays(21)}T09:00`, capacity: 20 }],
      [{ start: "2020-01-01T09:00" }],
      [{ start: nextGap() }],
    ),
    answerBy: fc.constantFrom(inDays(10), inDays(60), "2020-01-01"),
    message: fc.option(
      fc.record({
        subject: line,
        body: fc.oneof(
          body.map((text) => `${text}\n\n{{interview.link}} {{interview.times}}`),
          body,
        ),
      }),
      { nil: undefined },
    ),
    send,
  }),
  "answer-invitation": fc.record({
    invitation: fc.constant("own"),
    answer: fc.constantFrom("accept", "other-time", "decline"),
    wish: fc.option(words, { nil: undefined }),
    seen: fc.constantFrom(undefined, 1, 2),
    via: fc.constantFrom("phone", "email"),
    note,
  }),
  "move-interview": fc.record({
    invitation: fc.constant("own"),
    start: fc.constantFrom(`${inDays(25)}T09:00`, "2020-01-01T09:00", nextGap()),
    message: fc.option(fc.record({ subject: line, body }), { nil: undefined }),
    send,
    note,
  }),
  "cancel-interview": fc.record({
    invitation: fc.constantFrom("own", "own", "guest_0"),
    notify: fc.boolean(),
    message,
    send,
    note,
  }),
  "record-attendance": fc.record({
    invitation: fc.constant("own"),
    outcome: fc.constantFrom("took-place", "no-show"),
    absent: fc.constantFrom(undefined, "candidate", "host"),
    note,
  }),
  "send-offer": fc.record({
    position: words,
    department: words,
    manager: fc.option(words, { nil: undefined }),
    startDate: fc.constantFrom(inDays(30), inDays(3), "2020-01-01"),
    until: fc.constantFrom(undefined, undefined, inDays(90), "2020-01-01"),
    form: fc.constantFrom("permanent", "fixed-term", "substitute"),
    extent: fc.constantFrom(100, 75, 0),
    pay: fc.constantFrom(
      { amount: "38500" },
      { amount: "189.5", period: "hour", currency: "EUR" },
      { amount: "38 500" },
    ),
    benefits: fc.option(body, { nil: undefined }),
    conditions: fc.option(body, { nil: undefined }),
    answerBy: fc.constantFrom(inDays(1), inDays(10), inDays(400), "2020-01-01"),
    message: fc.option(
      fc.record({
        subject: line,
        body: fc.oneof(
          body.map((text) => `${text}\n\n{{offer.link}} {{offer.position}}`),
          body,
        ),
      }),
      { nil: undefined },
    ),
    send,
  }),
  "answer-offer": fc.record({
    offer: fc.constantFrom("own", "own", "guest_0"),
    answer: fc.constantFrom("accept", "decline"),
    seen: fc.constantFrom(undefined, 1, 2),
    name: fc.option(words, { nil: undefined }),
    reason: fc.constantFrom(undefined, "pay", "other"),
    comment: fc.option(body, { nil: undefined }),
    via: fc.constantFrom("phone", "letter", undefined),
    note,
  }),
  "send-contract": fc.record({
    ...Object.fromEntries(
      Object.entries(CONTRACT).map(([name, value]) => [name, fc.constant(value)]),
    ),
    language: fc.constantFrom(undefined, "sv", "en"),
    employee: fc.record({
      name: fc.oneof(fc.constant("Eva Åberg"), words),
      address: fc.constant("Storgatan 1"),
    }),
    startDate: fc.constantFrom(inDays(30), "2020-01-01"),
    duties: fc.oneof(fc.constant("Utveckla e-tjänster"), body),
    form: fc.constantFrom("permanent", "permanent", "fixed-term"),
    until: fc.constantFrom(undefined, undefined, inDays(90)),
    other: fc.constantFrom(undefined, "Bisyssla ska anmälas.", "李小龍"),
    message: fc.option(
      fc.record({ subject: line, body: body.map((text) => `${text}\n\n{{contract.link}}`) }),
      { nil: undefined },
    ),
    send,
  }),
  "answer-contract": fc.record({
    contract: fc.constantFrom("own", "own", "guest_0"),
    seen: fc.constantFrom(undefined, 1, 2),
    name: fc.option(words, { nil: undefined }),
    via: fc.constantFrom("paper", "email", undefined),
    note,
  }),
  "withdraw-offer": fc.record({
    offer: fc.constantFrom("own", "own", "guest_0"),
    reason: words,
    notify: fc.boolean(),
    message,
    send,
  }),
  "save-and-send-login": fc.record({
    purpose: words,
    basis: fc.constantFrom("consent", "consent", "legitimate-interest", "public-interest"),
    expiresOn: date,
    message: fc.option(
      fc.record({
        subject: line,
        body: fc.oneof(
          body.map((text) => `${text}\n\n{{login.link}} {{login.user_name}} {{login.more}}`),
          body,
        ),
      }),
      { nil: undefined },
    ),
    send,
    note,
  }),
  "record-consent": fc.record({
    answer: fc.constantFrom("yes", "no"),
    answeredOn: fc.constantFrom(inDays(0), inDays(-3), inDays(2), "2020-01-01"),
    via: fc.constantFrom("email", "phone"),
    note,
  }),
  "send-letter": fc.record({
    letter: fc.constantFrom("letter-received", "letter-received", "letter-rejected", "by-hand"),
    message: fc.oneof(
      fc.constantFrom(undefined, { subject: "Hej", body: "Först.\n\n- ett\n- två" }),
      message,
    ),
    careOf: fc.constantFrom(undefined, undefined, "Ek", "李小龍"),
    country: fc.constantFrom(undefined, undefined, "Norge"),
    confirmProtected: fc.boolean(),
    home: fc.constantFrom("own", "own", "none"),
  }),
  "record-posting": fc.record({
    postedOn: fc.constantFrom(undefined, inDays(-2), inDays(2)),
    note,
    written: fc.constant("own"),
  }),
  "record-signed-copy": fc.record({
    contract: fc.constantFrom("own", "own", "guest_0"),
    attachments: fc.constantFrom("upload", "upload", "files"),
    note,
  }),
  reopen: fc.record({ note }),
  restore: fc.constant({}),
  purge: fc.record({
    confirmation: fc.constantFrom("external", "external", "external", "wrong"),
    decisionReference: fc.constantFrom(undefined, "KS 2026/12"),
  }),
};

const candidate = fc.record({
  firstName: name,
  lastName: name,
  email: fc.constantFrom("own", "own", "own", null),
  language: fc.constantFrom("sv", "en", "en-GB", "fi", "ar"),
  protectedIdentity: fc.boolean(),
  suppressed: fc.constantFrom(false, false, false, true),
  coverLetter: fc.option(body, { nil: null }),
  answers: fc.array(fc.record({ question: words, answer: words }), { maxLength: 2 }),
  files: fc.array(fc.boolean(), { maxLength: 2 }),
  waiting: fc.boolean(),
  elsewhere: fc.boolean(),
});
type Person =
  fc.Arbitrary<unknown> extends never
    ? never
    : typeof candidate extends fc.Arbitrary<infer T>
      ? T
      : never;

/** As whom an action on a meeting finds the candidate. */
const MEETINGS: Record<string, { inDays: number; seated: boolean }> = {
  "move-interview": { inDays: 20, seated: true },
  "cancel-interview": { inDays: 20, seated: true },
  "record-attendance": { inDays: -1, seated: true },
};

let made = 0;

/** The generated person in the generated status, with files, another application, a message that still waits. */
async function settle(
  person: Person,
  action: string,
  status: Status,
): Promise<{ application: Seeded; files: string[] }> {
  const email = person.email && `p${(made += 1)}@example.com`;
  const closed = status === "rejected" || status === "withdrawn";
  const application = await org.application({
    status,
    language: person.language,
    email,
    protectedIdentity: person.protectedIdentity,
    ...(closed && { former: "interview" }),
    ...(action === "record-consent" && { asked: person.waiting ? AHEAD : inDays(-1) }),
  });
  const { firstName, lastName, coverLetter, answers } = person;
  const { firstFold, lastFold, nameKey } = nameKeys({ firstName, lastName }, "sv");
  await env.DB.batch([
    env.DB.prepare("UPDATE candidates SET first_name = ?, last_name = ? WHERE id = ?").bind(
      firstName,
      lastName,
      application.candidate,
    ),
    env.DB.prepare(
      "UPDATE applications SET cover_letter = ?, answers = ?, first_fold = ?, last_fold = ?, name_key = ? WHERE id = ?",
    ).bind(coverLetter, JSON.stringify(answers), firstFold, lastFold, nameKey, application.id),
  ]);
  const files: string[] = [];
  for (const [i, anonymised] of person.files.entries())
    files.push(await addFile(org, application, `cv-${i}.pdf`, anonymised));
  await org.rows("UPDATE files SET needs_password = 1 WHERE id = ?", files[0] ?? "");
  if (person.elsewhere)
    await org.application({ candidate: application.candidate, project: await org.addProject() });
  if (person.waiting)
    await org.act(application.id, "send-email", {
      recipient: "chef@prov.example",
      subject: "Väntar",
      content: "x",
    });
  if (person.suppressed && email)
    await org.rows(
      "INSERT INTO suppressions (org_id, address_fold, reason, at) VALUES (?, ?, 'bounced', '2026-11-01') RETURNING reason",
      org.id,
      fold(email),
    );
  if (AVAILABILITY[action as keyof typeof AVAILABILITY].where === "deleted")
    await org.act(application.id, "delete", {});
  return { application, files };
}

const one = async (sql: string, ...bind: unknown[]) => (await org.rows(sql, ...bind))[0]!;
const codesOf = (rows: { code: string; path: unknown }[]) =>
  rows.map(({ code, path }) => ({ code, path }));
const itemsOf = (plan: { items: { kind: string; code: string }[] }, ...codes: string[]) =>
  plan.items.filter(({ code }) => codes.includes(code)).length;

describe.each(AVAILABLE)("%s", (action) => {
  it("does what its plan said, to the byte", async () => {
    const statuses = AVAILABILITY[action].from.filter(
      (status) => status !== "hired" || AVAILABILITY[action].where === "active",
    );
    let executed = 0;
    await fc.assert(
      fc.asyncProperty(
        candidate,
        fc.constantFrom(...statuses),
        INPUTS[action]!,
        async (person, status, drawn) => {
          const { application, files } = await settle(person, action, status);
          const { id } = application;
          const own =
            drawn.invitation === "own" && (await invitedTo(org, application, MEETINGS[action]));
          if (drawn.home === "own") await addressed(org, application);
          if (drawn.written === "own") await lettered(org, application);
          const input: Input = {
            ...drawn,
            ...(drawn.attachments === "files" && { attachments: files }),
            ...(drawn.attachments === "upload" && { attachments: [await addFile(org, null)] }),
            ...(own && { invitation: own }),
            ...(own &&
              action === "move-interview" && {
                ...(await slotOf(org, own)),
                invitation: undefined,
              }),
            ...(drawn.offer === "own" && { offer: await offeredTo(org, application) }),
            home: undefined,
            written: undefined,
            ...(drawn.contract === "own" && { contract: await contractedTo(org, application) }),
            ...(drawn.project !== undefined && {
              project: drawn.project === "own" ? org.project : await org.addProject(),
            }),
            ...(drawn.confirmation === "external" && { confirmation: application.externalId }),
          };
          const planned = await org.plan(id, action, input);
          const untouched = await one("SELECT version FROM applications WHERE id = ?", id);
          const done = await org.act(id, action, input, { version: untouched.version });
          if (planned.status !== 200) {
            expect([done.status, done.body.code, done.body.errors]).toEqual([
              planned.status,
              planned.body.code,
              planned.body.errors,
            ]);
            return;
          }
          const plan = planned.body;
          if (!plan.executable) {
            expect([done.status, done.body.code]).toEqual([409, "blocked"]);
            expect(codesOf(done.body.errors)).toEqual(codesOf(plan.blocks));
            expect(await one("SELECT version FROM applications WHERE id = ?", id)).toEqual(
              untouched,
            );
            return;
          }
          expect(done.status, JSON.stringify(done.body)).toBe(200);
          executed += 1;
          const receipt = done.body;
          expect([receipt.from, receipt.to, receipt.version]).toEqual([
            plan.from,
            plan.to,
            plan.version + 1,
          ]);

          const stored = await org.rows(
            "SELECT * FROM messages WHERE receipt_id IN (?, ?) ORDER BY id",
            receipt.id,
            receipt.operation,
          );
          const asPlanned = stored.map((row) => ({
            kind: row.kind,
            audience: row.audience,
            to: row.recipient,
            from: `${row.sender_name} <${row.sender_address}>`,
            replyTo: row.reply_to,
            subject: row.subject,
            // Nobody but the reviewer gets to see a link.
            text: withoutSecrets(String(row.text), "sv"),
            html: withoutSecrets(String(row.html), "sv"),
            language: row.language,
            sendAt: row.send_at,
            state: row.state,
            template: row.template_id,
            calendar: row.calendar && JSON.parse(String(row.calendar)).method,
            attachments: (JSON.parse(String(row.attachments)) as Record<string, unknown>[]).map(
              ({ filename, contentType, size, needsPassword = false }) => ({
                filename,
                contentType,
                size,
                needsPassword,
              }),
            ),
          }));
          expect(asPlanned).toEqual(plan.messages);
          const put = await org.rows(
            "SELECT filename FROM contracts WHERE id = ? UNION ALL SELECT subject || '.pdf' FROM letters WHERE id = ?",
            done.body.contract ?? "",
            done.body.letter ?? "",
          );
          expect(
            plan.documents.map(({ filename }: { filename: string }) => ({ filename })),
          ).toEqual(put);

          const [row] = await org.rows(
            "SELECT status, deleted_at IS NOT NULL AS deleted, version FROM applications WHERE id = ?",
            id,
          );
          if (action === "purge") {
            expect(row).toBeUndefined();
            const left = await org.rows(
              "SELECT id FROM candidates WHERE id = ?",
              application.candidate,
            );
            expect(left).toHaveLength(itemsOf(plan, "purge.candidate-stays"));
          } else
            expect(row).toEqual({
              status: plan.to.status,
              deleted: plan.to.deleted ? 1 : 0,
              version: plan.version + 1,
            });

          const cancelled = await one(
            "SELECT count(*) AS n FROM messages WHERE application_id = ? AND state = 'cancelled' AND state_at = ?",
            id,
            receipt.at,
          );
          if (action !== "restore" && action !== "purge")
            expect(cancelled.n).toBe(itemsOf(plan, "plan.cancels-message"));
          if (action === "transfer") {
            const [copy] = await org.rows(
              "SELECT * FROM applications WHERE id = ?",
              receipt.created,
            );
            expect(copy).toMatchObject({
              project_id: input.project,
              status: "received",
              version: 1,
              cover_letter: null,
              answers: "[]",
            });
            expect(
              await org.rows(
                "SELECT file_id FROM application_files WHERE application_id = ?",
                receipt.created,
              ),
            ).toHaveLength(itemsOf(plan, "transfer.goes-file"));
          }
          if (action === "hire") {
            const [employee] = await org.rows(
              "SELECT * FROM employees WHERE application_id = ?",
              id,
            );
            expect(employee).toMatchObject({
              position: trimUnseen(String(input.position)),
              department: trimUnseen(String(input.department)),
              start_date: input.startDate,
            });
            expect(
              await org.rows(
                "SELECT file_id FROM employee_files WHERE employee_id = ?",
                employee!.id,
              ),
            ).toHaveLength(itemsOf(plan, "hire.goes-file"));
          }
          if (action === "send-to-panel") {
            const there = await org.rows(
              "SELECT name, deadline FROM guests v JOIN panels p ON p.id = v.thing_id WHERE p.id = ? ORDER BY v.id",
              receipt.panel,
            );
            const asked = input.reviewers as { name: string }[];
            expect(there).toEqual(
              asked.map((each) => ({ name: each.name, deadline: input.deadline })),
            );
          }
          if (action === "record-consent") {
            const [profile] = await org.rows(
              "SELECT agreed_on, declined_on, ended_at IS NOT NULL AS ended FROM saved_profiles WHERE candidate_id = ?",
              application.candidate,
            );
            const yes = itemsOf(plan, "save.known");
            expect([yes, itemsOf(plan, "consent.not-kept")]).toEqual(
              input.answer === "yes" ? [1, 0] : [0, 1],
            );
            expect(profile).toEqual({
              agreed_on: yes ? input.answeredOn : null,
              declined_on: yes ? null : input.answeredOn,
              ended: 1 - yes,
            });
          }
          if (action === "save") {
            const [profile] = await org.rows(
              "SELECT * FROM saved_profiles WHERE candidate_id = ?",
              application.candidate,
            );
            expect(profile).toMatchObject({
              purpose: input.purpose,
              basis: input.basis,
              expires_on: input.expiresOn,
            });
          }
        },
      ),
      { numRuns: times("what is executed is what was planned"), seed: seedOf(7) },
    );
    expect(executed, "the generator makes plans that can be executed").toBeGreaterThan(0);
  });
});
