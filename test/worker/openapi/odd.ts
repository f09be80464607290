/** Values that are good but for something odd, made from what /openapi.json says of them. */
export type Schema = Record<string, unknown>;

/** A whole number below `n`, by chance. */
export type Dice = (n: number) => number;

/** The same throws for the same seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

export const oneOf = <T>(dice: Dice, all: readonly T[]): T => all[dice(all.length)]!;

const deep = (levels: number): unknown => (levels ? [deep(levels - 1)] : "x");

/** Some write numbers that no number is; `textOf` puts it where this stands. */
const ENDLESS = "@@1e999@@";

/** JSON of it, with what JSON.stringify would not write. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value).replaceAll(JSON.stringify(ENDLESS), "1e999");

// prettier-ignore
const KINDS: Record<string, readonly unknown[]> = {
  numbers: [null, true, false, 0, -1, 1.5, 1e21, 2 ** 53, -0.0001, ENDLESS],
  unseen: ["", " ", "\u0000", "a\u0000b", "\ud800", "\udc00x", "\u202e", "\ufeff", "\u2028", "a\r\nb"],
  long: ["x".repeat(201), "å".repeat(5_001), "x".repeat(70_000), "𝒳".repeat(300), "e\u0301".repeat(99)],
  dates: [
    "2027-02-30", "0000-00-00", "9999-12-31", "275760-09-14", "-000001-01-01", "i morgon", "1",
    "2026-13-45T25:61", "2026-03-29T02:30", "2026-11-29T24:00", "9999-12-31T23:59",
  ],
  ids: ["ext:", "ext:\u0000", "app_", "proj_0", "__proto__", "constructor", "toString", "%", "_", "*"],
  markup: ["{{", "{{candidate.first_name", "{{x}}", "[…", "[a](javascript:x)", "=1+1", "' OR 1=1 --"],
  origins: ["hej", "insidan.example.se", "https://", "http://[", "https://a/b", "ftp://a", "https://å.se"],
  addresses: ["a@b", "a@b.se, c@d.se", "@", "a@å.se", `${"a".repeat(64)}@${"b".repeat(250)}.se`],
  shapes: [
    [], {}, [[]], [null], [{}], { x: 1 }, deep(20), deep(40), "x".repeat(1_500).split(""),
    { constructor: {} }, JSON.parse('{"__proto__":{"x":1}}'),
  ],
};

/** What stands where something else is expected. */
const ODD = Object.values(KINDS).flat();

export const oddValue = (dice: Dice): unknown => oneOf(dice, ODD);

/** A value by its schema; at each place once in a while another. `good`: texts that may mean something. */
export function valueOf(
  schema: Schema,
  dice: Dice,
  good: readonly string[],
  components: Record<string, Schema>,
): unknown {
  const make = (each: Schema): unknown => valueOf(each, dice, good, components);
  if (dice(9) === 0) return dice(2) ? oddValue(dice) : atTheEdge(schema);
  if (typeof schema.$ref === "string") return make(components[schema.$ref.split("/").at(-1)!]!);
  for (const choice of ["anyOf", "oneOf"])
    if (Array.isArray(schema[choice])) return make(oneOf(dice, schema[choice] as Schema[]));
  if ("const" in schema) return schema.const;
  if (Array.isArray(schema.enum)) return oneOf(dice, schema.enum);
  const type = Array.isArray(schema.type) ? oneOf(dice, schema.type as string[]) : schema.type;
  switch (type) {
    case "object":
      return objectOf(schema, dice, make);
    case "array": {
      const { items = {}, minItems = 0 } = schema as { items?: Schema; minItems?: number };
      return Array.from({ length: minItems + dice(3) }, () => make(items));
    }
    case "integer":
    case "number":
      return Number(schema.minimum ?? 0) + dice(4);
    case "boolean":
      return dice(2) === 0;
    case "null":
      return null;
    case "string":
      return dice(3) ? oneOf(dice, good) : "Hej";
    default:
      return oddValue(dice);
  }
}

/** Just outside, or as far as one may go. */
function atTheEdge({ maxLength, minLength, maximum, minimum, maxItems }: Schema): unknown {
  if (typeof maxLength === "number") return "x".repeat(Math.min(maxLength, 70_000) + 1);
  if (typeof minLength === "number") return "x".repeat(minLength - 1);
  if (typeof maximum === "number") return maximum + 1;
  if (typeof minimum === "number") return minimum - 1;
  if (typeof maxItems === "number") return Array.from({ length: maxItems + 1 }, () => 1);
  return "x";
}

function objectOf(schema: Schema, dice: Dice, make: (each: Schema) => unknown): unknown {
  const { properties = {}, required = [] } = schema as {
    properties?: Record<string, Schema>;
    required?: string[];
  };
  const entries = Object.entries(properties)
    .filter(([name]) => (required.includes(name) ? dice(12) : dice(2)))
    .map(([name, each]): [string, unknown] => [name, make(each)]);
  if (dice(15) === 0) entries.push([oneOf(dice, ["x", "constructor", "\ud800", ""]), 1]);
  return Object.fromEntries(entries);
}

/** The same with one thing in it put in another's place, or gone. */
export function spoilt(value: unknown, dice: Dice): unknown {
  if (typeof value !== "object" || value === null || dice(4) === 0) return oddValue(dice);
  const keys = Object.keys(value);
  if (!keys.length) return oddValue(dice);
  const key = oneOf(dice, keys);
  if (Array.isArray(value))
    return value.map((each, at) => (String(at) === key ? spoilt(each, dice) : each));
  const { [key]: at, ...rest } = value as Schema;
  return dice(6) === 0 ? rest : { ...rest, [key]: spoilt(at, dice) };
}
