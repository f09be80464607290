import { expect } from "@open-wc/testing";
import { MOST_RECIPIENTS } from "../../../worker/features/forward/rules.ts";
import { FakeApi, problem } from "../support/api.ts";
import { choose, described, type Dialog, menuFor } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

const PREVIEW = "Det här kommer att hända";

const rows = (dialog: Dialog): string[] =>
  [...dialog.root.querySelectorAll<HTMLInputElement>('[name^="recipients."]')].map(
    ({ value }) => value,
  );

/** What the clipboard brings into a control. */
function paste(dialog: Dialog, name: string, words: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text", words);
  dialog
    .control(name)
    .dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}

describe("whom an application is forwarded to", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  const asked = () => api.to(/\/plans$/).at(-1)!.body.input!;
  const opened = async () => choose(await menuFor(api), "forward");

  it("is a row each, with what is wrong at its own, and a row goes again", async () => {
    const dialog = await opened();
    await dialog.fill("recipients.0", "bo@x.example");
    await dialog.click("Lägg till mottagare");
    await waitUntil(() => dialog.focused?.id === "field-recipients-1", "the new row is met");
    await dialog.fill("recipients.1", "siv");
    api.meddle = ({ path }) =>
      path.endsWith("/plans")
        ? problem(422, "invalid_input", {
            errors: [
              { path: ["input", "recipients", 1], code: "invalid_address", message: "Fel adress." },
            ],
          })
        : undefined;
    await dialog.click("Granska");
    await waitUntil(() => dialog.focused?.id === "field-recipients-1", "the field is met");
    expect(described(dialog.focused!)).to.include("Fel adress.");
    expect(dialog.control("recipients.0").ariaInvalid).to.equal(null);
    await expect(dialog.root.host).to.be.accessible();
    await dialog.click("Ta bort siv");
    await waitUntil(() => dialog.focused?.id === "field-recipients-0", "the focus stays near");
    expect(rows(dialog)).to.deep.equal(["bo@x.example"]);
  });

  it("becomes rows when several are pasted, as address books write them, up to the most", async () => {
    const dialog = await opened();
    paste(dialog, "recipients.0", "Bo Ek <bo@x.example>; siv@x.example,\ntor@x.example");
    await waitUntil(() => rows(dialog).length === 3, "three rows come");
    expect(rows(dialog)).to.deep.equal(["bo@x.example", "siv@x.example", "tor@x.example"]);
    await dialog.click("Lägg till mottagare");
    await waitUntil(() => rows(dialog).length === 4);
    const many = Array.from({ length: 30 }, (_, at) => `r${at}@x.example`).join(";");
    paste(dialog, "recipients.3", many);
    await waitUntil(() => rows(dialog).length === MOST_RECIPIENTS, "no more come");
    expect(dialog.button("Lägg till mottagare")).to.equal(undefined);
  });

  it("is shown as one message that names them all and says that each gets their own", async () => {
    const dialog = await opened();
    paste(dialog, "recipients.0", "bo@x.example, siv@x.example");
    await waitUntil(() => rows(dialog).length === 2);
    await dialog.click("Lägg till mottagare");
    await dialog.click("Granska");
    await dialog.step(PREVIEW);
    expect(asked()["recipients"]).to.deep.equal(["bo@x.example", "siv@x.example"]);
    expect(dialog.root.querySelectorAll("article.mail").length).to.equal(1);
    expect(dialog.text).to.include("bo@x.example, siv@x.example");
    expect(dialog.text).to.include("Var och en får ett eget mejl");
  });

  it("does not show identity numbers unless that is ticked, and cannot when anonymous", async () => {
    const dialog = await opened();
    await dialog.fill("recipients.0", "bo@x.example");
    dialog.control("identityNumbers").click();
    dialog.control("anonymise").click();
    await waitUntil(() => !dialog.control("identityNumbers"), "nothing is left to show");
    await dialog.click("Granska");
    await dialog.step(PREVIEW);
    expect(asked()).not.to.have.property("identityNumbers");
    await dialog.click("Tillbaka");
    dialog.control("anonymise").click();
    await waitUntil(() => dialog.control("identityNumbers"));
    await dialog.click("Granska");
    await dialog.step(PREVIEW);
    expect(asked()["identityNumbers"]).to.equal(true);
  });
});

describe("a copy to oneself", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  for (const action of ["forward", "send-email"] as const) {
    it(`of ${action} is offered with its address, and asked for when it is ticked`, async () => {
      const dialog = await choose(await menuFor(api), action);
      if (action === "forward") await dialog.fill("recipients.0", "bo@x.example");
      expect(dialog.text).to.include("Till anna.ek@bjorkvik.example");
      dialog.control("copyToSelf").click();
      await dialog.click("Granska");
      await dialog.step(PREVIEW);
      expect(api.to(/\/plans$/)[0]!.body.input!["copyToSelf"]).to.equal(true);
    });

    it(`of ${action} is not offered to a session without an address`, async () => {
      api.actorEmail = null;
      const dialog = await choose(await menuFor(api), action);
      expect(dialog.control("copyToSelf")).to.equal(null);
    });
  }
});

describe("the purpose of saving", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  it("is asked for once where everybody gets the message in the form's language", async () => {
    const dialog = await choose(await menuFor(api), "save");
    expect(dialog.control("purposeToo")).to.equal(null);
  });

  it("is asked for in the other language too where somebody gets the message in it", async () => {
    const many = await choose(await menuFor(api, ["app_1", "app_2"]), "save");
    await many.fill("purpose", "Kommande tjänster");
    await many.fill("purposeToo", "Future positions");
    await many.click("Granska");
    await waitUntil(() => api.to(/\/v1\/plans$/).length, "it is planned");
    expect(api.to(/\/v1\/plans$/)[0]!.body.input!["purposes"]).to.deep.equal({
      sv: "Kommande tjänster",
      en: "Future positions",
    });
  });
});
