import { expect, fixture, html } from "@open-wc/testing";
import "../../../components/documents/define.ts";
import type { DocumentPages } from "../../../components/documents/pages.ts";
import { NetworkFailure } from "../../../components/lib/api.ts";
import { frameWords, speak } from "../../../components/lib/i18n.ts";
import type { Locale } from "../../../worker/domain/locale.ts";
import type { DisplayListWire } from "../../../worker/http/schemas/documents.ts";
import { waitUntil } from "../support/until.ts";
import { shadow, text } from "../support/user.ts";
import { sample } from "./drawing.ts";

/** A contract of several pages; `bring` in place of having it. */
async function pages(locale: Locale, bring?: DocumentPages["bring"]): Promise<DocumentPages> {
  const speech = await speak(locale, [frameWords.menu, frameWords.dialog]);
  const list = bring ? null : await contract();
  return fixture<DocumentPages>(
    html`<vidare-document-pages
      .speech=${speech}
      .list=${list}
      .bring=${bring}
    ></vidare-document-pages>`,
  );
}

const contract = async () => (await sample("contract")).list as DisplayListWire;

const button = (element: Element, words: string): HTMLButtonElement =>
  [...shadow(element).querySelectorAll("button")].find(
    (each) => text(each) === words || each.ariaLabel === words,
  )!;

const shown = (element: Element) => shadow(element).querySelector("svg.page")?.ariaLabel;

it("is turned page by page, and no further", async () => {
  const element = await pages("sv");
  const total = element.list!.pages.length;
  expect(shown(element)).to.equal(`Sida 1 av ${total}`);
  button(element, "Föregående sida").click();
  for (let page = 1; page < total; page += 1) {
    button(element, "Nästa sida").click();
    await element.updateComplete;
  }
  button(element, "Nästa sida").click();
  await element.updateComplete;
  expect(shown(element)).to.equal(`Sida ${total} av ${total}`);
  await expect(element).to.be.accessible();
});

it("has letters without an outline, on a page of its own height", async () => {
  const page = shadow(await pages("sv")).querySelector("svg.page")!;
  expect(getComputedStyle(page.querySelector("text")!).stroke).to.equal("none");
  const { width, height } = page.getBoundingClientRect();
  expect(height / width).to.be.closeTo(841.89 / 595.28, 0.01);
});

it("is as wide as its room, and is enlarged within it", async () => {
  const element = await pages("en");
  const width = () => shadow(element).querySelector("svg.page")!.getBoundingClientRect().width;
  const fits = width();
  expect(fits).to.be.at.most(element.clientWidth);
  button(element, "Enlarge").click();
  await element.updateComplete;
  expect(width()).to.be.above(1.9 * fits);
  expect(element.scrollWidth).to.equal(element.clientWidth);
  await expect(element).to.be.accessible();
});

it("is brought when somebody wants to see it, and again after it did not come", async () => {
  let fails = true;
  const element = await pages("en", async () => {
    if (fails) throw new NetworkFailure("request");
    return contract();
  });
  expect(shown(element)).to.equal(undefined);
  button(element, "Show the pages").click();
  await waitUntil(() => text(shadow(element)).includes("could not be fetched"));
  fails = false;
  button(element, "Show the pages").click();
  await waitUntil(() => shown(element)?.startsWith("Page 1 of"));
  element.of = "app_2";
  await element.updateComplete;
  expect(shown(element)).to.equal(undefined);
});
