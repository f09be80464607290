import { expect, waitUntil } from "@open-wc/testing";
import { FakeApi } from "./support/api.ts";
import { choose, menuFor } from "./support/user.ts";

/** A page may allow only some policies; then the API of the browser throws. */
interface Policies {
  trustedTypes: { createPolicy: () => never };
}

describe("a page that forbids the policy for the frame of a message", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  it("shows the message as text, and says why", async () => {
    const element = await menuFor(api);
    const dialog = await choose(element, "reject");
    await dialog.fill("reason", "rejection-1");
    await dialog.click("Granska");
    await dialog.step("Det här kommer att hända");
    (globalThis as unknown as Policies).trustedTypes.createPolicy = () => {
      throw new TypeError("Policy vidare disallowed");
    };
    await dialog.click("E-postprogram");
    const frame = dialog.root.querySelector("vidare-mail-frame")!;
    await waitUntil(
      () => frame.shadowRoot?.querySelector("slot"),
      "the text takes the frame's place",
    );
    expect(dialog.text)
      .to.include("Hej Eva,")
      .and.to.include("Den här sidan tillåter inte den visningen");
    await expect(element).to.be.accessible();
  });
});
