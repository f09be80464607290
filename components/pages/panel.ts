/**
 * The page behind a reviewer's personal link. The token comes in the fragment, which no server sees, is
 * taken out of the address at once, and stays in memory. Whose link it was stays with the tab: loaded again, it is
 * never another's whom this browser knows.
 */
import "../panel/review/define.ts";
import type { Locale } from "../../worker/domain/vocabulary.ts";
import type { Brand } from "../../worker/guests/schemas.ts";
import { wear } from "./brand.ts";

const TITLES: Record<Locale, string> = { sv: "Granskning", en: "Review" };
const NAMES: Record<Locale, string> = { sv: "Svenska", en: "English" };

const main = document.querySelector("main")!;
const heading = document.querySelector("h1")!;
const other = document.querySelector<HTMLButtonElement>("#language")!;
const element = document.createElement("panel-review");
const link = location.hash.slice(1);
const known = history.state as { guest?: string } | null;
const guest = link ? link.split(".", 1)[0]! : (known?.guest ?? "");
history.replaceState({ guest }, "", location.pathname + location.search);
Object.assign(element, { link, guest });

/** Asked for in the address or by hand: then it holds. */
const asked = new URLSearchParams(location.search).get("lang");
let chosen = asked !== null;
let brand: Brand | undefined;

function speak(locale: Locale): void {
  const next: Locale = locale === "sv" ? "en" : "sv";
  document.documentElement.lang = locale;
  document.title = heading.textContent = TITLES[locale];
  if (brand) wear(brand, TITLES[locale]);
  element.locale = locale;
  Object.assign(other, { lang: next, textContent: NAMES[next] });
}

const showHeader = (): void => {
  heading.hidden = other.hidden = false;
};

other.addEventListener("click", () => {
  chosen = true;
  speak(other.lang === "en" ? "en" : "sv");
});

// Until the link has said in which language its reviewer was written to, the browser's.
speak((asked ?? navigator.language).toLowerCase().startsWith("sv") ? "sv" : "en");
element.addEventListener("panel-opened", (opened) => {
  ({ brand } = opened);
  speak(chosen ? (element.locale as Locale) : opened.language);
  showHeader();
});
element.addEventListener("vidare-error", showHeader);
// The link once more in the same tab changes only the fragment: begin anew with it.
window.addEventListener("hashchange", () => location.reload());
main.append(element);
