import { expect } from "@open-wc/testing";
import type { ActionId } from "../../../worker/domain/vocabulary.ts";
import type { ListedOffer } from "../../../worker/features/offer/listed.ts";
import { FakeApi } from "../support/api.ts";
import { LISTED, offer } from "../support/offers.ts";
import { choose, type Dialog, menuFor } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

describe("an offer", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  async function opened(action: ActionId, listed: ListedOffer | null = null): Promise<Dialog> {
    const { summary } = api.at(1);
    summary.status = listed ? "offered" : "interview";
    summary.offer = listed;
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

  it("is made of its terms, with pay as people write it and as exact text", async () => {
    const dialog = await opened("send-offer");
    expect(dialog.control("position").value).to.equal("Projektledare ”Öresund 2030”");
    expect(dialog.control("department").value).to.equal("Stadsbyggnad");
    expect(dialog.control("manager").value).to.equal("Anna Ek");
    await dialog.fill("startDate", "2099-02-01");
    await dialog.fill("amount", "38 500,50");
    await dialog.fill("answerBy", "2099-12-01");
    expect(await asked(dialog)).to.deep.equal({
      position: "Projektledare ”Öresund 2030”",
      department: "Stadsbyggnad",
      manager: "Anna Ek",
      startDate: "2099-02-01",
      form: "permanent",
      extent: 100,
      pay: { amount: "38500.50", period: "month", currency: "SEK" },
      answerBy: "2099-12-01",
    });
    await dialog.click("Skicka förfrågan");
    await dialog.step("Förfrågan registrerad, mejlet till Eva Larsson skickas strax");
  });

  it("has a last day only for a limited time", async () => {
    const dialog = await opened("send-offer");
    expect(dialog.control("until")).to.equal(null);
    await dialog.fill("form", "substitute");
    await waitUntil(() => dialog.control("until"));
    await dialog.fill("startDate", "2099-02-01");
    await dialog.fill("until", "2099-08-31");
    await dialog.fill("amount", "30000");
    expect(await asked(dialog)).to.include({ form: "substitute", until: "2099-08-31" });
  });

  it("begins with the terms of the one before", async () => {
    api.offers.push(offer());
    const dialog = await opened("send-offer", LISTED);
    expect(dialog.text).to.include("En ny förfrågan ersätter den.");
    expect(dialog.control("position").value).to.equal("Systemutvecklare");
    expect(dialog.control("amount").value).to.equal("38500,50");
    expect(await asked(dialog)).to.deep.include({
      manager: "Bo Lind",
      pay: { amount: "38500.50", period: "month", currency: "SEK" },
      answerBy: "2099-12-01",
    });
  });

  it("is answered by hand, saying how it came, and why not", async () => {
    const dialog = await opened("answer-offer", LISTED);
    expect(dialog.text).to.include("Systemutvecklare, svar senast den 1 december 2099.");
    await dialog.choose("answer", "accept");
    const common = { offer: "gst_1", via: "phone" };
    expect(await asked(dialog)).to.deep.equal({ ...common, answer: "accept" });
    await dialog.click("Tillbaka");
    await waitUntil(() => dialog.control("via"));
    await dialog.choose("answer", "decline");
    await waitUntil(() => dialog.control("reason"));
    await dialog.fill("reason", "pay");
    await dialog.fill("via", "letter");
    expect(await asked(dialog)).to.deep.equal({
      offer: "gst_1",
      answer: "decline",
      reason: "pay",
      via: "letter",
    });
    await dialog.click("Registrera svaret");
    await dialog.step("Svaret från Eva Larsson är registrerat");
  });

  it("is withdrawn with a reason, and with a mail or without", async () => {
    const dialog = await opened("withdraw-offer", { ...LISTED, state: "accepted" });
    expect(dialog.text).to.include("Kandidaten har tackat ja till Systemutvecklare.");
    await dialog.fill("reason", "Tjänsten drogs in.");
    const input = { offer: "gst_1", reason: "Tjänsten drogs in.", notify: true };
    expect(await asked(dialog)).to.deep.equal(input);
    await dialog.click("Tillbaka");
    await waitUntil(() => dialog.control("notify"));
    dialog.control("notify").click();
    await waitUntil(() => !dialog.control("ownWords"));
    expect(await asked(dialog)).to.deep.equal({ ...input, notify: false });
  });
});

it("what was accepted is proposed to whoever hires", async () => {
  const api = new FakeApi().install();
  const { summary } = api.at(1);
  summary.status = "offered";
  summary.offer = { ...LISTED, state: "accepted" };
  const dialog = await choose(await menuFor(api), "hire");
  expect(
    ["position", "department", "startDate"].map((name) => dialog.control(name).value),
  ).to.deep.equal(["Systemutvecklare", "Digitalisering", "2099-02-01"]);
  api.restore();
});
