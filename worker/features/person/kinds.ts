/** Texts to people about their own data. */
import { defineKinds } from "../../mail/kinds.ts";
import { texts as en } from "./words/en/texts.ts";
import { texts as sv } from "./words/sv/texts.ts";

declare module "../../mail/kinds.ts" {
  interface TemplateKinds {
    "person-address-code": true;
    "person-address-changed": true;
    "person-erased": true;
  }
}

const OWN = {
  // With which people come to have a page of their own.
  action: "save-and-send-login",
  byItself: true,
  standsAlone: true,
  aboutMany: true,
} as const;

export const kinds = defineKinds({
  kinds: {
    "person-address-code": { ...OWN, fields: ["person.code"], needs: "person.code" },
    "person-address-changed": { ...OWN, fields: ["person.address"] },
    "person-erased": { ...OWN, fields: [] },
  },
  texts: { sv, en },
});
