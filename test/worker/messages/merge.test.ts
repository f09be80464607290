import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MERGE_FIELDS, oneLine, parseTemplate, resolve } from "../../../worker/mail/merge.ts";

const values = {
  "candidate.first_name": "Eva",
  "candidate.name": "Eva Larsson",
  "project.title": "",
};
const textOf = (template: string, given: Record<string, string> = values): string => {
  const resolved = resolve(template, given);
  if ("empty" in resolved) throw new Error(`empty: ${resolved.empty.join()}`);
  return resolved.text;
};

describe("a template", () => {
  it("takes every field of the list, with and without spaces and fallback", () => {
    for (const field of MERGE_FIELDS) {
      expect(parseTemplate(`a {{${field}}} b {{ ${field} | du }} c`).errors).toEqual([]);
    }
  });

  it("makes a list of times where they stand alone in an item, and a line of them elsewhere", () => {
    const given = { "x.times": "ett\n- två\n\u2028tre", "x.time": "fyra\nfem" };
    expect(textOf("När:\n\n- {{x.times}}\n\nVälkommen", given)).toBe(
      "När:\n\n- ett\n- - två\n- tre\n\nVälkommen",
    );
    expect(textOf("Tid: {{x.times}}, {{x.time}}", given)).toBe("Tid: ett, - två, tre, fyra fem");
  });

  it("names an unknown field at its place", () => {
    expect(parseTemplate("Hej {{candidate.nam}}, {{candidate.name}} {{x}}").errors).toEqual([
      { code: "unknown_field", index: 4, field: "candidate.nam", row: 1 },
      { code: "unknown_field", index: 42, field: "x", row: 1 },
    ]);
  });

  it("does not repeat what is no field's name", () => {
    const [error] = parseTemplate("{{<script>alert(1)</script>}}").errors;
    expect(error).toEqual({ code: "unknown_field", index: 0, field: "", row: 1 });
  });

  it("finds braces without end, at their place, however they are broken", () => {
    for (const [template, index] of [
      ["Hej {{candidate.name", 4],
      ["Hej {{candidate.name}", 4],
      ["{{candidate.name {{candidate.name}}", 0],
      ["{{candidate.\nname}}", 0],
      ["ok {{candidate.name}} {{", 22],
    ] as const) {
      expect(parseTemplate(template).errors).toEqual([
        { code: "unclosed_field", index, field: "", row: 1 },
      ]);
    }
  });

  it("leaves single braces and stray ends alone", () => {
    expect(parseTemplate("{a} }} {").errors).toEqual([]);
    expect(textOf("{a} }} {")).toBe("{a} }} {");
  });

  it("takes the fields of its kind only when they are given", () => {
    expect(parseTemplate("{{save.expires}}").errors).toHaveLength(1);
    expect(parseTemplate("{{save.expires}}", ["save.expires"]).errors).toEqual([]);
  });

  it("knows nothing of what every object has", () => {
    expect(parseTemplate("{{constructor}} {{__proto__}}").errors).toHaveLength(2);
  });

  it("is read in linear time", { timeout: 30_000 }, () => {
    for (const unit of [
      "{{",
      "}}",
      "{{a",
      "{{a|",
      "{{a}}{{",
      "{ {",
      "{{\n}}",
      "{{candidate.name|",
    ]) {
      parseTemplate(unit.repeat(100_000));
      resolve(unit.repeat(100_000), values);
    }
  });
});

describe("resolving", () => {
  it("puts values in, and the fallback where there is none", () => {
    expect(textOf("Hej {{candidate.first_name | du}}, {{project.title | jobbet}}!")).toBe(
      "Hej Eva, jobbet!",
    );
  });

  it("names every empty field once", () => {
    expect(
      resolve("{{project.title}} {{project.title}} {{recruiter.name}} {{candidate.name}}", values),
    ).toEqual({ empty: ["project.title", "recruiter.name"] });
  });

  it("counts white space and an empty fallback as nothing", () => {
    expect(resolve("{{project.title | }}", values)).toEqual({ empty: ["project.title"] });
    expect(resolve("{{a}}", { a: " \t\r\n" })).toEqual({ empty: ["a"] });
  });

  it("never expands a value again", () => {
    expect(textOf("{{candidate.name}}", { "candidate.name": "{{recruiter.name}} $& $1" })).toBe(
      "{{recruiter.name}} $& $1",
    );
  });

  it("says which ranges the values filled", () => {
    expect(resolve("a {{candidate.first_name}} b", values)).toEqual({
      text: "a Eva b",
      inert: [[2, 5]],
    });
  });

  it("turns the template's line ends into line feeds", () => {
    expect(textOf("a\r\nb\rc\nd")).toBe("a\nb\nc\nd");
  });

  it("keeps every value on one line, well formed, and without direction controls", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (value) => {
        const line = oneLine(value);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
    expect(oneLine("a\r\nBcc: b\u202ec")).toBe("a Bcc: bc");
  });

  it("agrees with a plain reading of any mix of text and fields", () => {
    const part = fc.oneof(
      fc.string({ unit: "grapheme" }).filter((text) => !/[{}\r\n]/.test(text)),
      fc.constantFrom(...MERGE_FIELDS).map((field) => ({ field })),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const template = parts.map((each) =>
          typeof each === "string" ? each : `{{${each.field}}}`,
        );
        const given = Object.fromEntries(MERGE_FIELDS.map((field) => [field, `<${field}>`]));
        const wanted = parts.map((each) => (typeof each === "string" ? each : `<${each.field}>`));
        expect(textOf(template.join(""), given)).toBe(wanted.join(""));
      }),
    );
  });
});
