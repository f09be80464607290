/**
 * The stories that matter most in the browsers that the other tests do not run in: `npm run test:browsers`. What is
 * not installed is skipped, and said.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ApplicationSummary } from "../../worker/features/applications/schemas/applications.ts";
import type { Page as Rows } from "../../worker/http/schemas/parts.ts";
import { Demo, isUntouched } from "../e2e/support/demo.ts";
import { type Invited, linkTo, sendToPanel } from "../e2e/support/reviewing.ts";
import { sayIn } from "../e2e/support/words.ts";
import { OTHERS } from "./support/installed.ts";
import { Page, type Target } from "./support/page.ts";
import type { Window } from "./support/window.ts";

const say = sayIn("sv");
const button = (key: string, params?: Record<string, string | number>): Target => ({
  css: "button",
  name: say(key, params),
});
const inDialog = (key: string): Target => ({ css: "dialog[open] button", name: say(key) });
const heading = (key: string, params?: Record<string, string | number>): Target => ({
  css: "h2, h3, h4",
  name: say(key, params),
});

const CODE = /\b\d{3} \d{3}\b/;

const pictures = process.env.VIDARE_PICTURES;

describe.each(OTHERS)("in $name", ({ name, open, install, keepsOnHttp }) => {
  if (!open) {
    it.skip(`nothing is tried: it is not installed (${install})`, () => {});
    console.log(`${name} is not installed, and nothing was tried in it: ${install}`);
    return;
  }

  const demo = new Demo();
  let window: Window;
  let page: Page;

  beforeAll(async () => {
    window = await open();
    page = new Page(window);
    console.log(`Tried in ${window.browser}`);
  });
  afterAll(() => window?.close());

  /** What the browser shows is seen by who sets VIDARE_PICTURES. */
  const picture = async (of: string): Promise<void> => {
    if (!pictures) return;
    mkdirSync(pictures, { recursive: true });
    writeFileSync(join(pictures, `${name}-${of}.png`), await window.picture());
  };

  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await picture(`failed-${task.name}`);
  });

  const goTo = (place: Record<string, string>) =>
    window.open(`${demo.url}/?${new URLSearchParams(place)}`);

  /** From the button to the action's form. */
  async function choose(within: string, action: string): Promise<void> {
    await page.click({ within, css: ".open" });
    await page.click({ within, css: `[data-action="${action}"]` });
    await page.see({ css: "dialog[open] #field-reason, dialog[open] form" });
  }

  /** How much of the body of the open dialog is hidden, although the dialog may be higher; pixels. */
  const cut = (): Promise<number> =>
    window.run(() => {
      const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
        root,
        ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
          shadowRoot ? roots(shadowRoot) : [],
        ),
      ];
      const dialog = roots(document)
        .map((root) => root.querySelector<HTMLElement>("dialog[open]"))
        .find((each) => each !== null)!;
      const { scrollHeight, clientHeight } = dialog.querySelector(".body")!;
      const most = Number.parseFloat(getComputedStyle(dialog).maxHeight);
      return Math.max(
        0,
        Math.min(scrollHeight - clientHeight, Math.floor(most - dialog.offsetHeight)),
      );
    });

  it("rejects after showing the message, and takes it back", async () => {
    const { id, candidate, project } = await demo.candidate(isUntouched);
    await goTo({ project: project.id, application: id });
    await choose("#actions", "reject");
    await page.choose({ css: "#field-reason" }, 1);
    await picture("form");
    expect(await cut()).toBe(0);
    await page.click(inDialog("dialog.review"));
    await page.see(heading("preview.title"));
    const { text } = await page.see({ css: "dialog[open] .letter" });
    expect(text).toContain(candidate.firstName);
    expect(text).toContain(project.title);
    await picture("plan");
    expect(await cut()).toBe(0);
    await page.click(inDialog("do.reject"));
    const when = say("receipt.soon");
    await page.see(heading("waits.reject", { name: candidate.name, when }));
    expect((await demo.mail(candidate.email!))[0]?.status).toBe("held");
    expect((await demo.detail(id)).status).toBe("rejected");
    await picture("receipt");
    expect(await cut()).toBe(0);
    await page.click(inDialog("receipt.undo"));
    await page.see(heading("undo.title"));
    await page.click(inDialog("undo.do"));
    await page.see(heading("undo.done"));
    expect((await demo.mail(candidate.email!))[0]?.status).toBe("cancelled");
    expect((await demo.detail(id)).status).toBe("received");
  });

  it("rejects three at once, with an outcome for each, and takes them back", async () => {
    await goTo({ project: "all", status: "received", sort: "name" });
    for (const nth of [0, 1, 2]) await page.click({ css: "#rows input", nth });
    await choose("#bulk-actions", "reject");
    await page.choose({ css: "#field-reason" }, 1);
    await page.click(inDialog("dialog.review"));
    await page.click({ css: "dialog[open] footer .primary" });
    await page.see(heading("bulk.outcomes"));
    for (const nth of [0, 1, 2])
      expect((await page.see({ css: ".outcomes > li", nth })).text).toContain(say("outcome.done"));
    await picture("bulk");
    expect(await cut()).toBe(0);
    await page.click(inDialog("receipt.undo-many"));
    await page.click(inDialog("undo.do"));
    await page.see(heading("undo.done"));
    for (const nth of [0, 1, 2])
      expect((await page.see({ css: ".outcomes > li", nth })).text).toContain(
        say("outcome.undone"),
      );
  });

  it("lets a reviewer in by a code, who rates, hands in, and comes back", async () => {
    const { data } = await demo.get<Rows<ApplicationSummary>>(
      "/v1/applications?status=received&limit=50",
    );
    const { project } = data[0]!;
    const [one, two] = data.filter((each) => each.project.id === project.id);
    const who: Invited = {
      kind: "external",
      name: "Robin Ek",
      email: `robin@${name.toLowerCase()}.example`,
      language: "sv",
    };
    await sendToPanel(demo, [one!.id, two!.id], [who]);
    let codes = 0;
    const comeIn = async (): Promise<void> => {
      await window.open(`${demo.url}/panel#${await linkTo(demo, who.email)}`);
      await page.see(heading("review.hello", { name: who.name }));
      await picture("door");
      await page.click(button("review.code-send"));
      await page.see({ css: "input#code" });
      const text = await page.until("a code", async () => {
        const sent = (await demo.mail(who.email)).filter((mail) => CODE.test(mail.text));
        return sent.length > codes && sent[0]!.status === "sent" ? sent[0]!.text : null;
      });
      codes += 1;
      await page.write({ css: "input#code" }, CODE.exec(text)![0]);
      await page.click(button("review.continue"));
    };
    await comeIn();
    await page.see({ css: "#name" });
    await page.click({ css: "label:has(input[name=rating][value='5'])" });
    await page.write({ css: "textarea" }, "Tydlig och varm. Åäö");
    await page.see({ css: ".saved[data-state=saved]" });
    await picture("review");
    await page.click(button("review.next"));
    await page.click({ css: "label:has(input[name=rating][value='3'])" });
    await page.see({ css: ".saved[data-state=saved]" });

    // Loaded again, as by a phone.
    await window.reload();
    if (!keepsOnHttp) {
      // In the browser's language: nobody knows who is there.
      await page.see({ css: "[role=alert] h2" });
      await comeIn();
    }
    await page.see({ css: "#name" });
    await page.click({ css: ".rating button", name: say("review.look-through") });
    await page.see(heading("review.check"));
    await page.click(button("review.submit"));
    await page.see(heading("review.thanks", { name: who.name }));
    await picture("thanks");
    await page.click(button("review.leave"));
    await page.see(heading("review.left"));
  });
});
