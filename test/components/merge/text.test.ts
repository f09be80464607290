import { expect, fixture, html } from "@open-wc/testing";
import fc from "fast-check";
import "../../../components/merge/define.ts";
import type { MergeText } from "../../../components/merge/text.ts";
import { placesIn } from "../../../worker/domain/template.ts";
import { parseTemplate } from "../../../worker/mail/merge.ts";

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
    fill: "Fyll i:",
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

  it("takes back also what another text was put in its place, with what was typed before", async () => {
    const element = await box("Hej");
    toEnd(element);
    type(element, " du");
    element.value = "Ett annat {{project.title}}";
    press(element, "z", { ctrlKey: true });
    expect(element.value).to.equal("Hej du");
    press(element, "z", { ctrlKey: true, shiftKey: true });
    expect(element.value).to.equal("Ett annat {{project.title}}");
    for (let n = 0; n < 5; n += 1) press(element, "z", { ctrlKey: true });
    expect(element.value, "not before it was given a text at all").to.equal("Hej");
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

const click = (element: Element, detail = 1): boolean =>
  element.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, detail }));

const placeOf = (element: Element): HTMLElement => element.querySelector(".merge-chip.place")!;

describe("a text with open places", () => {
  it("is accepted by axe, and says what is to be filled in", async () => {
    const element = await box("Svara senast [datum] {{project.title}}.");
    expect(chips(element)).to.deep.equal(["Fyll i: datum", "Projektets namn"]);
    expect(element.open).to.equal(1);
    await expect(element).to.be.accessible();
  });

  it("shows as open what the API blocks, and no more", async () => {
    const element = await box();
    // prettier-ignore
    const pieces = [
      "[", "]", "a", " ", "\n", "(https://a.example)", "[datum]", "{{project.title}}",
      "{{project.title | [x]}}", "({{panel.link}})",
    ];
    const parts = fc.constantFrom(...pieces);
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (given) => {
        const text = given.join("");
        element.value = text;
        expect(element.value).to.equal(text);
        expect(element.querySelectorAll(".merge-chip.open")).to.have.length(placesIn(text).length);
        expect(element.open).to.equal(placesIn(text).length);
      }),
      { numRuns: 300 },
    );
  });

  it("names fields within a place, and one whose stand-in is open, in words", async () => {
    const element = await box("[hälsa {{candidate.first_name}}] {{project.title | [titel]}}");
    expect(chips(element)).to.deep.equal([
      "Fyll i: hälsa Kandidatens förnamn",
      "Fyll i: Projektets namn, annars ”[titel]”",
    ]);
    expect(element.open).to.equal(2);
  });

  it("makes a chip of a place that is typed, also around a field, and takes it back for a link", async () => {
    const element = await box("{{project.title}}");
    toEnd(element);
    type(element, " [datum]");
    expect(chips(element)).to.deep.equal(["Projektets namn", "Fyll i: datum"]);
    type(element, "(https://a.example)");
    expect(chips(element)).to.deep.equal(["Projektets namn"]);
    expect(element.value).to.equal("{{project.title}} [datum](https://a.example)");
    element.value = "[till {{project.title}}";
    toEnd(element);
    type(element, "]");
    expect(chips(element)).to.deep.equal(["Fyll i: till Projektets namn"]);
    expect(element.value).to.equal("[till {{project.title}}]");
  });

  it("is filled in by key: an arrow stops on a place, and what is typed takes its place", async () => {
    const element = await box("den [datum]!");
    toEnd(element);
    document.getSelection()!.modify("move", "backward", "character");
    press(element, "ArrowLeft");
    expect(placeOf(element).hasAttribute("data-current")).to.equal(true);
    press(element, "ArrowLeft");
    expect(placeOf(element).hasAttribute("data-current")).to.equal(false);
    press(element, "ArrowRight");
    // Enter does not do away with what is to be filled in.
    edit(element, "insertParagraph");
    expect(element.value).to.equal("den [datum]!");
    type(element, "4 maj");
    expect(element.value).to.equal("den 4 maj!");
    expect(element.open).to.equal(0);
    press(element, "z", { ctrlKey: true });
    press(element, "z", { ctrlKey: true });
    press(element, "z", { ctrlKey: true });
    expect(element.value).to.equal("den [datum]!");
    expect(element.open).to.equal(1);
  });

  it("passes and selects with Shift, and deletes, as any chip", async () => {
    const element = await box("a[datum]b");
    toEnd(element);
    document.getSelection()!.modify("move", "backward", "character");
    press(element, "ArrowLeft", { shiftKey: true });
    const clipboardData = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent("copy", { clipboardData, cancelable: true }));
    expect(clipboardData.getData("text/plain")).to.equal("[datum]");
    edit(element, "deleteContentBackward");
    expect(element.value).to.equal("ab");
    expect(element.open).to.equal(0);
  });

  it("is filled in by mouse: a click takes the place, three its line", async () => {
    const element = await box("den [datum]\nkl. [tid]");
    click(placeOf(element));
    type(element, "4 maj");
    expect(element.value).to.equal("den 4 maj\nkl. [tid]");
    click(placeOf(element), 2);
    type(element, "9");
    expect(element.value).to.equal("den 4 maj\nkl. 9");
    element.value = "den [datum]\nslut";
    click(placeOf(element), 3);
    type(element, "x");
    expect(element.value).to.equal("x\nslut");
  });

  it("is gone through from place to place, round and round", async () => {
    const element = await box("[a] b [c]");
    const said: number[] = [];
    element.addEventListener("merge-change", () => said.push(element.open));
    const current = () => element.querySelector("[data-current]")?.getAttribute("data-raw");
    for (const raw of ["[a]", "[c]", "[a]"]) {
      element.goToOpen();
      expect(current()).to.equal(raw);
    }
    type(element, "x");
    element.goToOpen();
    type(element, "y");
    expect(element.value).to.equal("x b y");
    expect(said.at(-1)).to.equal(0);
    element.goToOpen();
    expect(element.value).to.equal("x b y");
  });
});
