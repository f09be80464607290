import { expect, it } from "vitest";
import { addressOf } from "../../../worker/features/letter/rules/address.ts";

const EVA = {
  firstName: "Eva",
  lastName: "Larsson",
  address: "Köpmangatan 16",
  postalCode: "352 30",
  city: "Växjö",
};

it.each([
  ["as PostNord sorts it", {}, {}, ["Eva Larsson", "Köpmangatan 16", "352 30 VÄXJÖ"]],
  [
    "with its postal code written together",
    { postalCode: "35230" },
    {},
    ["Eva Larsson", "Köpmangatan 16", "352 30 VÄXJÖ"],
  ],
  [
    "with a Swedish prefix",
    { postalCode: "SE-352 30" },
    {},
    ["Eva Larsson", "Köpmangatan 16", "352 30 VÄXJÖ"],
  ],
  [
    "at somebody else's",
    {},
    { careOf: "Ek" },
    ["Eva Larsson", "c/o Ek", "Köpmangatan 16", "352 30 VÄXJÖ"],
  ],
  [
    "in Sweden, also where that is said",
    {},
    { country: "Sverige" },
    ["Eva Larsson", "Köpmangatan 16", "352 30 VÄXJÖ"],
  ],
  [
    "abroad with the country in capitals",
    { address: "Hauptstraße 5", postalCode: "10827", city: "Berlin" },
    { country: "Tyskland" },
    ["Eva Larsson", "Hauptstraße 5", "10827 Berlin", "TYSKLAND"],
  ],
  [
    "abroad without a postal code",
    { address: "12 Main Street", postalCode: null, city: "Dublin" },
    { country: "Irland" },
    ["Eva Larsson", "12 Main Street", "Dublin", "IRLAND"],
  ],
  [
    "of somebody with one name",
    { firstName: "" },
    {},
    ["Larsson", "Köpmangatan 16", "352 30 VÄXJÖ"],
  ],
])("writes an address %s", (_, given, whither, lines) => {
  expect(addressOf({ ...EVA, ...given }, whither)).toMatchObject({ lines });
});

it.each([
  ["no street", { address: null }, "no-street"],
  ["no postal code", { postalCode: null }, "no-postal-code"],
  ["no city", { city: null }, "no-city"],
  ["a Norwegian postal code and no country", { postalCode: "0150" }, "foreign-postal-code"],
  ["a British postal code and no country", { postalCode: "SW1A 1AA" }, "foreign-postal-code"],
])("says what an address lacks that has %s", (_, given, fault) => {
  expect(addressOf({ ...EVA, ...given }, {})).toEqual({ fault });
});
