import type { FileWire } from "../../../worker/http/schemas/files.ts";
import { say, saySize } from "../words.ts";
import { fill, find, h, isolated } from "./dom.ts";
import { readFile } from "./server.ts";

/**
 * Files are fetched with the token and handed to the browser as blobs. Only types that cannot run
 * script in the page's origin are ever shown; the rest is saved.
 */
const SHOWN: Record<string, "frame" | "image"> = {
  "application/pdf": "frame",
  "image/png": "image",
  "image/jpeg": "image",
};

const canShow = ({ contentType }: FileWire): boolean =>
  SHOWN[contentType] === "image" || (SHOWN[contentType] === "frame" && navigator.pdfViewerEnabled);

const mark = ({ needsPassword }: FileWire): string =>
  needsPassword ? say("file.needs-password") : "";

const blobOf = async (file: FileWire): Promise<string> =>
  URL.createObjectURL(new Blob([await readFile(file.url)], { type: file.contentType }));

/** A line with the file's name, which saves it. */
export function saveLine(file: FileWire): HTMLDivElement {
  const button = h(
    "button",
    {
      type: "button",
      class: "link",
      "aria-label": say("file.save-named", { filename: file.filename }),
    },
    isolated(file.filename),
  );
  button.addEventListener("click", () => void save(file));
  return h("div", {}, button, h("span", { class: "size" }, mark(file)));
}

async function save(file: FileWire): Promise<void> {
  const url = await blobOf(file);
  h("a", { href: url, download: file.filename }).click();
  // The browser has taken the blob over once the download has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** One file of a candidate: name and size, show and save. */
export function fileRow(file: FileWire): HTMLLIElement {
  const { filename } = file;
  const viewer = h("div", { class: "viewer", hidden: true });
  const problem = h("p", { class: "problem", role: "alert" });
  const guarded = (work: () => Promise<void>) => () => {
    problem.textContent = "";
    void work().catch(() => (problem.textContent = say("error.file")));
  };
  const saving = h(
    "button",
    { type: "button", "aria-label": say("file.save-named", { filename }) },
    say("file.save"),
  );
  saving.addEventListener(
    "click",
    guarded(() => save(file)),
  );
  const buttons: HTMLElement[] = [saving];
  if (canShow(file)) {
    const showing = h(
      "button",
      {
        type: "button",
        "aria-expanded": "false",
        "aria-label": say("file.show-named", { filename }),
      },
      say("file.show"),
    );
    showing.addEventListener(
      "click",
      guarded(() => toggle(file, viewer, showing)),
    );
    buttons.unshift(showing);
  }
  return h(
    "li",
    {},
    h(
      "div",
      { class: "file" },
      h(
        "span",
        { class: "filename" },
        isolated(filename),
        h(
          "span",
          { class: "size" },
          ` ${[saySize(file.size), mark(file)].filter(Boolean).join(", ")}`,
        ),
      ),
      h("span", { class: "buttons" }, ...buttons),
    ),
    problem,
    viewer,
  );
}

async function toggle(file: FileWire, viewer: HTMLElement, button: HTMLElement): Promise<void> {
  const open = viewer.hidden;
  if (open) {
    const url = await blobOf(file);
    const content =
      SHOWN[file.contentType] === "image"
        ? h("img", { src: url, alt: file.filename })
        : h("iframe", { src: url, title: file.filename });
    fill(viewer, h("a", { href: url, target: "_blank" }, say("file.open")), content);
  } else {
    closeViewer(viewer);
  }
  viewer.hidden = !open;
  button.ariaExpanded = String(open);
  button.textContent = say(open ? "file.hide" : "file.show");
  button.ariaLabel = say(open ? "file.hide-named" : "file.show-named", { filename: file.filename });
}

function closeViewer(viewer: Element): void {
  const link = viewer.querySelector("a");
  if (link) URL.revokeObjectURL(link.href);
  viewer.replaceChildren();
}

/** Lets go of what was shown of the former candidate. */
export const closeViewers = (): void => {
  for (const viewer of find("detail-body").querySelectorAll(".viewer")) closeViewer(viewer);
};
