import { expect } from "@open-wc/testing";
import { namesOf, type Row } from "../../../components/dialog/rows.ts";
import { planOf, stored } from "../support/data.ts";

/** Two persons of one name, of whom the host has said no id. */
const twins = (action: "reject" | "forward"): Row[] =>
  [1, 13].map((n) => {
    const application = stored(n);
    const { id, candidate } = application.summary;
    const plan = {
      ...planOf(application, action, {
        type: "email",
        ...(action === "forward" && { recipient: "chef@example.com" }),
      }),
      externalId: null,
    };
    return { application: id, name: candidate.name, own: {}, plan };
  });

describe("two of one name without an id of the host's", () => {
  it("are told apart by their own addresses", () => {
    expect([...namesOf(twins("reject")).values()]).to.deep.equal([
      "Eva Larsson (eva1@example.com)",
      "Eva Larsson (eva13@example.com)",
    ]);
  });

  it("are not told apart by the address of somebody else whom their mail is for", () => {
    expect([...namesOf(twins("forward")).values()]).to.deep.equal([
      "Eva Larsson (app_1)",
      "Eva Larsson (app_13)",
    ]);
  });
});
