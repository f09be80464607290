import { PNG } from "../../support/furnished.ts";
import type { Chapter } from "../chapter.ts";
import type { Teller } from "../teller.ts";

const REJECT = {
  language: "sv",
  version: 0,
  subject: "Din ansökan till {{project.title}}",
  body: "Hej {{candidate.first_name | du}}!\n\nTack, men nej.\n\n- {{organisation.name}}\n- {{recruiter.name}}",
};
const put = (teller: Teller, path: string, body: unknown) =>
  teller.call(path, { method: "PUT", body });

/** The organisation's own texts, looks and scale. */
export const texts: Chapter = {
  title: "The organisation's own words",
  at: "2026-11-23T08:10:00.000Z",
  steps: {
    "Texts as they come": async (teller) => {
      await teller.call("/v1/templates?locale=sv");
      await teller.call("/v1/templates/reject?locale=en");
      await teller.call("/v1/templates/nothing");
    },
    "A text is written, once more, twice at once, and for one department": async (teller) => {
      await put(teller, "/v1/templates/reject", REJECT);
      await put(teller, "/v1/templates/reject", { ...REJECT, version: 1 });
      await put(teller, "/v1/templates/reject", { ...REJECT, subject: "Annan", version: 0 });
      await put(teller, "/v1/templates/reject", { ...REJECT, subject: "Besked", version: 1 });
      await put(teller, "/v1/templates/reject", {
        ...REJECT,
        unit: "Digitalisering",
        body: "Hej {{candidate.first_name}}!\n\nFrån {{project.department}}.",
        delayDays: 2,
      });
      await put(teller, "/v1/templates/reject", { ...REJECT, unit: "Saknas" });
    },
    "A text with a field of another kind, or without the link it is for, is refused": async (
      teller,
    ) => {
      await put(teller, "/v1/templates/withdraw", { ...REJECT, body: "{{panel.link}} {{x" });
      await put(teller, "/v1/templates/panel-reminder", { ...REJECT, body: "Hej" });
    },
    "A text is tried on an invented person": async (teller) => {
      const { language, subject, body } = REJECT;
      await teller.call("/v1/templates/reject/previews", {
        body: {
          language,
          subject,
          body,
          look: { accent: "#336699", footer: { sv: "Rad", en: null } },
        },
      });
    },
    "A text is given up; its versions stay": async (teller) => {
      const unit = "Digitalisering";
      await teller.call("/v1/templates/reject?unit=Digitalisering&locale=sv");
      await teller.call("/v1/templates/reject/removals", {
        body: { unit, language: "sv", version: 1 },
      });
      await teller.call(`/v1/templates/reject/versions?unit=${unit}&language=sv`);
      await teller.call("/v1/templates/reject/versions?language=sv&limit=1");
    },
    "A template of one's own is made, renamed, and deleted": async (teller) => {
      const make = (body: object) => teller.call("/v1/templates", { body });
      const { body } = await make({ kind: "reject", name: "Efter intervju" });
      await make({ kind: "reject", name: "efter  intervju", unit: "" });
      await make({ kind: "panel-code", name: "Till granskaren" });
      const path = `/v1/templates/${body.kind}`;
      await put(teller, path, { ...REJECT, version: 1 });
      await teller.call(`${path}/removals`, { body: { language: "sv", version: 2 } });
      await put(teller, `${path}/name`, { name: "Efter en intervju", version: 1 });
      await put(teller, `${path}/name`, { name: "Annat", version: 1 });
      await teller.call("/v1/templates?locale=sv");
      await teller.call(`${path}/deletions`, { body: { version: 2 } });
      await teller.call(`${path}?locale=sv`);
    },
    "Colour, last lines and logo": async (teller) => {
      await put(teller, "/v1/branding", {
        accent: "#1a5fb4",
        footer: { sv: "Provköpings kommun\nStorgatan 1", en: "Municipality of Provköping" },
      });
      await put(teller, "/v1/branding", { accent: "red", footer: { sv: null, en: null } });
      const logo = (body: Uint8Array | string) =>
        teller.call("/v1/branding/logo", {
          method: "PUT",
          body,
          headers: { "Content-Type": "image/png" },
        });
      await logo("GIF89a");
      await logo(PNG);
      await teller.call("/v1/branding");
    },
    "The words for 1–7": async (teller) => {
      await put(teller, "/v1/scale", { sv: ["ett"], en: null });
      await put(teller, "/v1/scale", {
        sv: ["Inte alls", "Svagt", "Knappt", "Delvis", "Väl", "Mycket väl", "Helt"],
        en: null,
      });
      await teller.call("/v1/scale");
    },
    "Forms are told what they need": (teller) =>
      teller.call("/v1/settings?department=Digitalisering%20/%20Utveckling"),
    "Without the scope, or narrowed, nobody changes texts": async (teller) => {
      const token = await teller.org.session({ scopes: ["reject"] });
      await teller.call("/v1/scale", { method: "PUT", token, body: { sv: null, en: null } });
      const narrowed = await teller.org.session({ projects: [teller.ids.project] });
      await teller.call("/v1/branding/logo-removals", { token: narrowed, body: {} });
    },
  },
};
