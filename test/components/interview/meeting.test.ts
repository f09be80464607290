import { expect } from "@open-wc/testing";
import type { Meeting } from "../../../worker/features/interview/listed.ts";
import type { ActionId } from "../../../worker/domain/vocabulary.ts";
import { FakeApi } from "../support/api.ts";
import { interview } from "../support/interviews.ts";
import { choose, type Dialog, menuFor, text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

const AWAITING: Meeting = {
  invitation: "gst_1",
  interview: "int_1",
  kind: "interview",
  state: "awaiting",
  start: null,
  end: null,
  offered: null,
  answerBy: "2099-12-01",
};
const BOOKED: Meeting = {
  ...AWAITING,
  state: "accepted",
  start: "2099-12-07T08:00:00.000Z",
  end: "2099-12-07T08:30:00.000Z",
};

describe("what comes of an invitation", () => {
  let api: FakeApi;
  beforeEach(() => {
    api = new FakeApi().install();
    api.interviews.all.push(interview());
  });
  afterEach(() => api.restore());

  async function opened(action: ActionId, meeting: Meeting): Promise<Dialog> {
    api.at(1).summary.status = "interview";
    api.at(1).summary.meeting = meeting;
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

  it("is offered to who is invited, one at a time", async () => {
    const actions = [
      "answer-invitation",
      "move-interview",
      "cancel-interview",
      "record-attendance",
    ] as const;
    api.at(1).summary.meeting = AWAITING;
    for (const [ids, there] of [
      [["app_1"], true],
      [["app_2"], false],
      [["app_1", "app_2"], false],
    ] as const) {
      const element = await menuFor(api, [...ids]);
      element.shadowRoot!.querySelector<HTMLButtonElement>(".open")!.click();
      await waitUntil(() => element.shadowRoot!.querySelector("[role=menuitem]"));
      for (const id of actions)
        expect(Boolean(element.shadowRoot!.querySelector(`[data-action="${id}"]`))).to.equal(there);
      element.remove();
    }
  });

  it("has another time, for all who have booked it", async () => {
    const booked = (n: number) => ({
      invitation: `gst_${n}`,
      application: `app_${n}`,
      name: "Kim Alm",
      state: "accepted" as const,
      seen: 2,
      slot: "slot_1",
      offer: null,
      answeredAt: null,
      via: null,
      halfDays: [],
      wish: null,
      needs: null,
    });
    api.interviews.all[0] = interview({ candidates: [booked(1), booked(2)] });
    const dialog = await opened("move-interview", BOOKED);
    expect(dialog.control("slot").value).to.equal("slot_1");
    expect(dialog.text).to.include("2 kandidater har bokat den. Alla ombeds bekräfta den nya.");
    await dialog.fill("start", "2099-12-09T13:00");
    await dialog.click("Granska");
    await waitUntil(() => api.to(/\/v1\/plans$/).length > 0);
    const { input, applications } = api.to(/\/v1\/plans$/).at(-1)!.body as unknown as {
      input: object;
      applications: { id: string }[];
    };
    expect(input).to.deep.include({
      interview: "int_1",
      slot: "slot_1",
      start: "2099-12-09T13:00",
    });
    expect(applications.map(({ id }) => id)).to.deep.equal(["app_1", "app_2"]);
  });

  it("is an answer: a time with a seat left, another time in words, or no", async () => {
    const dialog = await opened("answer-invitation", AWAITING);
    expect(dialog.text).to.include(
      "Intervju, svar senast den 1 december 2099. Ingen tid är bokad.",
    );
    await dialog.choose("answer", "accept");
    const offered = [...dialog.control("slot").options].map(text);
    expect(offered).to.deep.equal([
      "Välj …",
      "måndag 7 december 2099 kl. 09:00",
      "tisdag 8 december 2099 kl. 09:00",
    ]);
    await dialog.fill("slot", "slot_3");
    const common = { invitation: "gst_1", via: "phone" };
    expect(await asked(dialog)).to.deep.equal({ ...common, answer: "accept", slot: "slot_3" });
    await dialog.click("Tillbaka");
    await waitUntil(() => dialog.control("slot"));
    await dialog.choose("answer", "other-time");
    const boxes = [...dialog.root.querySelectorAll<HTMLInputElement>("[name=half-day]")];
    expect(boxes).to.have.length(20);
    expect(text(boxes[0]!.closest("label"))).to.match(/dag \d+ \p{L}+( \d{4})?, förmiddag$/u);
    await expect(dialog.root.host).to.be.accessible();
    for (const at of [1, 2, 4, 2]) boxes[at]!.click();
    const [date, half] = boxes[1]!.value.split(" ");
    const [last] = boxes[4]!.value.split(" ");
    await dialog.fill("wish", "Helst efter lunch");
    await dialog.fill("via", "email");
    expect(await asked(dialog)).to.deep.equal({
      invitation: "gst_1",
      answer: "other-time",
      halfDays: [
        { date, half },
        { date: last, half: "morning" },
      ],
      wish: "Helst efter lunch",
      via: "email",
    });
    await dialog.click("Tillbaka");
    await waitUntil(() => dialog.control("wish"));
    await dialog.choose("answer", "decline");
    expect(await asked(dialog)).to.deep.equal({ ...common, answer: "decline", via: "email" });
    await dialog.click("Registrera svaret");
    await dialog.step("Svaret från Eva Larsson är registrerat");
  });

  it("proposes a time that is the only one", async () => {
    api.interviews.all.length = 0;
    api.interviews.all.push(interview({ slots: interview().slots.slice(0, 1) }));
    const dialog = await opened("answer-invitation", AWAITING);
    await dialog.choose("answer", "accept");
    expect(dialog.control("slot").value).to.equal("slot_1");
    expect(await asked(dialog)).to.include({ answer: "accept", slot: "slot_1" });
  });

  it("is a cancellation, with the words that go with it or without any", async () => {
    const dialog = await opened("cancel-interview", BOOKED);
    expect(dialog.text).to.include("Intervju måndag 7 december 2099 kl. 09:00");
    expect(await asked(dialog)).to.deep.equal({ invitation: "gst_1", notify: true });
    await dialog.click("Tillbaka");
    await waitUntil(() => dialog.control("ownWords"));
    dialog.control("ownWords").click();
    await waitUntil(() => dialog.control("messageSubject"));
    await dialog.fill("messageSubject", "Vi måste flytta");
    expect((await asked(dialog))["message"]).to.include({ subject: "Vi måste flytta" });
    await dialog.click("Tillbaka");
    await waitUntil(() => dialog.control("notify"));
    dialog.control("notify").click();
    await waitUntil(() => !dialog.control("ownWords"));
    expect(await asked(dialog)).to.deep.equal({ invitation: "gst_1", notify: false });
    await dialog.click("Ställ in mötet");
    await dialog.step("Mötet med Eva Larsson är inställt");
  });

  for (const [chosen, input] of [
    ["took-place", { outcome: "took-place" }],
    ["candidate", { outcome: "no-show", absent: "candidate" }],
    ["host", { outcome: "no-show", absent: "host" }],
  ] as const)
    it(`is that it took place, or who did not come: ${chosen}`, async () => {
      const dialog = await opened("record-attendance", BOOKED);
      await dialog.choose("outcome", chosen);
      expect(await asked(dialog)).to.deep.equal({ invitation: "gst_1", ...input });
      await dialog.click("Registrera");
      await dialog.step("Mötet med Eva Larsson är registrerat");
    });
});
