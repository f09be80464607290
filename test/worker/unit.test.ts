import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Template } from "../../worker/domain/facts.ts";
import { unitFold, unitName, unitParts, unitsAbove } from "../../worker/domain/unit.ts";
import { LOCALES, type Locale } from "../../worker/domain/vocabulary.ts";
import { chooseTemplate, defaultTemplate } from "../../worker/mail/templates.ts";

const SCHOOL = "Utbildning / Grundskola";

describe("a department", () => {
  it("is read as two levels, however it is spaced", () => {
    for (const written of [SCHOOL, "Utbildning/Grundskola", " Utbildning /  Grundskola "])
      expect(unitName(written)).toBe(SCHOOL);
    expect(unitName("Vård  och\tomsorg")).toBe("Vård och omsorg");
    expect(unitParts("Utbildning / Grundskola / Lag 4")).toEqual(["Utbildning", "Grundskola"]);
    expect(unitParts(" / / ")).toEqual([]);
  });

  it("is the same in any case, accent composed or not", () => {
    expect(unitFold("UTBILDNING / FÖRSKOLA")).toBe(unitFold("utbildning/fo\u0308rskola"));
    expect(unitFold("Skola")).not.toBe(unitFold("Skåla"));
  });

  it("stands under its department and the whole organisation, nearest first", () => {
    expect(unitsAbove(SCHOOL)).toEqual(["utbildning / grundskola", "utbildning", ""]);
    expect(unitsAbove("Utbildning")).toEqual(["utbildning", ""]);
    expect(unitsAbove("")).toEqual([""]);
  });

  it("always begins with itself and ends with the whole, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (written) => {
        const above = unitsAbove(written);
        expect(above[0]).toBe(unitFold(written));
        expect(above.at(-1)).toBe("");
        expect(above.length).toBe(unitParts(written).length + 1);
        expect(unitName(unitName(written))).toBe(unitName(written));
      }),
    );
  });
});

const own = (unit: string, language: Locale, kind = "reject"): Template => ({
  id: `tv_${unit}_${language}`,
  kind,
  unit: unitFold(unit),
  language,
  subject: `${unit || "Alla"} ${language}`,
  body: "Hej",
  delayDays: null,
});

describe("the text that holds", () => {
  const chosen = (all: Template[], department: string, language: Locale = "sv") =>
    chooseTemplate(all, "reject", department, language);

  it("is the product's own where the organisation has none", () => {
    expect(chosen([], SCHOOL)).toEqual(defaultTemplate("reject", "sv"));
    expect(chosen([own("", "sv", "withdraw"), own("HR", "sv")], SCHOOL).unit).toBeNull();
  });

  it("is the nearest: sub-department, department, organisation", () => {
    const all = [own("", "sv"), own("Utbildning", "sv"), own(SCHOOL, "sv")];
    const at = (department: string) => chosen(all, department).unit;
    expect(at(SCHOOL)).toBe("utbildning / grundskola");
    expect(at("utbildning/GRUNDSKOLA / Lag 4")).toBe("utbildning / grundskola");
    expect(at("Utbildning / Gymnasium")).toBe("utbildning");
    expect(at("Utbildning")).toBe("utbildning");
    expect(at("Grundskola")).toBe("");
    expect(at("Utbildningsstöd")).toBe("");
    expect(at("")).toBe("");
  });

  it("is found language by language: a nearer text in another one does not count", () => {
    const all = [own(SCHOOL, "sv"), own("", "en")];
    expect(chosen(all, SCHOOL, "sv").unit).toBe("utbildning / grundskola");
    expect(chosen(all, SCHOOL, "en").unit).toBe("");
    expect(chosen([own(SCHOOL, "sv")], SCHOOL, "en")).toEqual(defaultTemplate("reject", "en"));
  });

  it("does not depend on the order in which they are read", () => {
    const all = LOCALES.flatMap((language) =>
      ["", "Utbildning", SCHOOL, "HR"].map((unit) => own(unit, language)),
    );
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all),
        fc.constantFrom(SCHOOL, "Utbildning", "HR", "Miljö"),
        fc.constantFrom(...LOCALES),
        (some, department, language) => {
          const ordered = all.filter((each) => some.includes(each));
          expect(chosen(some, department, language)).toEqual(chosen(ordered, department, language));
        },
      ),
    );
  });
});
