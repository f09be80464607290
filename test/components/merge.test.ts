import { expect, fixture, html } from "@open-wc/testing";
import fc from "fast-check";
import "../../components/merge/define.ts";
import type { MergeText } from "../../components/merge/text.ts";
import { parseTemplate } from "../../worker/messages/merge.ts";

const FIELDS = [
  { id: "candidate.first_name", label: "Kandidatens förnamn" },
  { id: "project.title", label: "Projektets namn" },
];

async function box(value = "", multiline = true): Promise<MergeText> {
  const element = await fixture<MergeText>(
    html`<vidare-merge-text
      role="textbox"
      aria-label="Meddelande"
      aria-multiline=${multiline}
    ></vidare-merge-text>`,
  );
  element.fields = FIELDS;
  element.words = {
    otherwise: (label, fallback) => `${label}, annars ”${fallback}”`,
    unknown: (field) => `”${field}” finns inte`,
  };
  element.value = value;
  return element;
}

const chips = (element: Element): string[] =>
  [...element.querySelectorAll(".merge-chip")].map((chip) => chip.textContent);

const press = (element: Element, key: string, more: KeyboardEventInit = {}): boolean =>
  element.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
  );

/** As the browser announces an edit before it makes it. */
const edit = (element: Element, inputType: string, data: string | null = null): boolean =>
  element.dispatchEvent(
    new InputEvent("beforeinput", { inputType, data, bubbles: true, cancelable: true }),
  );

/** Types as a person does: what the box does not do itself, the browser does. */
function type(element: MergeText, text: string): void {
  for (const letter of text)
    if (letter === "\n") edit(element, "insertLineBreak");
    else if (edit(element, "insertText", letter)) document.execCommand("insertText", false, letter);
}

const toEnd = (element: MergeText): void => {
  element.focus();
  document.getSelection()!.selectAllChildren(element);
  document.getSelection()!.collapseToEnd();
};

describe("a text with merge fields", () => {
  it("is accepted by axe", async () => {
    const element = await box("Hej {{candidate.first_name | du}} och {{okänt}}!");
    await expect(element).to.be.accessible();
  });

  it("gives back any text exactly as it was given", async () => {
    const element = await box();
    const pieces = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("{{", "}}", "{", "}", "|", "\n", "\r\n", " ", "{{candidate.first_name}}"),
      fc.constantFrom("{{candidate.first_name | du}}", "{{ project.title|}}", "{{x\n}}", "\u200b"),
    );
    const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (given) => {
        element.value = "";
        element.value = given;
        expect(element.value).to.equal(given);
        // What the nodes stand for, not what was remembered.
        toEnd(element);
        type(element, "x");
        expect(element.value).to.equal(`${given}x`);
      }),
      { numRuns: 300 },
    );
  });

  it("marks as wrong what the API calls unknown, and no more", async () => {
    const element = await box();
    const parts = fc.constantFrom("{{", "}}", "a", "\n", "|", "project.title", "{{project.title}}");
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 10 }), (given) => {
        const text = given.join("");
        element.value = "";
        element.value = text;
        const unknown = parseTemplate(
          text,
          FIELDS.map(({ id }) => id),
        ).errors.filter(({ code }) => code === "unknown_field");
        expect(element.querySelectorAll(".wrong")).to.have.length(unknown.length);
      }),
      { numRuns: 300 },
    );
  });

  it("shows a field by its name in words, with what stands in for it, and an unknown one as wrong", async () => {
    const element = await box("{{candidate.first_name | du}}{{project.title}}{{foo}}");
    expect(chips(element)).to.deep.equal([
      "Kandidatens förnamn, annars ”du”",
      "Projektets namn",
      "”foo” finns inte",
    ]);
    expect(element.querySelectorAll(".wrong")).to.have.length(1);
  });

  it("makes a chip of a field that is typed", async () => {
    const element = await box();
    toEnd(element);
    type(element, "Hej {{project.title}}!\n\nVi hörs");
    expect(element.value).to.equal("Hej {{project.title}}!\n\nVi hörs");
    expect(chips(element)).to.deep.equal(["Projektets namn"]);
  });

  it("passes and deletes a chip as one character", async () => {
    const element = await box("a{{project.title}}b");
    toEnd(element);
    press(element, "ArrowLeft");
    document.getSelection()!.modify("move", "backward", "character");
    press(element, "ArrowLeft");
    type(element, "x");
    expect(element.value).to.equal("ax{{project.title}}b");
    press(element, "ArrowRight");
    type(element, "y");
    expect(element.value).to.equal("ax{{project.title}}yb");
    press(element, "z", { ctrlKey: true });
    edit(element, "deleteContentBackward");
    expect(element.value).to.equal("axb");
  });

  it("takes changes back, and does them again", async () => {
    const element = await box("Hej");
    toEnd(element);
    type(element, " du");
    element.insertField("project.title");
    expect(element.value).to.equal("Hej du{{project.title}}");
    press(element, "z", { ctrlKey: true });
    expect(element.value).to.equal("Hej du");
    press(element, "z", { ctrlKey: true });
    press(element, "z", { ctrlKey: true });
    expect(element.value).to.equal("Hej");
    press(element, "z", { ctrlKey: true, shiftKey: true });
    press(element, "y", { ctrlKey: true });
    expect(element.value).to.equal("Hej du");
  });

  it("pastes plain text, and a subject stays one line", async () => {
    const element = await box("", false);
    toEnd(element);
    const dataTransfer = new DataTransfer();
    dataTransfer.setData("text/plain", "Hej\r\n{{project.title}}");
    dataTransfer.setData("text/html", "<b>Hej</b>");
    element.dispatchEvent(
      new InputEvent("beforeinput", {
        inputType: "insertFromPaste",
        dataTransfer,
        cancelable: true,
      }),
    );
    expect(element.value).to.equal("Hej {{project.title}}");
    edit(element, "insertParagraph");
    expect(element.value).to.equal("Hej {{project.title}}");
  });

  it("copies chips as they are written", async () => {
    const element = await box("Hej {{project.title}}");
    element.focus();
    document.getSelection()!.selectAllChildren(element);
    const clipboardData = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent("cut", { clipboardData, cancelable: true }));
    expect(clipboardData.getData("text/plain")).to.equal("Hej {{project.title}}");
    expect(element.value).to.equal("");
  });
});
