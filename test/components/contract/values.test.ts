import { expect } from "@open-wc/testing";
import { initialTerms, termsInput } from "../../../components/contract/values.ts";
import type { FormContext } from "../../../components/forms/parts/form.ts";

const NOTHING = { contract: undefined, agreed: false, offer: undefined };

/** What the form begins with, for one who lives there. */
const begin = (protectedIdentity: boolean) =>
  initialTerms(
    {
      detail: {
        candidate: {
          name: "Eva Ek",
          address: "Storgatan 1",
          postalCode: "123 45",
          city: "Björkvik",
          protectedIdentity,
        },
        project: { title: "Lärare" },
      },
      settings: { organisation: { name: "Björkviks kommun", locale: "sv" } },
      speech: { locale: "sv" },
    } as unknown as FormContext,
    NOTHING,
  );

it("begins with the candidate's address, but never with a protected person's", () => {
  expect(begin(false).employeeAddress).to.equal("Storgatan 1\n123 45 Björkvik");
  expect(begin(true).employeeAddress).to.equal("");
  expect(termsInput(begin(true)).employee).to.deep.equal({ name: "Eva Ek", address: undefined });
});

for (const [form, asked] of [
  ["permanent", true],
  ["probation", true],
  ["fixed-term", false],
] as const)
  it(`asks for the notice of a ${form} employment: ${asked}`, () => {
    const input = termsInput({ ...begin(false), form, noticeText: "" });
    expect("notice" in input).to.equal(asked);
  });
