/** How what a person is called and reached by is read, whoever tells it. */
import { readAddress } from "./address.ts";
import { oneLine, type Parse, plainPhone } from "./text.ts";

/** One address, as it is stored and sent to. */
export const address: Parse = (text) => {
  const value = readAddress(text);
  return value === null ? { code: "invalid_address" } : { value };
};

/** A telephone number as it is shown. */
export const phone: Parse = (text) => oneLine(50)(plainPhone(text));

/** Lengths are in UTF-16 units. */
export const PERSON_FIELDS = {
  firstName: oneLine(100),
  lastName: oneLine(100),
  email: address,
  phone,
  address: oneLine(200),
  postalCode: oneLine(20),
  city: oneLine(100),
} satisfies Record<string, Parse>;
export type PersonField = keyof typeof PERSON_FIELDS;

/** People with one address; beyond these a person of many is no longer told by name and address (DECISIONS.md, 11). */
export const MOST_AT_ADDRESS = 50;
