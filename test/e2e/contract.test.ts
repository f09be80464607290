/** A contract from the menu to the candidate's acceptance: the recruiter by keys, the candidate on a phone. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ApplicationDetail } from "../../worker/features/applications/schemas/applications.ts";
import type { ContractWire } from "../../worker/features/contract/schemas/contracts.ts";
import { readSeal } from "../support/sealed.ts";
import { inDays } from "./support/dates.ts";
import { useDemo } from "./support/demo.ts";
import { inspect } from "./support/inspect.ts";
import { Portal } from "./support/portal.ts";
import { type Language, sayIn } from "./support/words.ts";

const demo = useDemo();

const PHONE = { viewport: { width: 375, height: 700 } };
const STILL = { timezoneId: "Europe/Stockholm", reducedMotion: "reduce" } as const;

/** The link in the mail that has left. */
async function linkOf({ candidate }: ApplicationDetail): Promise<string> {
  for (let tries = 0; tries < 240; tries++) {
    const mails = await demo.mail(candidate.email!);
    const found = mails.flatMap(({ text, status }) =>
      status === "sent" ? (/\/contract#([\w.-]+)/.exec(text)?.[1] ?? []) : [],
    );
    if (found[0]) return found[0];
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("No mail with a link has left");
}

const newest = async ({ id }: ApplicationDetail): Promise<ContractWire> =>
  (await demo.get<{ data: ContractWire[] }>(`/v1/contracts?application=${id}`)).data[0]!;

const TEXTS = {
  notice: "kollektivavtalet",
  pay: "Månadsvis, den 27",
  hours: "40 timmar i veckan",
  overtime: "Enligt kollektivavtal",
  training: "Introduktion i två veckor",
  leave: "31 dagars semester",
  ending: "Skriftligt",
  social: "Skatteverket och Försäkringskassan",
  collective: "HÖK",
};

describe.each<Language>(["sv", "en"])("a contract (%s)", (language) => {
  const say = sayIn(language);
  let portal: Portal;

  beforeAll(async () => {
    portal = await Portal.open(demo, language, "keyboard");
  });
  afterAll(() => portal?.close());

  it("is sent with keys alone, read, downloaded and accepted at 375 px", async () => {
    const { hands, page: desk } = portal;
    const one = await demo.candidate();
    await demo.act(one.id, "send-offer", {
      position: "Nattsköterska",
      department: "Vård",
      startDate: inDays(40),
      form: "permanent",
      pay: { amount: "38500" },
      answerBy: inDays(8),
    });
    await portal.go({ application: one.id });
    await desk.locator("#detail-name", { hasText: one.candidate.name }).waitFor();
    await portal.choose("send-contract");
    const text = (field: string) =>
      desk.getByLabel(say("contract.text", { what: say(`contract.field-${field}`) }), {
        exact: true,
      });
    await hands.write(portal.field("contract.employer-address"), "Torget 1");
    await hands.write(portal.field("contract.employee-address"), "Storgatan 1");
    await hands.write(desk.getByLabel(say("contract.place"), { exact: true }), "Sjukhuset");
    await hands.write(portal.field("contract.position"), "Nattsköterska");
    await hands.write(portal.field("contract.duties"), "Vård om natten");
    await hands.date(portal.field("contract.start"), inDays(40));
    await hands.write(portal.field("contract.amount"), "38 500");
    for (const field of ["scheduling", "shifts", "client"])
      await hands.choose(portal.field(`contract.field-${field}`), say("contract.says-none"));
    for (const [field, words] of Object.entries(TEXTS)) await hands.write(text(field), words);
    await hands.choose(portal.field("form.when"), say("form.when-now"));
    await portal.review();
    await portal.dialog.getByText(/not a qualified|inte en kvalificerad/).waitFor();
    const paper = (n: number) =>
      portal.dialog.getByRole("img", { name: say("pages.page", { n, total: 2 }) });
    await paper(1).getByText("Nattsköterska").first().waitFor();
    await hands.press(portal.button("pages.next"));
    await paper(2).waitFor();
    await inspect(desk, [375, 1280]);
    await desk.setViewportSize({ width: 1280, height: 800 });
    await portal.execute("do.send-contract");
    await portal.leave();

    const context = await demo.browser.newContext({ ...PHONE, ...STILL, acceptDownloads: true });
    const page: Page = await context.newPage();
    const press = async (key: string, params = {}): Promise<void> => {
      await page.getByRole("button", { name: say(key, params) }).focus();
      await page.keyboard.press("Enter");
    };
    await page.goto(`${demo.url}/contract?lang=${language}#${await linkOf(one)}`);
    await press("contracted.continue");
    await page
      .getByRole("heading", { name: say("contracted.accept-title"), exact: true })
      .waitFor();
    expect(new URL(page.url()).hash).toBe("");
    await inspect(page, [320, 375, 640, 1280]);
    const { sha256, filename } = await newest(one);
    await page.getByText(sha256).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: filename }).press("Enter"),
    ]);
    const bytes = await readFile(await file.path());
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    const organisation = "Björkviks kommun";
    await page.getByText(say("contracted.sealed", { organisation })).waitFor();
    const { certificate, ...seal } = readSeal(bytes);
    expect(seal).toMatchObject({ digestFits: true, signatureFits: true });
    expect(certificate.subject).toContain(`O=${organisation}`);

    await page.getByRole("link", { name: say("contracted.verify") }).click();
    const choosing = page.waitForEvent("filechooser");
    await page.getByLabel(say("verify.file")).press("Enter");
    await (await choosing).setFiles({ name: filename, mimeType: "application/pdf", buffer: bytes });
    await page.getByRole("heading", { name: say("verify.current") }).waitFor();
    await inspect(page, [320, 375, 640, 1280]);
    bytes[bytes.length - 20]! ^= 1;
    await page
      .getByLabel(say("verify.file"))
      .setInputFiles({ name: filename, mimeType: "application/pdf", buffer: bytes });
    await page.getByRole("heading", { name: say("verify.unknown") }).waitFor();
    await inspect(page, [320, 1280]);
    await page.goBack();
    await page.getByLabel(say("contracted.name")).waitFor();

    await page.getByLabel(say("contracted.name")).fill("Åsa Öberg");
    await press("contracted.accept");
    const name = one.candidate.firstName;
    await page.getByRole("heading", { name: say("contracted.title-accepted", { name }) }).waitFor();
    await inspect(page, [320, 1280]);
    expect(await newest(one)).toMatchObject({
      state: "accepted",
      accepted: { name: "Åsa Öberg", via: null },
    });

    const signed = "undertecknat.pdf";
    await portal.go({ application: one.id });
    await desk.locator("#detail-name", { hasText: one.candidate.name }).waitFor();
    await portal.choose("record-signed-copy");
    await portal.dialog
      .locator("input[type=file]")
      .setInputFiles({ name: signed, mimeType: "application/pdf", buffer: bytes });
    await portal.dialog.getByText(signed).waitFor();
    await inspect(desk, [375, 1280]);
    await portal.review();
    await portal.execute("do.record-signed-copy");
    await portal.leave();
    await hands.press(portal.actions.getByRole("button", { name: say("history.open") }));
    await portal.dialog.getByText(say("kept.version", { number: 1 })).waitFor();
    await desk.locator("#rows:not([aria-busy])").waitFor();
    await inspect(desk, [375, 1280]);
    const [again] = await Promise.all([
      desk.waitForEvent("download"),
      hands.press(portal.dialog.getByRole("button", { name: signed })),
    ]);
    expect(await readFile(await again.path())).toEqual(bytes);
    await portal.leave();

    await page.reload();
    const [theirs] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: signed }).press("Enter"),
    ]);
    expect(await readFile(await theirs.path())).toEqual(bytes);
    await inspect(page, [320, 1280]);
    await context.close();
  });
});
