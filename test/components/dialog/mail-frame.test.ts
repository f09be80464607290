import { expect } from "@open-wc/testing";
import type { Client } from "../../../components/lib/api.ts";
import { FakeApi } from "../support/api.ts";
import { choose, menuFor } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

/** A page may allow only some policies; then the API of the browser throws. */
interface Policies {
  trustedTypes: { createPolicy?: () => never };
}

describe("a page that forbids the policy for the frame of a message", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => {
    api.restore();
    delete (globalThis as unknown as Policies).trustedTypes.createPolicy;
  });

  it("shows the message as text, and says why", async () => {
    const element = await menuFor(api);
    const dialog = await choose(element, "reject");
    await dialog.fill("reason", "rejection-1");
    await dialog.click("Granska");
    await dialog.step("Det här kommer att hända");
    (globalThis as unknown as Policies).trustedTypes.createPolicy = () => {
      throw new TypeError("Policy vidare disallowed");
    };
    await dialog.click("Så ser mejlet ut");
    const frame = dialog.root.querySelector("vidare-mail-frame")!;
    await waitUntil(
      () => frame.shadowRoot?.querySelector("slot"),
      "the text takes the frame's place",
    );
    expect(dialog.text)
      .to.include("Hej Eva,")
      .and.to.include("Den här sidan kan inte visa mejlet som det ser ut");
    await expect(element).to.be.accessible();
  });
});

describe("the logo of a message", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  it("is shown from the organisation's settings, since a frame fetches nothing", async () => {
    const element = await menuFor(api);
    const frame = Object.assign(document.createElement("vidare-mail-frame"), {
      client: (element as unknown as { client: Client }).client,
      markup: '<html><head></head><body><img src="cid:logo" alt="Björkvik"></body></html>',
    });
    await choose(element, "reject");
    document.body.append(frame);
    const shown = () => frame.shadowRoot?.querySelector("iframe")?.srcdoc ?? "";
    await waitUntil(() => shown() !== "", "the frame is filled");
    expect(shown()).to.include('<img src="data:image/png;base64,').and.to.include('alt="Björkvik"');
    expect(shown()).not.to.include("cid:");
    frame.remove();
  });
});
