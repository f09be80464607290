/** What is known of a person's account, and what becomes of it when they are forgotten. */
import { type DataDefinition, defineFact } from "../../engine/port.ts";
import { type LoginFacts, readLogin } from "./rules/facts.ts";
import { loginColumn } from "./statements/facts.ts";
import { exported, forgetAccounts } from "./statements/forgetting.ts";

declare module "../../domain/facts.ts" {
  interface FeatureFacts {
    login: LoginFacts;
  }
}

export const facts = [
  defineFact({
    name: "login",
    column: loginColumn,
    parse: (value) => readLogin(JSON.parse(String(value)) as LoginFacts),
  }),
];

export const data: DataDefinition = {
  tables: {
    accounts: { erased: "with the candidate", exported: "with the person" },
    sign_in_tries: {
      erased: { stays: "keyed hashes, for a day" },
      exported: { not: "keyed hashes of what was tried, for a day" },
    },
  },
  forget: forgetAccounts,
  exports: exported,
};
