/** The newcomer's story: every action of the demo page from choosing a candidate to what came of it. */
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AVAILABILITY, MENU_ACTIONS } from "../../worker/domain/vocabulary.ts";
import type { ApplicationDetail } from "../../worker/features/applications/schemas/applications.ts";
import type { EmployeeWire } from "../../worker/features/hire/schemas/employees.ts";
import type { Page } from "../../worker/http/schemas/parts.ts";
import type { Receipt } from "../../worker/http/schemas/receipts.ts";
import { inDays } from "./support/dates.ts";
import { isUntouched, useDemo } from "./support/demo.ts";
import { type HandsName, Portal } from "./support/portal.ts";
import type { Language } from "./support/words.ts";

const demo = useDemo();

/** Those that are not taken back, with their text as the plan showed it. */
const rejections: { rejected: ApplicationDetail; shown: string }[] = [];

const UNMET = { sv: "Uppfyller inte skallkraven", en: "Does not meet the requirements" };

const addressOf = ({ candidate }: ApplicationDetail): string => candidate.email!;
/** The words that a screen reader adds to a control's name. */
const describing = (control: Locator): Promise<string> =>
  control.evaluate((element) =>
    (element.ariaDescribedByElements ?? []).map(({ textContent }) => textContent).join(" "),
  );

const newest = async ({ id }: { id: string }): Promise<Receipt> => (await demo.events(id))[0]!;

describe.each<[Language, HandsName]>([
  ["sv", "keyboard"],
  ["en", "keyboard"],
  ["sv", "mouse"],
])("in %s with the %s", (language, with_) => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await Portal.open(demo, language, with_);
  });

  afterAll(() => portal?.close());

  /** Finds the candidate in the list and opens the application. */
  async function meet(fits?: (detail: ApplicationDetail) => boolean): Promise<ApplicationDetail> {
    const { page, hands } = portal;
    const detail = await demo.candidate(fits);
    await portal.go({ project: "all" });
    await hands.write(page.locator("#applications #q"), detail.externalId!);
    await hands.press(page.locator(`#rows li[data-id="${detail.id}"]:only-child a`));
    await page.locator("#detail-name", { hasText: detail.candidate.name }).waitFor();
    return detail;
  }

  const letter = (): Locator => portal.dialog.locator(".letter");

  it("shows the letter, the answers and the CV beside the actions", async () => {
    const { page } = portal;
    const detail = await meet(({ files, coverLetter }) => Boolean(files.length && coverLetter));
    const body = page.locator("#detail-body");
    await expect.poll(() => body.innerText()).toContain(detail.files[0]!.filename);
    const text = await body.innerText();
    expect(text).toContain(detail.coverLetter!.split("\n")[0]!);
    for (const { question } of detail.answers) expect(text).toContain(question);
  });

  it("lists the fourteen actions in order, those not allowed with their reason", async () => {
    const { page, hands, say, actions } = portal;
    await meet();
    await hands.press(actions.getByRole("button").first());
    const items = actions.getByRole("menuitem");
    await items.first().waitFor();
    expect(await items.count()).toBe(MENU_ACTIONS.length);
    for (const [at, id] of MENU_ACTIONS.entries()) {
      const item = items.nth(at).and(portal.entry(id));
      const allowed = AVAILABILITY[id].from.includes("received");
      const text = await describing(item);
      const about = say(`about.${id}`);
      expect(text).toContain(about);
      expect(await item.getAttribute("aria-disabled")).toBe(allowed ? null : "true");
      expect(text.replace(about, "").trim() === "").toBe(allowed);
    }
    await page.keyboard.press("Escape");
    await items.first().waitFor({ state: "hidden" });
  });

  it("rejects after showing the message as this candidate will read it, and takes it back", async () => {
    const { hands, say, dialog } = portal;
    const { id, candidate, project } = await meet();
    await portal.choose("reject");
    await hands.choose(portal.field("reject.reason"), UNMET[language]);
    await hands.write(portal.field("form.note"), "Talat med Åsa.");
    await portal.review();
    expect(await letter().innerText()).toContain(candidate.firstName);
    expect(await letter().innerText()).toContain(project.title);
    expect(await dialog.locator(".mail dl").innerText()).toContain(candidate.email);

    await hands.press(portal.button("message.as-html"));
    const framed = dialog.frameLocator("iframe").locator(".letter");
    expect(await framed.innerText()).toContain(candidate.firstName);
    // The page's policy lets the style of our mail in, by its hash, and no other.
    expect(await framed.evaluate((element) => getComputedStyle(element).maxWidth)).toBe("600px");

    await portal.execute("do.reject");
    const when = portal.say("receipt.soon");
    expect(await portal.heading("waits.reject", { name: candidate.name, when }).count()).toBe(1);
    const [held] = await demo.mail(candidate.email!);
    expect(held?.status).toBe("held");
    await portal.undo();
    await portal.leave();
    expect((await demo.mail(candidate.email!))[0]?.status).toBe("cancelled");
    expect((await demo.detail(id)).status).toBe("received");

    await hands.press(portal.actions.getByRole("button").nth(1));
    const events = dialog.getByRole("listitem").filter({ has: portal.page.locator("h3") });
    await events.nth(1).waitFor();
    const [undo, undone] = await events.allInnerTexts();
    expect(undo).toContain("Anna Ek");
    expect(undone).toContain(say("history.undone"));
    expect(undone).toContain("Talat med Åsa.");
    await portal.leave();
  });

  it("holds the rejection, which leaves while other things are done", async () => {
    const rejected = await meet(isUntouched);
    await portal.choose("reject");
    await portal.hands.choose(portal.field("reject.reason"), UNMET[language]);
    await portal.review();
    rejections.push({ rejected, shown: await letter().innerText() });
    await portal.execute("do.reject");
    const waiting = portal.dialog.locator(".sendings .chip");
    await expect.poll(() => waiting.innerText()).toMatch(/\d+ (sekunder|seconds)/);
    await portal.leave();
    expect((await demo.mail(addressOf(rejected)))[0]?.status).toBe("held");
  });

  it("rejects twelve at once, with an outcome for each", async () => {
    const { page, hands, dialog, say } = portal;
    await portal.go({ project: "all", status: "received", sort: "name" });
    const boxes = page.locator("#rows input");
    await boxes.nth(12).waitFor();
    for (let at = 0; at < 12; at++) await hands.tick(boxes.nth(at));
    const bulk = page.locator("#bulk-actions");
    await bulk.getByRole("button", { name: say("menu.open-many.other", { n: 12 }) }).waitFor();
    await portal.choose("reject", bulk);
    await hands.choose(portal.field("reject.reason"), UNMET[language]);
    await portal.review();
    await hands.press(portal.button("bulk.next"));
    expect(await dialog.locator(".stepper").innerText()).toContain(
      say("bulk.position", { n: 2, total: 12 }),
    );
    const verb = dialog.locator("footer").getByRole("button", { name: say("do.reject") });
    await page.route("**/v1/actions", async (route) => {
      await dialog.getByRole("progressbar").waitFor();
      await route.continue();
    });
    await hands.press(verb);
    await portal.heading("bulk.outcomes").waitFor();
    const outcomes = await dialog.locator(".outcomes > li").allInnerTexts();
    expect(outcomes).toHaveLength(12);
    for (const outcome of outcomes) expect(outcome).toContain(say("outcome.done"));

    await hands.press(portal.button("receipt.undo-many"));
    await hands.press(portal.button("undo.do"));
    await portal.heading("undo.done").waitFor();
    const undone = await dialog.locator(".outcomes > li").allInnerTexts();
    for (const outcome of undone) expect(outcome).toContain(say("outcome.undone"));
    await portal.leave();
  });

  it("deletes, restores, and purges after a typed confirmation", async () => {
    const { page, hands, say } = portal;
    const [restored, purged] = [await meet(), await demo.candidate()];
    await portal.choose("delete");
    await portal.review();
    await portal.execute("do.delete");
    await portal.leave();
    await demo.act(purged.id, "delete", {});

    await portal.go({ project: "all", view: "deleted" });
    const list = page.locator("deleted-applications");
    const button = (key: "deleted.restore-name" | "deleted.purge-name", name: string) =>
      list.getByRole("button", { name: say(key, { name }), exact: true });
    await hands.press(button("deleted.restore-name", restored.candidate.name));
    await portal.heading("preview.title").waitFor();
    await portal.execute("do.restore");
    await portal.leave();
    expect(await demo.detail(restored.id)).toMatchObject({ deleted: false, status: "received" });

    await hands.press(button("deleted.purge-name", purged.candidate.name));
    await hands.write(portal.field("purge.decision"), "KS 2026/118");
    const reference = purged.externalId!;
    const confirmation = portal.dialog.getByLabel(say("purge.confirm", { reference }));
    await hands.write(confirmation, "A-0");
    await hands.press(portal.button("dialog.review"));
    await expect.poll(() => confirmation.getAttribute("aria-invalid")).toBe("true");
    await hands.write(confirmation, reference);
    await portal.review();
    await portal.execute("do.purge");
    await portal.leave();
    await expect(demo.detail(purged.id)).rejects.toThrow(/40[4]|410/);
    await button("deleted.purge-name", purged.candidate.name).waitFor({ state: "detached" });
  });

  it("hires, and shows the person among the employees", async () => {
    const { page, hands } = portal;
    const { id, candidate, files } = await meet((detail) => detail.files.length > 0);
    const startDate = inDays(80);
    await portal.choose("hire");
    await hands.write(portal.field("hire.position"), "Nattsköterska");
    await hands.date(portal.field("hire.start"), startDate);
    await portal.review();
    await portal.execute("do.hire");
    await portal.leave();
    const { data } = await demo.get<Page<EmployeeWire>>("/v1/employees");
    const employee = data.find(({ application }) => application === id);
    expect(employee).toMatchObject({ position: "Nattsköterska", startDate });
    expect(employee?.files.map(({ filename }) => filename)).toEqual(
      files.map(({ filename }) => filename),
    );
    await portal.go({ view: "employees" });
    const row = page.locator("#employee-rows tr", { hasText: candidate.name });
    await row.waitFor();
    expect(await row.innerText()).toContain("Nattsköterska");
  });

  it("transfers a candidate to another project, and nothing of the project with it", async () => {
    const { hands } = portal;
    const detail = await meet(({ project, coverLetter }) =>
      Boolean(coverLetter && project.title !== "Data engineer"),
    );
    await portal.choose("transfer");
    await hands.choose(portal.field("transfer.project"), "Data engineer");
    await portal.review();
    await portal.execute("do.transfer");
    await portal.leave();
    const { created } = await newest(detail);
    const there = await demo.detail(created!);
    expect(there.project.title).toBe("Data engineer");
    expect(there.candidate.id).toBe(detail.candidate.id);
    expect(there.coverLetter).toBeNull();
    expect(there.answers).toEqual([]);
  });

  it("forwards anonymously without a trace of the candidate", async () => {
    const { hands } = portal;
    const detail = await meet(
      ({ candidate, coverLetter, files }) =>
        candidate.firstName.length > 4 &&
        candidate.lastName.length > 4 &&
        files.length > 0 &&
        Boolean(coverLetter?.includes(candidate.firstName)),
    );
    const { firstName, lastName, email, phone, address, postalCode } = detail.candidate;
    const recipient = `granskare.${language}@example.org`;
    await portal.choose("forward");
    await hands.write(portal.field("forward.recipient"), recipient);
    await hands.tick(portal.field("forward.anonymise"));
    await portal.review();
    await portal.execute("do.forward");
    await portal.leave();
    const [mail] = await demo.mail(recipient);
    const numbers = detail.coverLetter!.match(/\d{6,8}-\d{4}/g) ?? [];
    const canaries = [firstName, lastName, email, phone, address, postalCode, ...numbers];
    const whole = JSON.stringify(mail).normalize("NFC").toLowerCase();
    for (const canary of canaries)
      if (canary) expect(whole).not.toContain(canary.normalize("NFC").toLowerCase());
    expect(mail!.text).toContain(detail.answers[0]!.question);
  });

  it("asks to save a candidate with a purpose and an end, and records the yes", async () => {
    const { hands } = portal;
    const detail = await meet();
    await portal.choose("save");
    await hands.write(portal.field("save.purpose"), "framtida tjänster i kommunen");
    await portal.review();
    expect(await letter().innerText()).toContain("framtida tjänster i kommunen");
    await portal.execute("do.save-ask");
    await portal.leave();
    expect(await demo.detail(detail.id)).toMatchObject({ status: "saved", savedUntil: null });
    await portal.choose("record-consent");
    await hands.tick(portal.dialog.getByRole("radio").first());
    await portal.review();
    await portal.execute("do.record-consent");
    await portal.leave();
    expect((await demo.detail(detail.id)).savedUntil).toMatch(/^\d{4}-/);
  });

  it("registers that a candidate has withdrawn", async () => {
    const { hands } = portal;
    const detail = await meet();
    await portal.choose("withdraw");
    await hands.tick(portal.field("withdraw.source-email"));
    await hands.tick(portal.field("withdraw.notify"));
    await portal.review();
    await portal.execute("do.withdraw-and-send");
    await portal.leave();
    expect((await demo.detail(detail.id)).status).toBe("withdrawn");
    expect((await demo.mail(addressOf(detail)))[0]?.status).toBe("held");
  });

  it("sends an e-mail with a file that was attached", async () => {
    const { hands, dialog } = portal;
    const detail = await meet();
    const words = Buffer.from("Vägbeskrivning till Åsgatan 1\n");
    await portal.choose("send-email");
    await hands.write(portal.field("form.subject"), "Välkommen på besök");
    await hands.write(portal.field("form.body"), "Hej {{candidate.first_name}},\n\nvi ses!");
    const file = { name: "vägen hit.txt", mimeType: "text/plain", buffer: words };
    await hands.attach(dialog.locator("input[type=file]"), file);
    await dialog.locator(".files", { hasText: file.name }).waitFor();
    await hands.choose(portal.field("form.when"), portal.say("form.when-now"));
    await portal.review();
    await portal.execute("do.send-email");
    await dialog.locator(".sendings", { hasText: portal.say("message-state.sent") }).waitFor();
    await portal.leave();
    const mail = await demo.mailed(addressOf(detail), "sent");
    expect(mail.text).toContain(`Hej ${detail.candidate.firstName},`);
    expect(mail.attachments).toMatchObject([{ filename: file.name, size: words.length }]);
    const bytes = await (await fetch(demo.url + mail.attachments[0]!.url)).arrayBuffer();
    expect(Buffer.from(bytes)).toEqual(words);
  });
});

it("has sent each rejection when its hold was over, exactly as it was shown", async () => {
  expect(rejections).toHaveLength(3);
  for (const { rejected, shown } of rejections) {
    const sent = await demo.mailed(addressOf(rejected), "sent");
    expect(sent.text.trim()).toBe(shown.trim());
    const { at, messages } = await newest(rejected);
    const { sendAt, stateAt, state } = messages[0]!;
    expect(state).toBe("sent");
    expect(Date.parse(sendAt) - Date.parse(at)).toBe(30_000);
    expect(Date.parse(stateAt)).toBeGreaterThanOrEqual(Date.parse(sendAt));
  }
  const portal = await Portal.open(demo, "sv");
  await portal.go({ project: "all", application: rejections[0]!.rejected.id });
  await portal.actions.getByRole("button").nth(1).click();
  await portal.dialog.locator(".event", { hasText: portal.say("message-state.sent") }).waitFor();
  await portal.close();
});
