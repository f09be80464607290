/**
 * The page behind a reviewer's personal link. The token comes in the fragment, which no server sees, is
 * taken out of the address at once, and stays in memory.
 */
import "../panel/review/define.ts";
import { NO_LINK } from "../panel/review/reviewer.ts";
import type { Locale } from "../../worker/domain/vocabulary.ts";

const TITLES: Record<Locale, string> = { sv: "Granskning", en: "Review" };
const NAMES: Record<Locale, string> = { sv: "Svenska", en: "English" };

const main = document.querySelector("main")!;
const heading = document.querySelector("h1")!;
const other = document.querySelector<HTMLButtonElement>("#language")!;
const element = document.createElement("panel-review");
element.link = location.hash.slice(1);
history.replaceState(null, "", location.pathname + location.search);

/** Asked for in the address or by hand: then it holds. */
const asked = new URLSearchParams(location.search).get("lang");
let chosen = asked !== null;

function speak(locale: Locale): void {
  const next: Locale = locale === "sv" ? "en" : "sv";
  document.documentElement.lang = locale;
  document.title = heading.textContent = TITLES[locale];
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
element.addEventListener("panel-opened", ({ language }) => {
  if (!chosen) speak(language);
  showHeader();
});
element.addEventListener("vidare-error", showHeader);
// The link once more in the same tab changes only the fragment: begin anew with it.
window.addEventListener("hashchange", () => location.reload());
element.link ||= NO_LINK;
main.append(element);
