import { expect, it } from "vitest";
import { fieldErrors } from "../../../worker/engine/field-errors.ts";
import { input } from "../../../worker/features/contract/input.ts";
import { LAW, type LawField } from "../../../worker/features/contract/rules/law.ts";
import { CONTRACT } from "../support/cases.ts";

const FORMS = {
  "tills vidare": { form: "permanent" },
  "särskild visstid": { form: "fixed-term", until: "2027-12-31" },
  vikariat: { form: "substitute", ends: "När Bo Lind är tillbaka" },
  provanställning: { form: "probation", until: "2027-06-30" },
};

const WAYS = ["filled", "varies", "refers", "none", "missing"] as const;

/** What the law's statements are in the input; the other items are plain fields. */
const isSaid = (field: LawField): boolean =>
  typeof CONTRACT[field] === "object" && "says" in (CONTRACT[field] as object);

function told(field: LawField, way: (typeof WAYS)[number], form: object) {
  const whole: Record<string, unknown> = { ...CONTRACT, startDate: "2027-01-11", ...form };
  if (way === "filled") return whole;
  if (way === "missing") return { ...whole, [field]: undefined };
  return { ...whole, [field]: { says: way, ...(way !== "none" && { text: "HÖK 24" }) } };
}

const table = (head: string[], rows: string[][]): string[] => {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)];
};

const outcome = (given: Record<string, unknown>): string => {
  const parsed = input.safeParse(given);
  return parsed.success
    ? "ok"
    : fieldErrors(parsed.error)
        .map(({ path, code }) => `${path.join(".")}: ${code}`)
        .join(", ");
};

it("lets each item be told as the law does, and no other", async () => {
  const rows = (Object.keys(LAW) as LawField[]).flatMap((field) =>
    Object.entries(FORMS).map(([name, form]) => {
      const { number, due } = LAW[field];
      const cells = WAYS.map((way) =>
        field === "employee" && way === "missing" && outcome(told(field, way, form)) === "ok"
          ? "as the application says, or the plan is blocked"
          : way === "filled" || way === "missing" || isSaid(field)
            ? outcome(told(field, way, form))
            : "–",
      );
      return [number, field, due, name, ...cells];
    }),
  );
  const head = ["item", "field", "due", "form", ...WAYS];
  await expect(
    [
      "# LAS 6 c §, second paragraph: how each item can be told",
      "",
      "“ok”, or the error and the field at which it stands; “–”: there is no way to say so.",
      "",
      ...table(head, rows),
      "",
    ].join("\n"),
  ).toMatchFileSnapshot("law.md");
});

const BAD: [string, Record<string, unknown>, string][] = [
  ["pay as a power", { pay: { ...CONTRACT.pay, amount: "1e9" } }, "pay.amount: invalid_amount"],
  ["no pay", { pay: { ...CONTRACT.pay, amount: "0.00" } }, "pay.amount: invalid_amount"],
  ["an end of a permanent employment", { until: "2027-12-31" }, "until: contract_permanent_until"],
  [
    "dates in the wrong order",
    { form: "fixed-term", startDate: "2027-03-01", until: "2027-02-01" },
    "until: contract_ends_before_start",
  ],
  ["too long a clause", { duties: "a".repeat(20_001) }, "duties: too_long"],
  ["a day that does not exist", { startDate: "2027-02-30" }, "startDate: invalid_date"],
  [
    "an agency without a client",
    { employer: { ...CONTRACT.employer, agency: true } },
    "client.says: contract_agency_client",
  ],
  [
    "a text of what does not apply",
    { overtime: { says: "none", text: "x" } },
    "overtime.text: contract_says_nothing",
  ],
  ["another form without its name", { form: "other", until: "2027-12-31" }, "formName: required"],
  ["one place that is not told", { workplace: { is: "fixed" } }, "workplace.place: required"],
  [
    "work abroad without its currency",
    { abroad: { country: "Norge", period: "Mars till maj" } },
    "abroad.currency: required",
  ],
];

it.each(BAD)("refuses %s at its field", (_, more, error) => {
  expect(outcome({ ...CONTRACT, ...more })).toBe(error);
});
