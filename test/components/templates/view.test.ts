import { aTimeout, expect } from "@open-wc/testing";
import type { MergeText } from "../../../components/merge/text.ts";
import { FakeApi } from "../support/api.ts";
import { described, press, text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";
import { button, click, part, show as showFor, type Shown } from "./view-page.ts";

describe("the templates", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi(0).install()));
  afterEach(() => api.restore());

  const show = (lang?: string, unit?: string): Promise<Shown> => showFor(api, lang, unit);

  async function open({ root }: Shown, kind = "reject"): Promise<ShadowRoot> {
    root.querySelector<HTMLButtonElement>(`[data-kind="${kind}"]`)!.click();
    const find = () => root.querySelector("vidare-template-editor")?.shadowRoot;
    await waitUntil(() => find()?.querySelector("vidare-merge-text"), "the text is open");
    return find()!;
  }

  const row = ({ root }: Shown, kind = "reject"): string =>
    text(root.querySelector(`[data-kind="${kind}"]`));
  const words = (root: ShadowRoot, name: string): MergeText =>
    root.querySelector<MergeText>(`vidare-merge-text[name=${name}]`)!;
  const write = async (root: ShadowRoot, name: string, value: string): Promise<void> => {
    const field = words(root, name);
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await aTimeout(0);
  };
  const said = (root: ShadowRoot): string => text(root.querySelector(".editor > [role=status]"));

  it("are accepted by axe, as a list, opened, and as a look", async () => {
    api.templates.write({ subject: "Tack" });
    const shown = await show();
    await expect(shown.element).to.be.accessible();
    const editor = await open(shown);
    await waitUntil(() => text(part(editor, "vidare-template-versions").querySelector("ol")));
    await waitUntil(() => part(editor, "vidare-mail-preview").querySelector("article"));
    await expect(shown.element).to.be.accessible();
    await click(shown.root, "Alla mallar");
    await click(shown.root, "Utseende");
    const look = () => shown.root.querySelector("vidare-mail-look")?.shadowRoot;
    await waitUntil(() => look()?.querySelector(".colour"), "the look is there");
    await expect(shown.element).to.be.accessible();
  });

  it("break no language's name where letters are twice as large and the page is narrow", async () => {
    const shown = await show();
    const editor = await open(shown);
    const tabs = [...editor.querySelectorAll<HTMLElement>("[role=tab]")];
    const { style } = document.documentElement;
    try {
      [style.fontSize, shown.element.style.display] = ["200%", "block"];
      // As some pages have it, for long words in narrow columns.
      Object.assign(shown.element.style, { inlineSize: "9rem", overflowWrap: "anywhere" });
      await aTimeout(0);
      for (const tab of tabs) {
        const lines = document.createRange();
        lines.selectNodeContents(tab);
        const tops = new Set(Array.from(lines.getClientRects(), ({ top }) => Math.round(top)));
        expect(tops.size, text(tab)).to.equal(1);
      }
    } finally {
      style.fontSize = "";
    }
  });

  it("say where each text comes from, which levels have their own, and what is not in use yet", async () => {
    api.templates.write({ unit: "Utbildning", subject: "Tack" });
    const shown = await show();
    expect(row(shown)).to.match(/Avslag.*När en sökande.*Standardtext.*Egen text för Utbildning/);
    expect(text(shown.root)).to.match(/Används inte ännu.*Anställningsförfrågan/);
    const level = shown.root.querySelector("select")!;
    expect([...level.options].map(text)).to.deep.equal([
      "Hela organisationen",
      "Utbildning (1 egen text)",
      "Grundskola",
    ]);
    level.value = "Utbildning / Grundskola";
    level.dispatchEvent(new Event("change"));
    await waitUntil(() => row(shown).includes("Svenska: Text från Utbildning"));
    expect(row(shown)).to.include("Engelska: Standardtext");
  });

  it("become the level's own when they are saved, with merge fields as chips", async () => {
    const shown = await show("sv", "Utbildning");
    const editor = await open(shown);
    expect(text(words(editor, "subject"))).to.equal("Din ansökan till Projekt");
    expect(text(editor.querySelector(".origin"))).to.include(
      "Sparar du får Utbildning en egen text",
    );
    await write(editor, "subject", "Tack, {{candidate.first_name | du}}");
    const days = editor.querySelector<HTMLInputElement>(".days")!;
    days.value = "3";
    days.dispatchEvent(new Event("input"));
    await click(editor, "Spara");
    await waitUntil(() => said(editor).startsWith("Sparat."));
    expect(api.to(/^PUT/)[0]!.body).to.include({
      unit: "Utbildning",
      language: "sv",
      version: 0,
      subject: "Tack, {{candidate.first_name | du}}",
      delayDays: 3,
    });
    expect(text(editor.querySelector(".origin"))).to.equal("Egen text för Utbildning");
    await click(shown.root, "Alla mallar");
    await waitUntil(() => row(shown).includes("Egen text för Utbildning"));
    const focused = () => (shown.root.activeElement as HTMLElement | null)?.dataset["kind"];
    await waitUntil(() => focused() === "reject", "the row has the focus again");
  });

  it("are written with the keys alone: open, write, change language, save, go back", async () => {
    const shown = await show();
    const kind = shown.root.querySelector<HTMLButtonElement>("[data-kind=reject]")!;
    kind.focus();
    kind.click();
    await waitUntil(() => shown.root.activeElement?.matches("h3"), "the name has the focus");
    const editor = shown.root.querySelector("vidare-template-editor")!.shadowRoot!;
    const subject = words(editor, "subject");
    subject.focus();
    document.execCommand("insertText", false, "Obs! ");
    await waitUntil(() => subject.value.includes("Obs! "));
    const tab = editor.querySelector<HTMLElement>("[aria-selected=true]")!;
    tab.focus();
    press(tab, "ArrowRight");
    await waitUntil(() => text(editor.activeElement) === "Engelska");
    await waitUntil(() => words(editor, "subject").value.startsWith("Your application"));
    expect(text(editor.querySelector("#tab-sv"))).to.equal("Svenska Inte sparad");
    press(editor.activeElement, "ArrowLeft");
    await waitUntil(() => words(editor, "subject").value.includes("Obs! "), "it was kept");
    words(editor, "subject").focus();
    press(editor.activeElement, "Enter");
    await waitUntil(() => said(editor).startsWith("Sparat."));
  });

  it("take changes back within one language, and after another version has been put in", async () => {
    const root = await open(await show());
    const undo = () =>
      words(root, "body").dispatchEvent(
        new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, cancelable: true }),
      );
    await write(root, "body", "Svenska ord.");
    root.querySelector<HTMLElement>("#tab-en")!.click();
    await waitUntil(() => words(root, "body").value !== "Svenska ord.");
    const english = words(root, "body").value;
    undo();
    expect(words(root, "body").value).to.equal(english);
    root.querySelector<HTMLElement>("#tab-sv")!.click();
    await waitUntil(() => words(root, "body").value === "Svenska ord.");
    undo();
    expect(words(root, "body").value).to.equal("Svenska ord.");
  });

  it("put an error at its field and keep what was written", async () => {
    const editor = await open(await show());
    await write(editor, "body", "Hej {{okänt}}");
    await click(editor, "Spara");
    await waitUntil(() => words(editor, "body").getAttribute("aria-invalid") === "true");
    expect(described(words(editor, "body"))).to.include("Fältet okänt finns inte.");
    expect(editor.activeElement === words(editor, "body")).to.equal(true);
    expect(words(editor, "body").value).to.equal("Hej {{okänt}}");
    expect(text(words(editor, "body"))).to.equal("Hej ”okänt” finns inte");
  });

  it("keep what was written when somebody was faster, and show the newer beside it", async () => {
    const editor = await open(await show());
    await write(editor, "subject", "Min");
    api.templates.write({ subject: "Bertils" });
    await click(editor, "Spara");
    await waitUntil(() => editor.querySelector(".newer"), "the newer is shown");
    expect(text(editor.querySelector(".newer"))).to.match(/Bertil Lind sparade en ny version/);
    expect(words(editor, "subject").value).to.equal("Min");
    await click(editor, "Spara min text ändå");
    await waitUntil(() => said(editor).startsWith("Sparat."));
    expect(api.to(/^PUT/).map(({ body }) => body["version"])).to.deep.equal([0, 1]);
    expect(editor.querySelectorAll(".newer").length).to.equal(0);
  });

  it("go back to the text above once it has been shown", async () => {
    api.templates.write({ subject: "Organisationens" });
    api.templates.write({ unit: "Utbildning", subject: "Egen" });
    const editor = await open(await show("sv", "Utbildning"));
    await click(editor, "Återgå till organisationens text");
    await waitUntil(() => editor.querySelector(".revert"), "what holds then is shown");
    expect(text(editor.querySelector(".revert"))).to.match(
      /Då gäller texten för Björkviks kommun i stället.*Organisationens/,
    );
    await click(editor, "Återgå");
    await waitUntil(() => words(editor, "subject").value === "Organisationens");
    expect(said(editor)).to.equal("Klart. Nu gäller texten för Björkviks kommun.");
  });

  it("show their versions, and restore one as a new one", async () => {
    api.templates.write({ subject: "Första" });
    api.templates.write({ subject: "Andra" });
    const editor = await open(await show());
    const versions = part(editor, "vidare-template-versions");
    await waitUntil(() => versions.querySelectorAll("li").length === 2);
    expect(text(versions.querySelector("li"))).to.match(
      /Version 2 Gäller nu 24 november 2026.*Bertil Lind/,
    );
    await click(versions, "Visa version 1");
    await waitUntil(() => text(versions.querySelector("vidare-merge-text")) === "Första");
    await click(versions, "Återställ version 1");
    await waitUntil(() => words(editor, "subject").value === "Första");
    await waitUntil(() => versions.querySelectorAll("li").length === 3);
  });

  it("ask before what is unsaved is thrown away", async () => {
    const shown = await show();
    const editor = await open(shown);
    await write(editor, "subject", "Halv");
    await click(shown.root, "Alla mallar");
    const dialog = shown.root.querySelector("dialog")!;
    expect(dialog.open).to.equal(true);
    await click(shown.root, "Fortsätt skriva");
    expect(words(editor, "subject").value).to.equal("Halv");
    await click(shown.root, "Alla mallar");
    await click(shown.root, "Lämna utan att spara");
    await waitUntil(() => shown.root.querySelector(".kind"));
    expect(api.to(/^PUT/)).to.have.length(0);
  });

  it("are read but not changed without the scope", async () => {
    api.managesTemplates = false;
    const shown = await show();
    expect(text(shown.root)).to.include("Du kan läsa mallarna men inte ändra dem.");
    const editor = await open(shown);
    expect(words(editor, "body").getAttribute("contenteditable")).to.equal("false");
    expect(button(editor, "Spara")).to.equal(undefined);
    expect(editor.querySelectorAll("vidare-merge-tools").length).to.equal(0);
  });

  it("keep the look of mail: colour and last lines", async () => {
    const shown = await show();
    await click(shown.root, "Utseende");
    const find = () => shown.root.querySelector("vidare-mail-look")?.shadowRoot;
    await waitUntil(() => find()?.querySelector("[name=en]"), "the look is there");
    const look = find()!;
    const lines = look.querySelector<HTMLTextAreaElement>("[name=en]")!;
    lines.value = "Main square 1";
    lines.dispatchEvent(new Event("input"));
    const previewed = () => api.to(/previews$/).at(-1)?.body.look;
    await waitUntil(
      () => JSON.stringify(previewed() ?? null).includes("Main square 1"),
      "it is shown before it is saved",
    );
    await click(look, "Spara");
    await waitUntil(() => said(look).startsWith("Sparat."));
    expect(api.to(/^PUT/)[0]!.body).to.deep.equal({
      accent: "#1f6f54",
      footer: { sv: "Torget 1", en: "Main square 1" },
    });
  });

  it("show words, not keys, in English too", async () => {
    api.templates.write({ subject: "Thanks", language: "en" });
    const shown = await show("en");
    const editor = await open(shown);
    await waitUntil(() => text(part(editor, "vidare-template-versions").querySelector("ol")));
    for (const root of [shown.root, editor, part(editor, "vidare-template-versions")]) {
      expect(text(root)).not.to.match(/\b(templates|merge|form|message)\.[a-z-]+/);
      for (const each of root.querySelectorAll("label, button, h3, h4"))
        expect(text(each) || each.getAttribute("aria-label")).not.to.equal("");
    }
  });

  it("say so when they cannot be fetched, and try again", async () => {
    api.meddle = () => "network";
    const shown = await show();
    expect(text(shown.root.querySelector("[role=alert]"))).to.include("gick inte att hämta");
    api.meddle = () => undefined;
    await click(shown.root, "Försök igen");
    await waitUntil(() => shown.root.querySelector(".kind"));
  });
});
