/** The templates as a person meets them: opened in a page, and clicked by their words. */
import { aTimeout, fixture, html } from "@open-wc/testing";
import "../../../components/index.ts";
import type { FakeApi } from "../support/api.ts";
import { shadow, text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

export interface Shown {
  element: HTMLElement;
  root: ShadowRoot;
}

export async function show(api: FakeApi, lang = "sv", unit = ""): Promise<Shown> {
  const element = await fixture<HTMLElement>(
    html`<email-templates
      lang=${lang}
      unit=${unit}
      api="http://api.test"
      .tokenProvider=${api.provider}
    ></email-templates>`,
  );
  const find = () => shadow(element).querySelector("vidare-email-templates")?.shadowRoot;
  await waitUntil(() => find()?.querySelector(".kind, [role=alert]"), "the texts are there");
  return { element, root: find()! };
}

export const part = (root: ShadowRoot, name: string): ShadowRoot =>
  shadow(root.querySelector(name)!);

export const button = (root: ShadowRoot, name: string): HTMLButtonElement | undefined =>
  [...root.querySelectorAll("button")].find(
    (each) => text(each) === name || each.getAttribute("aria-label") === name,
  );

export async function click(root: ShadowRoot, name: string): Promise<void> {
  await waitUntil(() => button(root, name), `a button says ${name}`);
  button(root, name)!.click();
  await aTimeout(0);
}
