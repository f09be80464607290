/** The elements in portals of other origins, with only what a customer writes. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TemplateDetail } from "../../worker/features/templates/schemas/templates.ts";
import type { ApplicationDetail } from "../../worker/features/applications/schemas/applications.ts";
import { type Host, type HostName, serveHost } from "../hosts/serve.ts";
import { useDemo } from "./support/demo.ts";
import { sayIn } from "./support/words.ts";

const demo = useDemo();
const say = sayIn("sv");

async function register(origin: string): Promise<void> {
  const answer = await fetch(`${demo.url}/demo/origins`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ origin }),
  });
  expect(answer.status).toBe(204);
}

const serve = (name: HostName, application: string): Promise<Host> =>
  serveHost(name, { vidare: demo.url, apiKey: demo.server.apiKey, application });

describe.each<HostName>(["plain", "hostile"])("in a %s portal", (name) => {
  let host: Host;
  let page: Page;
  let applicant: ApplicationDetail;
  const complaints: string[] = [];

  beforeAll(async () => {
    applicant = await demo.candidate();
    host = await serve(name, `ext:${applicant.externalId}`);
    await register(host.origin);
    page = await demo.browser.newPage({ viewport: { width: 1100, height: 800 } });
    page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(host.origin);
  });

  afterAll(async () => {
    await page?.close();
    await host?.close();
  });

  it("runs an action and takes it back", async () => {
    const actions = page.locator("candidate-actions");
    const dialog = page.getByRole("dialog");
    await actions.getByRole("button", { name: say("menu.open") }).click();
    await actions.getByRole("menuitem", { name: say("action.delete"), exact: true }).click();
    await dialog.getByRole("button", { name: say("dialog.review") }).click();
    await dialog.getByRole("heading", { name: say("preview.title") }).waitFor();
    await dialog.getByRole("button", { name: say("do.delete") }).click();
    await dialog.locator(".finished").waitFor();
    expect((await demo.detail(applicant.id)).deleted).toBe(true);

    await dialog.getByRole("button", { name: say("receipt.undo") }).click();
    await dialog.getByRole("button", { name: say("undo.do") }).click();
    await dialog.getByRole("heading", { name: say("undo.done") }).waitFor();
    expect((await demo.detail(applicant.id)).deleted).toBe(false);
    expect((await demo.events(applicant.id))[0]!.actor.name).toBe("Karin Värd");
  });

  it("offers only what the session's scopes hold", async () => {
    const token = await (await fetch(`${host.origin}/session`, { method: "POST" })).json();
    const answer = await fetch(`${demo.url}/v1/applications/${applicant.id}`, {
      headers: {
        Authorization: `Bearer ${(token as { token: string }).token}`,
        Origin: host.origin,
      },
    });
    const { actions } = (await answer.json()) as ApplicationDetail;
    expect(actions.find(({ id }) => id === "hire")).toMatchObject({ reason: "missing_scope" });
  });

  it("raises no error and breaks no policy", async () => {
    expect(complaints).toEqual([]);
    if (name === "hostile")
      expect(await page.evaluate(() => Reflect.get(window, "violations"))).toEqual([]);
  });

  it("lets a text be written with the keys, a merge field and all", async () => {
    await page.reload();
    const templates = page.locator("email-templates");
    await templates.locator("[data-kind=save]").press("Enter");
    const subject = templates.locator("vidare-merge-text[name=subject]");
    await subject.press("ControlOrMeta+A");
    await page.keyboard.type(`Hej från ${name}, `);
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => subject.locator(".merge-chip").count()).toBe(1);
    await page.keyboard.press("Backspace");
    await page.keyboard.press("ControlOrMeta+Z");
    await page.keyboard.press("Enter");
    await templates.locator(".saving", { hasText: say("templates.saved") }).waitFor();
    const { languages } = await demo.get<TemplateDetail>("/v1/templates/save?unit=HR");
    expect(languages.sv.subject).toBe(`Hej från ${name}, {{candidate.last_name}}`);
    expect(languages.sv.updatedBy).toBe("Karin Värd");
  });
});

it("keeps its own looks on a page that restyles everything", async () => {
  const applicant = await demo.candidate();
  const host = await serve("hostile", applicant.id);
  await register(host.origin);
  const page = await demo.browser.newPage();
  await page.goto(host.origin);
  const button = page.locator("candidate-actions").getByRole("button").first();
  await button.waitFor();
  // Else the page's own looks would be seen until its transition to ours is over.
  const fades = await page
    .locator("candidate-actions")
    .evaluate((element) => getComputedStyle(element).transitionProperty);
  expect(fades).toBe("none");
  const looks = await button.evaluate((element) => {
    const { opacity, textTransform, fontStyle, whiteSpace } = getComputedStyle(element);
    return { opacity, textTransform, fontStyle, whiteSpace };
  });
  expect(looks).toEqual({
    opacity: "1",
    textTransform: "none",
    fontStyle: "normal",
    whiteSpace: "normal",
  });
  await page.close();
  await host.close();
});

it("tells a portal whose origin is not registered nothing", async () => {
  const applicant = await demo.candidate();
  const host = await serve("plain", applicant.id);
  const page = await demo.browser.newPage();
  await page.goto(host.origin);
  const actions = page.locator("candidate-actions");
  await actions.getByRole("button", { name: say("menu.open") }).click();
  await actions.getByText(say("menu.failed")).waitFor();
  expect(await actions.getByRole("menuitem").count()).toBe(0);
  await page.close();
  await host.close();
});
