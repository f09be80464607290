import { expect } from "@open-wc/testing";
import type { ActionId } from "../../../worker/domain/vocabulary.ts";
import { FakeApi } from "../support/api.ts";
import { choose, type Dialog, menuFor } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

describe("a letter", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  async function opened(action: ActionId): Promise<Dialog> {
    const element = await menuFor(api);
    const dialog = await choose(element, action);
    await expect(element).to.be.accessible();
    return dialog;
  }
  const asked = async (dialog: Dialog) => {
    await dialog.click("Granska");
    await dialog.step("Det här kommer att hända");
    return api.to(/plans$/).at(-1)!.body.input!;
  };

  it("is of the text that is chosen, to the candidate's own address", async () => {
    const dialog = await opened("send-letter");
    expect(dialog.text).to.include("211 20 Malmö");
    await dialog.fill("careOf", "Ek");
    expect(await asked(dialog)).to.deep.equal({
      letter: "letter-received",
      message: { template: "letter-received" },
      careOf: "Ek",
    });
    await dialog.click("Skriv brevet");
    await dialog.step("Brevet till Eva Larsson är skrivet");
    await dialog.click("Hämta brevet (pdf)");
    await waitUntil(() => api.to(/GET \/v1\/letters\/letter_1\/file$/).length > 0);
    await dialog.step("Brevet till Eva Larsson är skrivet");
  });

  it("is the rejection where the candidate is rejected", async () => {
    api.at(1).summary.status = "rejected";
    const dialog = await opened("send-letter");
    expect(await asked(dialog)).to.deep.include({ letter: "letter-rejected" });
  });

  it("of any other kind is written by hand, and the address is printed", async () => {
    const dialog = await opened("send-letter");
    await dialog.choose("letter", "hand");
    await waitUntil(() => dialog.text.includes("posta det för hand"));
    await dialog.click("Hämta adressarket");
    await waitUntil(() => api.to(/GET .*\/address-label$/).length > 0);
    expect(await asked(dialog)).to.deep.equal({ letter: "by-hand" });
  });

  it("goes into the envelopes that whoever manages texts has chosen", async () => {
    const dialog = await opened("send-letter");
    await dialog.fill("layout", "din-B");
    await dialog.fill("x", "1,5");
    await dialog.click("Spara kuvertet");
    await waitUntil(() => dialog.text.includes("Kuvertet är sparat."));
    expect(api.to(/PUT \/v1\/letter-window/).at(-1)!.body).to.deep.equal({
      layout: "din-B",
      offset: { x: 1.5, y: 0 },
    });
  });

  it("tells a rejection, with what is asked of it below its own field", async () => {
    const dialog = await opened("reject");
    await dialog.fill("reason", "rejection-1");
    await dialog.choose("type", "letter");
    await waitUntil(() => dialog.control("country"));
    await dialog.fill("country", "Norge");
    expect(await asked(dialog)).to.deep.equal({
      type: "letter",
      reason: "rejection-1",
      letter: { country: "Norge" },
    });
  });
});
