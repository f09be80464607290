import * as fc from "fast-check";
import { expect, it } from "vitest";
import { namesAgree } from "../../worker/domain/agreeing-name.ts";

const person = (name: string) => {
  const [firstName, lastName] = name.split("|");
  return { firstName: firstName!, lastName: lastName! };
};

it.each([
  ["Eva|Ek", "Eva|Ek", true],
  ["Eva|Ek", "EVA|Berg", true],
  ["Eva Maria|Ek", "Eva|Ek", true],
  ["Anna-Karin|Ek", "Karin|Ek", true],
  ["E.|Ek", "Eva|Ek", true],
  ["E M|Ek", "Maria|Ek", true],
  ["Åsa|Öst", "Asa|Ost", true],
  ["Łukasz|Nowak", "lukasz|nowak", true],
  ["Ek|Eva", "Eva|Ek", true],
  ["|Eva Ek", "Eva|Ek", true],
  ["Zoe\u0308|Ek", "Zoë|Ek", true],
  ["明|李", "明|李", true],
  ["Karin|Hedlund", "Olle|Hedlund", false],
  ["Erik|Ek", "Eva|Ek", false],
  ["|Ek", "Eva|Ek", false],
  ["|Ek", "|Al", false],
  ["D'Angelo|Ek", "David|Ek", false],
  ["明|李", "明华|李", false],
])("%s and %s name one person: %s", (one, other, agree) => {
  expect(namesAgree(person(one), person(other))).toBe(agree);
  expect(namesAgree(person(other), person(one))).toBe(agree);
});

it("agrees with itself and in both directions, whatever a name is made of", () => {
  const name = fc.record({ firstName: fc.string(), lastName: fc.string() });
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(namesAgree(one, one)).toBe(true);
      expect(namesAgree(one, other)).toBe(namesAgree(other, one));
    }),
  );
});
