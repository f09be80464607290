import { getDocument, GlobalWorkerOptions } from "pdfjs-dist";
import { render } from "lit";
import { documentPage } from "../../../components/documents/page.ts";
import { SCALE } from "../../support/documents/stray-ink.ts";
import type { DisplayList } from "../../../worker/documents/display-list.ts";

GlobalWorkerOptions.workerSrc = "/node_modules/pdfjs-dist/build/pdf.worker.mjs";

export interface Sample {
  list: DisplayList;
  pdf: string;
  picture?: string;
}

export async function sample(name: string): Promise<Sample> {
  const response = await fetch(`/test/documents/${name}`);
  return (await response.json()) as Sample;
}

/** Each page of the PDF as pdf.js draws it. */
export async function drawnPdf({ pdf }: Sample): Promise<ImageData[]> {
  const data = new Uint8Array(await (await fetch(pdf)).arrayBuffer());
  const task = getDocument({ data });
  const document = await task.promise;
  const pages: ImageData[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: SCALE });
    const { canvas, context } = paper(viewport.width, viewport.height);
    await page.render({ canvas, canvasContext: context, viewport }).promise;
    pages.push(context.getImageData(0, 0, canvas.width, canvas.height));
  }
  await task.destroy();
  return pages;
}

/** Each page of the preview, in the face of the PDF, as the browser draws it. */
export async function drawnPreview({ list, picture }: Sample): Promise<ImageData[]> {
  const faces = await fonts();
  const pages: ImageData[] = [];
  for (const page of list.pages) {
    const holder = document.createElement("div");
    render(documentPage(page, { label: "", picture }), holder);
    const drawing = holder.querySelector("svg")!;
    const { canvas, context } = paper(page.width * SCALE, page.height * SCALE);
    drawing.setAttribute("width", String(page.width * SCALE));
    drawing.setAttribute("height", String(page.height * SCALE));
    const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
    style.textContent = `${faces} svg { font-family: "Noto Sans"; white-space: pre; text-rendering: geometricPrecision }`;
    drawing.prepend(style);
    const image = new Image();
    image.src = `data:image/svg+xml;base64,${base64(new TextEncoder().encode(new XMLSerializer().serializeToString(drawing)))}`;
    await image.decode();
    context.drawImage(image, 0, 0);
    pages.push(context.getImageData(0, 0, canvas.width, canvas.height));
  }
  return pages;
}

function paper(width: number, height: number) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  context.textRendering = "geometricPrecision";
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  return { canvas, context };
}

/** A picture of SVG reaches nothing outside it: its fonts are in it. */
async function fonts(): Promise<string> {
  const rules = ["400Regular", "700Bold"].map(async (face) => {
    const path = `/node_modules/@expo-google-fonts/noto-sans/${face}/NotoSans_${face}.ttf`;
    const bytes = new Uint8Array(await (await fetch(path)).arrayBuffer());
    return `@font-face { font-family: "Noto Sans"; font-weight: ${face.slice(0, 3)}; src: url(data:font/ttf;base64,${base64(bytes)}) }`;
  });
  return (await Promise.all(rules)).join(" ");
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
