import type { ApplicationDetail } from "../../../worker/features/applications/schemas/applications.ts";
import { say, sayLanguage, type Word } from "../words.ts";
import { h, isolated } from "./dom.ts";

/** How the candidate is reached, and what to beware of. */
export function drawContact(application: ApplicationDetail): HTMLElement[] {
  const { candidate, project, deleted } = application;
  const { email, phone, address, postalCode, city } = candidate;
  const home = [address, [postalCode, city].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  const notices = [
    deleted ? say("detail.deleted") : null,
    candidate.protectedIdentity ? say("detail.protected") : null,
    candidate.suppression?.message ?? null,
  ];
  return [
    ...notices.flatMap((words) => (words ? [h("p", { class: "notice" }, words)] : [])),
    h(
      "section",
      {},
      h("h3", {}, say("detail.contact")),
      h(
        "dl",
        { class: "facts" },
        fact("detail.email", email && h("a", { href: mailTo(email) }, isolated(email))),
        fact("detail.phone", phone && h("a", { href: callTo(phone) }, isolated(phone))),
        fact("detail.address", home && isolated(home)),
        fact("detail.language", isolated(sayLanguage(candidate.language))),
        fact("detail.project", isolated(project.title)),
      ),
    ),
  ];
}

const fact = (word: Word, value: Node | string | null): HTMLElement =>
  h(
    "div",
    {},
    h("dt", {}, say(word)),
    h("dd", {}, value || h("span", { class: "none" }, say("detail.none"))),
  );

/** An address may hold `?` and `&`, which would begin the header fields of a mailto (RFC 6068). */
const mailTo = (address: string): string =>
  `mailto:${encodeURIComponent(address).replace("%40", "@")}`;

const callTo = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, "")}`;
