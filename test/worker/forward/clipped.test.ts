import { expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import { env } from "../support/organisation.ts";

it("warns of a message that Gmail shows only the beginning of, and of no shorter one", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  const planned = async (letters: number) => {
    await env.DB.prepare("UPDATE applications SET cover_letter = ? WHERE id = ?")
      .bind("å".repeat(letters), id)
      .run();
    const { body } = await org.plan(id, "forward", {
      recipient: "chef@prov.example",
      subject: "S",
      content: "C",
      anonymise: false,
      withoutAttachments: true,
    });
    const html: string = body.messages[0].html;
    const codes = body.warnings.map(({ code }: { code: string }) => code);
    return [new TextEncoder().encode(html).length > 100_000, codes.includes("plan.clipped")];
  };
  expect(await planned(40_000)).toEqual([false, false]);
  expect(await planned(60_000)).toEqual([true, true]);
});
