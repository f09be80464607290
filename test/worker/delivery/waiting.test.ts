import { expect, it } from "vitest";
import { deliver } from "../../../worker/delivery/deliver.ts";
import { mailbox } from "../../../worker/delivery/mailbox.ts";
import { bindings, quietOrganisation } from "../support/bindings.ts";
import { clockAt } from "../support/clock.ts";

const later = (seconds: number) => new Date(Date.now() + seconds * 1000);

it("does not send the rejection that was undone while the provider would not take it", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  const { body: receipt } = await org.act(id, "reject", { type: "email", reason: "rejection-1" });
  const message = receipt.messages[0].id as string;
  expect((await deliver(bindings(), message, clockAt(later(31)))).kind).toBe("again");
  const undone = await org.undo(receipt.id);
  expect(undone.body.messages).toMatchObject([{ state: "cancelled", failure: null }]);
  expect(await deliver(bindings({ CAPTURE_MAIL: mailbox }), message, clockAt(later(3600)))).toEqual(
    {
      kind: "none",
    },
  );
});

it("gives up what has waited for three days since it was to leave", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  const { body: receipt } = await org.act(id, "reject", { type: "email", reason: "rejection-1" });
  const message = receipt.messages[0].id as string;
  expect((await deliver(bindings(), message, clockAt(later(31)))).kind).toBe("again");
  expect((await deliver(bindings(), message, clockAt(later(71 * 3600)))).kind).toBe("again");
  expect((await deliver(bindings(), message, clockAt(later(72 * 3600)))).kind).toBe("failed");
});
