/** The texts of the stand-in for the API: two kinds, at three levels, as worker/features/templates answers. */
import type { Locale } from "../../../worker/domain/vocabulary.ts";
import type { BrandingWire } from "../../../worker/features/templates/schemas/branding.ts";
import type {
  TemplateDetail,
  TemplateList,
  TemplateVersion,
  TemplateWire,
} from "../../../worker/features/templates/schemas/templates.ts";
import { settings, TEXT } from "./data.ts";

interface Kept extends TemplateVersion {
  kind: string;
  unit: string;
  language: Locale;
}

const UNITS = ["", "Utbildning", "Utbildning / Grundskola"];
const KINDS = { reject: "Avslag", "send-offer": "Anställningsförfrågan" };
type Kind = keyof typeof KINDS;

export class FakeTemplates {
  /** Every version, oldest first. */
  readonly kept: Kept[] = [];
  branding: BrandingWire = {
    accent: "#1f6f54",
    footer: { sv: "Torget 1", en: null },
    logo: { contentType: "image/png", size: 3, data: "data:image/png;base64,iVBO" },
  };

  /** Made beside the kinds: as the API answers of each. */
  readonly made: { id: string; name: string; unit: string; version: number }[] = [];

  make({ name, unit = "" }: { name: string; unit?: string }): string {
    const id = `text_${this.made.length + 1}`;
    this.made.push({ id, name, unit, version: 1 });
    for (const language of ["sv", "en"] as const)
      this.write({ kind: id, unit, language, ...TEXT[language] }, "Anna Ek");
    return id;
  }

  #custom(kind: string) {
    return this.made.find(({ id }) => id === kind);
  }

  /** Writes a text as a colleague, or as Anna. */
  write(change: Partial<Kept>, by = "Bertil Lind"): void {
    const { kind = "reject", unit = "", language = "sv" } = change;
    const version = this.#newest(kind, unit, language) + 1;
    const at = `2026-11-24T0${version}:00:00.000Z`;
    this.kept.push({
      id: `tmpl_${this.kept.length + 1}`,
      kind,
      unit,
      language,
      version,
      removed: false,
      subject: "",
      body: "",
      delayDays: null,
      at,
      by,
      ...change,
    });
  }

  list(unit: string): TemplateList {
    return {
      unit,
      units: UNITS.map((each, level) => ({
        unit: each,
        level: level as 0 | 1 | 2,
        own: (["sv", "en"] as const).filter((language) => this.#own("reject", each, language))
          .length,
      })),
      ownFor: [{ id: "reject", label: "Avslag" }],
      data: [...Object.keys(KINDS), ...this.made.map(({ id }) => id)].map((kind) => ({
        ...this.#head(kind),
        action: kind,
        languages: (["sv", "en"] as const).map((language) => {
          const { subject, own, unit: from, updatedAt } = this.#current(kind, unit, language);
          return { language, subject, from: from ?? "default", own, updatedAt };
        }),
        overriddenIn: UNITS.filter(
          (each) => each !== unit && each.startsWith(unit) && this.#own(kind, each, "sv"),
        ),
      })),
    };
  }

  #head(kind: string) {
    const custom = this.#custom(kind);
    return {
      kind,
      name: custom?.name ?? KINDS[kind as Kind],
      about: "När en sökande får besked",
      inUse: kind !== "send-offer",
      custom: custom ? { version: custom.version, unit: custom.unit } : null,
    };
  }

  detail(kind: string, unit: string, locale: Locale): TemplateDetail {
    return {
      ...this.#head(kind),
      byItself: false,
      unit,
      fields: settings(locale).mergeFields,
      languages: {
        sv: this.#current(kind, unit, "sv"),
        en: this.#current(kind, unit, "en"),
      },
    };
  }

  versions(kind: string, unit: string, language: Locale): TemplateVersion[] {
    return this.kept
      .filter((each) => each.kind === kind && each.unit === unit && each.language === language)
      .toReversed();
  }

  /** Null when somebody was faster. */
  save(kind: string, change: Partial<Kept>): TemplateWire | null {
    const { unit = "", language = "sv", version, ...words } = change;
    if (version !== this.#newest(kind, unit, language)) return null;
    this.write({ kind, unit, language, ...words }, "Anna Ek");
    return this.#current(kind, unit, language);
  }

  #newest(kind: string, unit: string, language: Locale): number {
    return this.versions(kind, unit, language)[0]?.version ?? 0;
  }

  #own(kind: string, unit: string, language: Locale): TemplateVersion | undefined {
    const [newest] = this.versions(kind, unit, language);
    return newest?.removed ? undefined : newest;
  }

  #current(kind: string, unit: string, language: Locale): TemplateWire {
    const from = UNITS.filter((each) => unit.startsWith(each))
      .toReversed()
      .find((each) => this.#own(kind, each, language));
    const found = from === undefined ? undefined : this.#own(kind, from, language);
    return {
      id: found?.id ?? "default",
      kind,
      language,
      unit: from ?? null,
      own: from === unit,
      version: this.#newest(kind, unit, language),
      subject: found?.subject ?? TEXT[language].subject,
      body: found?.body ?? TEXT[language].body,
      delayDays: found?.delayDays ?? null,
      updatedAt: found?.at ?? null,
      updatedBy: found?.by ?? null,
    };
  }
}
