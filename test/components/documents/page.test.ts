import { expect, fixture, html } from "@open-wc/testing";
import { render } from "lit";
import { documentPage, documentPageStyles } from "../../../components/documents/page.ts";
import { type Drawing, strayInk } from "../../support/documents/stray-ink.ts";
import { drawnPdf, drawnPreview, sample } from "./drawing.ts";

/** Of 255, in any colour: less is how two programs smooth the edge of the same letter. */
const SEEN = 64;
const differs = (a: ImageData, b: ImageData): number => {
  let count = 0;
  for (let at = 0; at < a.data.length; at += 4)
    if ([0, 1, 2].some((part) => Math.abs(a.data[at + part]! - b.data[at + part]!) > SEEN))
      count += 1;
  return count / (a.width * a.height);
};

const drawing = ({ data, width, height }: ImageData): Drawing => ({
  width,
  height,
  inked: (x, y) => data[4 * (y * width + x)]! < 200,
});

for (const name of ["contract", "letter"])
  describe(`the sample ${name}`, () => {
    it("looks in the preview as the PDF does", async () => {
      const asked = await sample(name);
      const [pdf, preview] = await Promise.all([drawnPdf(asked), drawnPreview(asked)]);
      expect(pdf.length).to.equal(asked.list.pages.length);
      pdf.forEach((page, index) =>
        expect(differs(page, preview[index]!), `page ${index + 1}`).to.be.at.most(0.005),
      );
    });

    it("is seen to differ when a page moves by one point", async () => {
      const asked = await sample(name);
      const [pdf] = await drawnPdf(asked);
      const items = asked.list.pages[0]!.items.map((item) => ({ ...item, x: item.x + 1 }));
      const moved = { ...asked.list, pages: [{ ...asked.list.pages[0]!, items }] };
      const [preview] = await drawnPreview({ ...asked, list: moved });
      expect(differs(pdf!, preview!)).to.be.above(0.005);
    });

    it("has ink where its items stand, and nowhere else", async () => {
      const asked = await sample(name);
      const pdf = await drawnPdf(asked);
      for (const [index, page] of asked.list.pages.entries())
        expect(strayInk(page, drawing(pdf[index]!))).to.deep.equal({ outside: 0, empty: [] });
    });
  });

it("is as long as in the PDF whatever the face of the page is", async () => {
  const { list } = await sample("letter");
  const page = await fixture<SVGSVGElement>(
    html`<div>${documentPage(list.pages[0]!, { label: "Sida 1 av 1" })}</div>`,
  );
  const drawing = page.querySelector("svg")!;
  drawing.setAttribute("font-family", "monospace");
  const runs = list.pages[0]!.items.filter((item) => item.kind === "run");
  const texts = [...drawing.querySelectorAll("text")];
  expect(texts.map(({ textContent }) => textContent)).to.deep.equal(
    runs.map(({ text }) => text.trimEnd()),
  );
  texts.forEach((text, at) =>
    expect(text.getComputedTextLength()).to.be.closeTo(runs[at]!.width, 0.1),
  );
});

it("fills the width that it is given, and keeps the proportions of its paper", async () => {
  const { list } = await sample("letter");
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  const root = holder.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [documentPageStyles.styleSheet!];
  render(documentPage(list.pages[0]!, { label: "Sida 1 av 1" }), root);
  const { width, height } = root.querySelector("svg")!.getBoundingClientRect();
  expect(width).to.equal(holder.clientWidth);
  expect(height / width).to.be.closeTo(Math.SQRT2, 0.01);
});

it("is a picture with a name to those who do not see it, and lets no text become an element", async () => {
  const items = [
    { kind: "run", x: 9, y: 9, width: 90, size: 9, face: "regular", text: "<b>x</b>" },
  ] as const;
  const page = { width: 100, height: 100, items };
  const holder = await fixture(html`<div>${documentPage(page, { label: "Sida 1 av 1" })}</div>`);
  const drawing = holder.querySelector("svg")!;
  expect(drawing.querySelector("b")).to.equal(null);
  expect(drawing.getAttribute("aria-label")).to.equal("Sida 1 av 1");
  await expect(holder).to.be.accessible();
});
