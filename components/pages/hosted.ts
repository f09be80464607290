/**
 * A page behind a personal link. The token comes in the fragment, which no server sees, is taken out of the address at
 * once, and stays in memory. Whose link it was stays with the tab: loaded again, it is never another's whom this
 * browser knows.
 */
import type { Locale } from "../../worker/domain/vocabulary.ts";
import type { Brand } from "../../worker/guests/schemas.ts";
import type { OpenedEvent } from "../guests/event.ts";
import { wear } from "./brand.ts";

const NAMES: Record<Locale, string> = { sv: "Svenska", en: "English" };

interface Guesting extends HTMLElement {
  locale: string;
  link: string;
  guest: string | null;
}

/** `opened`: the event that tells of the door. */
export function host(element: Guesting, opened: string, titles: Record<Locale, string>): void {
  const heading = document.querySelector("h1")!;
  const other = document.querySelector<HTMLButtonElement>("#language")!;
  const link = location.hash.slice(1);
  const known = history.state as { guest?: string } | null;
  const guest = link ? link.split(".", 1)[0]! : (known?.guest ?? "");
  history.replaceState({ guest }, "", location.pathname + location.search);
  Object.assign(element, { link, guest });

  /** Asked for in the address or by hand: then it holds. */
  const asked = new URLSearchParams(location.search).get("lang");
  let chosen = asked !== null;
  let brand: Brand | undefined;

  const speak = (locale: Locale): void => {
    const next: Locale = locale === "sv" ? "en" : "sv";
    document.documentElement.lang = locale;
    document.title = heading.textContent = titles[locale];
    if (brand) wear(brand, titles[locale]);
    element.locale = locale;
    Object.assign(other, { lang: next, textContent: NAMES[next] });
  };
  const showHeader = (): void => {
    heading.hidden = other.hidden = false;
  };

  other.addEventListener("click", () => {
    chosen = true;
    speak(other.lang as Locale);
  });
  // Until the link has said in which language its guest was written to, the browser's.
  speak(/^sv/i.test(asked ?? navigator.language) ? "sv" : "en");
  element.addEventListener(opened, (event) => {
    const door = event as OpenedEvent;
    ({ brand } = door);
    speak(chosen ? (element.locale as Locale) : door.language);
    showHeader();
  });
  element.addEventListener("vidare-error", showHeader);
  // The link once more in the same tab changes only the fragment: begin anew with it.
  window.addEventListener("hashchange", () => location.reload());
  document.querySelector("main")!.append(element);
}
