/** What a recruiter meets when the network, a colleague, the session or the input is in the way. */
import type { Request, Route } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ApplicationDetail } from "../../worker/features/applications/schemas/applications.ts";
import { inDays } from "./support/dates.ts";
import { isUntouched, useDemo } from "./support/demo.ts";
import { Portal } from "./support/portal.ts";

const demo = useDemo();
const PLANS = "**/v1/applications/*/plans";
const ACTIONS = "**/v1/applications/*/actions";
const NOTE = "Talat med Åsa i telefon.";

let portal: Portal;
let applicant: ApplicationDetail;

beforeEach(async () => {
  portal = await Portal.open(demo, "sv");
  applicant = await demo.candidate(isUntouched);
  await portal.go({ project: "all", application: applicant.id });
});

afterEach(() => portal?.close());

/** The form of a rejection, filled in. */
async function fillIn(): Promise<void> {
  await portal.choose("reject");
  await portal.field("reject.reason").selectOption({ label: "Uppfyller inte skallkraven" });
  await portal.field("form.note").fill(NOTE);
}

const key = (request: Request): string | undefined => request.headers()["idempotency-key"];

it("tries again with the same key when the answer is lost, and does it once", async () => {
  const { page, dialog, say } = portal;
  const keys: (string | undefined)[] = [];
  await page.route(ACTIONS, async (route) => {
    keys.push(key(route.request()));
    if (keys.length > 1) return route.continue();
    // It is done; only the answer does not come.
    await route.fetch();
    await route.abort("connectionreset");
  });
  await fillIn();
  await portal.review();
  await portal.button("do.reject").click();
  await dialog.getByRole("alert").getByText(say("error.network-run")).waitFor();
  await portal.button("ui.retry").click();
  const when = say("receipt.soon");
  await portal.heading("waits.reject", { name: applicant.candidate.name, when }).waitFor();
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
  expect((await demo.events(applicant.id)).map(({ action }) => action)).toEqual([
    "reject",
    "receive",
  ]);
  expect(await demo.mail(applicant.candidate.email!)).toHaveLength(1);
});

it("keeps what was typed when the server cannot be reached, and goes on from there", async () => {
  const { page, dialog, say } = portal;
  await fillIn();
  await page.route(PLANS, (route) => route.abort("internetdisconnected"));
  await portal.button("dialog.review").click();
  await dialog.getByRole("alert").getByText(say("error.network")).waitFor();
  expect(await portal.field("form.note").inputValue()).toBe(NOTE);
  await page.unroute(PLANS);
  await portal.button("ui.retry").click();
  await portal.heading("preview.title").waitFor();
  await portal.button("dialog.back").click();
  expect(await portal.field("form.note").inputValue()).toBe(NOTE);
});

it("goes on with a bulk where it was cut off", async () => {
  const { page, dialog, say } = portal;
  await portal.go({ project: "all", status: "received", sort: "name" });
  const boxes = page.locator("#rows input");
  for (let at = 0; at < 3; at++) await boxes.nth(at).check();
  const keys: (string | undefined)[] = [];
  await page.route("**/v1/actions", async (route) => {
    keys.push(key(route.request()));
    if (keys.length > 1) return route.continue();
    await route.fetch();
    await route.abort("connectionreset");
  });
  await portal.choose("delete", page.locator("#bulk-actions"));
  await portal.review();
  await dialog.locator("footer .primary").click();
  await dialog.getByRole("alert").waitFor();
  // The list is read anew once something is done, and takes its time.
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/v1/applications?**", async (route) => {
    await held;
    await route.continue();
  });
  await portal.button("ui.retry").click();
  await portal.heading("bulk.outcomes").waitFor();
  const outcomes = await dialog.locator(".outcomes > li").allInnerTexts();
  for (const outcome of outcomes) expect(outcome).toContain(say("outcome.done"));
  expect(keys[0]).toBe(keys[1]);
  expect(await page.locator("#rows input:checked").count()).toBeGreaterThan(0);
  await portal.leave();
  await page.locator("#bulk-actions").waitFor({ state: "hidden" });
  await page.locator("#rows[aria-busy] input").first().waitFor();
  expect(await page.locator("#rows input:checked").count()).toBe(0);
  release();
  await page.locator("#rows:not([aria-busy])").waitFor();
  expect(await page.locator("#rows input:checked").count()).toBe(0);
});

it("says who was faster, keeps what was typed and plans again", async () => {
  const { dialog, say } = portal;
  await fillIn();
  await portal.review();
  await demo.act(applicant.id, "save", {
    purpose: "framtida tjänster",
    basis: "consent",
    expiresOn: inDays(300),
  });
  await portal.button("do.reject").click();
  const conflict = dialog.getByRole("alert");
  await conflict.getByRole("heading", { name: say("conflict.title") }).waitFor();
  expect(await conflict.innerText()).toContain("Bertil Lind");
  expect(await conflict.innerText()).toContain(say("status.saved"));
  expect((await demo.detail(applicant.id)).status).toBe("saved");

  await portal.button("conflict.again").click();
  await conflict.waitFor({ state: "detached" });
  await dialog.locator(".from-to").getByText(say("status.saved")).waitFor();
  await portal.execute("do.reject");
  const [event] = await demo.events(applicant.id);
  expect(event).toMatchObject({ action: "reject", detail: { note: NOTE } });
});

it("says that it is no longer possible when the colleague's action rules it out", async () => {
  const { dialog } = portal;
  await fillIn();
  await portal.review();
  await demo.act(applicant.id, "delete", {});
  await portal.button("do.reject").click();
  await portal.button("conflict.again").click();
  await dialog.getByRole("alert").getByText(portal.say("why.deleted").split(",")[0]!).waitFor();
  expect(await demo.mail(applicant.candidate.email!)).toEqual([]);
});

/** Sends it on with a token that the API does not take, as it would an expired one. */
const spoil = (route: Route): Promise<void> =>
  route.continue({
    headers: { ...route.request().headers(), authorization: `Bearer ${"expired.".repeat(4)}` },
  });

it("renews a token that is refused, once, and goes on", async () => {
  const { page } = portal;
  await fillIn();
  let sessions = 0;
  let plans = 0;
  await page.route("**/demo/session", (route) => (sessions++, route.continue()));
  await page.route(PLANS, (route) => (plans++ === 0 ? spoil(route) : route.continue()));
  await portal.review();
  expect({ sessions, plans }).toEqual({ sessions: 1, plans: 2 });
});

it("asks for one token only when the new one is refused too, and keeps what was typed", async () => {
  const { page, dialog } = portal;
  await fillIn();
  let sessions = 0;
  await page.route("**/demo/session", (route) => (sessions++, route.continue()));
  await page.route(PLANS, spoil);
  await portal.button("dialog.review").click();
  await dialog.getByRole("alert").waitFor();
  expect(sessions).toBe(1);
  expect(await portal.field("form.note").inputValue()).toBe(NOTE);
  await page.unroute(PLANS);
  await portal.button("ui.retry").click();
  await portal.heading("preview.title").waitFor();
});

it("puts each error at its field, and takes it away when the field is corrected", async () => {
  const { dialog } = portal;
  await portal.choose("reject");
  await portal.field("form.own-words").check();
  const body = dialog.locator("vidare-merge-text[name=messageBody]");
  await body.fill("Hej {{kandidat}}!");
  await portal.button("dialog.review").click();
  const reason = portal.field("reject.reason");
  const errorOf = async (field: typeof body): Promise<string> => {
    const ids = (await field.getAttribute("aria-describedby"))?.split(" ") ?? [];
    const texts = ids.map((id) => dialog.locator(`#${id}.error`).allInnerTexts());
    return (await Promise.all(texts)).flat().join(" ");
  };
  await expect.poll(() => reason.getAttribute("aria-invalid")).toBe("true");
  expect(await errorOf(reason)).not.toBe("");
  expect(await reason.evaluate((field) => field.matches(":focus"))).toBe(true);

  await reason.selectOption({ label: "Uppfyller inte skallkraven" });
  await expect.poll(() => reason.getAttribute("aria-invalid")).toBeNull();
  await portal.button("dialog.review").click();
  await expect.poll(() => body.getAttribute("aria-invalid")).toBe("true");
  expect(await errorOf(body)).toContain("kandidat");
  expect(await body.evaluate((field) => field.matches(":focus"))).toBe(true);
  expect((await demo.events(applicant.id)).length).toBe(1);
});

it("refuses a file that only has the name of a PDF, at the field", async () => {
  const { dialog } = portal;
  await portal.choose("send-email");
  const input = dialog.locator("input[type=file]");
  await input.setInputFiles({
    name: "cv.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from([0, 1, 2, 3]),
  });
  await dialog.locator("#attachments-error").waitFor();
  expect(await input.getAttribute("aria-invalid")).toBe("true");
  expect(await dialog.locator(".files").count()).toBe(0);
});
