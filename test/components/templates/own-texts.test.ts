import { expect } from "@open-wc/testing";
import { FakeApi } from "../support/api.ts";
import { text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";
import { click, part, show, type Shown } from "./view-page.ts";

/** In the small form of a part. */
async function name(root: ShadowRoot, words: string): Promise<void> {
  const input = root.querySelector<HTMLInputElement>("[name=name]")!;
  input.value = words;
  input.dispatchEvent(new Event("input"));
  await waitUntil(() => root.querySelector<HTMLInputElement>("[name=name]")?.value === words);
}

const maker = ({ root }: Shown) => part(root, "vidare-new-template");
const tools = ({ root }: Shown) => part(root, "vidare-own-template");
const openRow = ({ root }: Shown, name: string) =>
  [...root.querySelectorAll<HTMLButtonElement>("[data-kind]")]
    .find((each) => text(each.querySelector("strong")) === name)!
    .click();
const rows = ({ root }: Shown) =>
  [...root.querySelectorAll("[data-kind] strong")].map((each) => text(each));

describe("templates of one's own", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  it("are made with a name and what they are for, and opened to be written", async () => {
    const shown = await show(api);
    expect(text(shown.root)).to.include("Här finns inga egna mallar än");
    await click(maker(shown), "Ny mall");
    await expect(shown.element).to.be.accessible();
    await click(maker(shown), "Skapa mallen");
    await waitUntil(() => text(maker(shown)).includes("Fyll i fältet."), "what is wrong is said");
    await waitUntil(() => maker(shown).activeElement?.matches("[name=name]"), "at its field");
    await name(maker(shown), "Efter intervju");
    await click(maker(shown), "Skapa mallen");
    await waitUntil(() => text(shown.root.querySelector("h3")) === "Efter intervju");
    expect(api.to(/^POST \/v1\/templates$/).at(-1)!.body).to.include({
      kind: "reject",
      name: "Efter intervju",
      unit: "",
    });
    const editor = part(shown.root, "vidare-template-editor");
    expect(text(editor)).not.to.include("Återgå");
    await expect(shown.element).to.be.accessible();
    await click(shown.root, "Alla mallar");
    await waitUntil(() => rows(shown).includes("Efter intervju"), "it is listed");
  });

  it("are renamed, and deleted once that is agreed to", async () => {
    api.templates.make({ name: "Efter intervju" });
    const shown = await show(api);
    openRow(shown, "Efter intervju");
    await waitUntil(() => shown.root.querySelector("vidare-own-template"));
    await click(tools(shown), "Byt namn");
    await name(tools(shown), "Efter provdag");
    await click(tools(shown), "Byt namn");
    await waitUntil(() => text(shown.root.querySelector("h3")) === "Efter provdag");
    await click(tools(shown), "Radera mallen");
    expect(text(tools(shown))).to.include("Vill du radera ”Efter provdag”?");
    await expect(shown.element).to.be.accessible();
    await click(tools(shown), "Avbryt");
    expect(api.templates.made).to.have.length(1);
    await click(tools(shown), "Radera mallen");
    await click(tools(shown), "Radera mallen");
    await waitUntil(() => rows(shown).length && !rows(shown).includes("Efter provdag"));
    expect(api.to(/deletions$/)[0]!.body).to.deep.equal({ version: 2 });
  });

  it("are neither made nor changed by who may not", async () => {
    api.managesTemplates = false;
    api.templates.make({ name: "Efter intervju" });
    const shown = await show(api);
    expect(shown.root.querySelector("vidare-new-template")).to.equal(null);
    openRow(shown, "Efter intervju");
    await waitUntil(() => shown.root.querySelector("vidare-template-editor"));
    expect(shown.root.querySelector("vidare-own-template")).to.equal(null);
  });
});
