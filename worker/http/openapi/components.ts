/** Our schemas as the JSON Schema that OpenAPI 3.1 speaks (2020-12). */
import * as z from "zod";

export type Json = Record<string, unknown>;

/** What stands once in the description, by its name. */
export class Components {
  /** Schemas that have an id (`.meta({ id })`). */
  readonly schemas: Record<string, Json> = {};
  readonly responses: Record<string, Json> = {};

  response(name: string, make: () => Json): Json {
    this.responses[name] ??= make();
    return { $ref: `#/components/responses/${name}` };
  }

  /** As it is sent (`input`, before transformations) or answered (`output`). */
  schema(schema: z.ZodType, io: "input" | "output"): Json {
    const made = z.toJSONSchema(schema, { io, unrepresentable: "any" });
    const { $schema: _, $defs = {}, ...json } = made as Json & { $defs?: Record<string, Json> };
    for (const [name, { id: _id, ...part }] of Object.entries($defs)) {
      const shape = tidy(part, io) as Json;
      const known = (this.schemas[name] ??= shape);
      if (JSON.stringify(known) !== JSON.stringify(shape))
        throw new Error(`Two different schemas are called ${name}`);
    }
    return tidy(json, io) as Json;
  }
}

/** Values of these are no schemas. */
const PLAIN = new Set(["default", "enum", "const", "required", "description", "type"]);

/** Without what says nothing to a reader; what is answered may get more fields later. */
function tidy(node: unknown, io: "input" | "output"): unknown {
  if (Array.isArray(node)) return node.map((each) => tidy(each, io));
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node)
    .filter(([key, value]) => !isNoise(key, value, node as Json, io))
    .map(([key, value]): [string, unknown] => {
      if (key === "$ref") return [key, String(value).replace("#/$defs/", "#/components/schemas/")];
      if (PLAIN.has(key)) return [key, value];
      if (key !== "properties") return [key, tidy(value, io)];
      const fields = Object.entries(value as Json);
      return [key, Object.fromEntries(fields.map(([name, each]) => [name, tidy(each, io)]))];
    });
  return nullable(uniform(Object.fromEntries(entries)));
}

function isNoise(key: string, value: unknown, { format }: Json, io: "input" | "output"): boolean {
  switch (key) {
    case "minimum":
      return value === Number.MIN_SAFE_INTEGER;
    case "maximum":
      return value === Number.MAX_SAFE_INTEGER;
    case "pattern":
      return format === "date" || format === "date-time";
    case "additionalProperties":
      return value === false && io === "output";
    case "propertyNames":
      return Object.keys(value as Json).length === 1;
    default:
      return false;
  }
}

/** Some readers know no list whose entries are told one by one: so many of one kind say it, too. */
function uniform(schema: Json): Json {
  const { prefixItems, ...rest } = schema as { prefixItems?: Json[] };
  const [first, ...others] = prefixItems ?? [];
  const same = others.every((each) => JSON.stringify(each) === JSON.stringify(first));
  return first && same ? { ...rest, items: first } : schema;
}

/** A type that may be null says so in one line, not as a choice of two schemas. */
function nullable(schema: Json): Json {
  const { anyOf, ...rest } = schema as { anyOf?: Json[] };
  const [some, none] = anyOf ?? [];
  if (anyOf?.length !== 2 || none!.type !== "null" || typeof some!.type !== "string") return schema;
  if ("enum" in some! || "const" in some!) return schema;
  return { ...some, ...rest, type: [some!.type, "null"] };
}
