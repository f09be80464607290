/**
 * The page behind a reviewer's personal link. The token comes in the fragment, which no server sees, is
 * taken out of the address at once, and stays in memory.
 */
import "../panel-review/define.ts";
import type { Locale } from "../../worker/domain/vocabulary.ts";

const TITLES: Record<Locale, string> = { sv: "Granskning", en: "Review" };
const NAMES: Record<Locale, string> = { sv: "Svenska", en: "English" };

const main = document.querySelector("main")!;
const other = document.querySelector<HTMLAnchorElement>("#language")!;
const element = document.createElement("panel-review");
element.link = location.hash.slice(1);
history.replaceState(null, "", location.pathname + location.search);

function speak(locale: Locale): void {
  const next: Locale = locale === "sv" ? "en" : "sv";
  document.documentElement.lang = locale;
  document.title = TITLES[locale];
  element.locale = locale;
  Object.assign(other, { lang: next, hreflang: next, textContent: NAMES[next], hidden: false });
}
other.addEventListener("click", (event) => {
  event.preventDefault();
  speak(other.lang === "en" ? "en" : "sv");
});

const asked = new URLSearchParams(location.search).get("lang") ?? navigator.language;
speak(asked.toLowerCase().startsWith("sv") ? "sv" : "en");
// Without a token there is nothing to ask: as with one that has expired.
element.link ||= "-";
main.append(element);
