/** A hosted page in the organisation's name, logo and colour, so that who came by a link knows whose it is. */
import type { Brand } from "../../worker/guests/schemas.ts";

/** `what`: the page's own name. */
export function wear({ organisation, accent, logo, privacy }: Brand, what: string): void {
  document.querySelector("#organisation")!.textContent = organisation;
  document.title = `${what} – ${organisation}`;
  if (logo) document.querySelector<HTMLImageElement>("#logo")!.src = logo;
  Object.assign(document.querySelector("footer a")!, {
    textContent: privacy,
    href: `mailto:${privacy}`,
  });
  if (!accent) return;
  const { style } = document.documentElement;
  style.setProperty("--brand", accent.own);
  style.setProperty("--vidare-accent", `light-dark(${accent.light}, ${accent.dark})`);
}
