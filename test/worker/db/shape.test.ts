import { sql } from "drizzle-orm";
import { expect, expectTypeOf, it } from "vitest";
import { Database, list, type Row } from "../../../worker/db/client.ts";
import {
  flag,
  integer,
  json,
  nullable,
  otherwise,
  type Part,
  shape,
  type Shaped,
  text,
} from "../../../worker/db/shape.ts";
import { env } from "../support/organisation.ts";

const db = new Database(env.DB);

const person = shape({
  id: text<"p1" | "p2">("r.value ->> 'id'"),
  age: integer(sql`(r.value ->> 'age') + ${1}`),
  alive: flag("r.value ->> 'age' < 100"),
  phone: nullable(text("r.value ->> 'phone'")),
  nickname: otherwise(text("r.value ->> 'nickname'"), ""),
  tags: json<string[]>("r.value -> 'tags'"),
  home: nullable(shape({ city: text("r.value ->> 'city'"), floor: nullable(integer("NULL")) })),
  total: integer(),
});

const read = async (...people: object[]): Promise<Shaped<typeof person>[]> =>
  (
    await db.readOne(
      sql`SELECT ${person.columns}, count(*) OVER () AS "total" FROM ${list(people)} r`,
    )
  ).map(person.parse);

it("reads each column as what its part says", async () => {
  expect(
    await read({ id: "p1", age: 41, phone: "1", nickname: "A", tags: ["x"], city: "Umeå" }),
  ).toEqual([
    {
      id: "p1",
      age: 42,
      alive: true,
      phone: "1",
      nickname: "A",
      tags: ["x"],
      home: { city: "Umeå", floor: null },
      total: 1,
    },
  ]);
});

it("reads null as null, as what is said instead, or as a shape that is not there", async () => {
  const [, second] = await read({ id: "p1", age: 1, tags: [] }, { id: "p2", age: 120, tags: [] });
  expect(second).toEqual({
    id: "p2",
    age: 121,
    alive: false,
    phone: null,
    nickname: "",
    tags: [],
    home: null,
    total: 2,
  });
});

it("reads in JSON as true and false what SQLite has written as 1 and 0, or has left out", () => {
  interface Seat {
    taken: boolean;
    kept: boolean;
    row: number;
  }
  const seats = shape({
    all: json<Seat[]>(undefined, ["taken", "kept"]),
    one: json<Seat>(undefined, ["taken", "kept"]),
    none: nullable(json<Seat>(undefined, ["taken"])),
  });
  const text = { all: '[{"taken":1,"kept":0,"row":1},{"row":0}]', one: '{"taken":1,"row":1}' };
  expect(seats.parse({ ...text, none: null })).toEqual({
    all: [
      { taken: true, kept: false, row: 1 },
      { taken: false, kept: false, row: 0 },
    ],
    one: { taken: true, kept: false, row: 1 },
    none: null,
  });
});

it.each<[string, Part<unknown>, string | number | null | undefined]>([
  ["no text", text(), 1],
  ["no text", text(), null],
  ["no integer", integer(), "1"],
  ["no flag", flag(), 2],
  ["no flag", flag(), "1"],
  ["no JSON", json(), 1],
  ["what the statement does not select", nullable(text()), undefined],
  ["a shape that the statement does not select", nullable(shape({ part: text() })), undefined],
])("throws for %s, given %j", (_, part, value) => {
  const row: Row = value === undefined ? {} : { it: value };
  expect(() => shape({ it: part }).parse(row)).toThrow(/The column it\S* is not what/);
});

it("knows the types of what it reads", () => {
  expectTypeOf<Shaped<typeof person>>().toEqualTypeOf<{
    id: "p1" | "p2";
    age: number;
    alive: boolean;
    phone: string | null;
    nickname: string;
    tags: string[];
    home: { city: string; floor: number | null } | null;
    total: number;
  }>();
});
