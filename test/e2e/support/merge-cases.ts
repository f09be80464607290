/** What is done to a text with merge fields by mouse and keys, and what it then is. */

export const A = "{{candidate.first_name}}";
export const B = "{{project.title}}";
/** An open place. */
export const P = "[datum]";

export type Step =
  | { click: "left" | "right"; chip?: number; times?: 1 | 2 | 3 }
  | { type: string }
  | { compose: string }
  | string;

export type Case = [text: string, steps: Step[], becomes: string];

export const left = { click: "left" } as const;
export const right = { click: "right" } as const;
const four = (key: string): string[] => Array<string>(4).fill(key);
const All = "ControlOrMeta+A";
const Undo = "ControlOrMeta+Z";

/** Beside a chip that is clicked, in a line. */
export const WRITTEN: Case[] = [
  [`Ang. ${B}`, [right, { type: " slut" }], `Ang. ${B} slut`],
  [`Ang. ${B}`, [right, "End", { type: " –" }], `Ang. ${B} –`],
  [`Ang. ${B}`, [left, "End", { type: " –" }], `Ang. ${B} –`],
  [`Ang. ${B}`, [left, { type: "nya " }], `Ang. nya ${B}`],
  [`Ang. ${B}`, [right, "Home", { type: "Hej! " }], `Hej! Ang. ${B}`],
  [B, [right, "Home", { type: "x " }, "End", { type: "  y " }], `x ${B}  y `],
  [`${B} hej`, [left, "End", { type: "!" }], `${B} hej!`],
  [A + B, [left, "End", { type: "!" }, "Home", { type: "?" }], `?${A}${B}!`],
  [A + B, [right, { type: " & " }], `${A} & ${B}`],
  [A + B, [{ click: "left", chip: 1 }, { type: " & " }], `${A} & ${B}`],
  [`a ${B} b`, [right, "ArrowLeft", { type: "x" }, "ArrowRight", { type: "y" }], `a x${B}y b`],
  [`a ${B} b`, [left, "Control+ArrowRight", { type: "x" }], `a ${B}x b`],
];

export const DELETED: Case[] = [
  [`Ang. ${B}`, [right, "Backspace"], "Ang. "],
  [`Ang. ${B}`, [left, "Delete"], "Ang. "],
  [`Ang. ${B}`, [left, "Backspace"], `Ang.${B}`],
  [`Ang. ${B}`, [right, "Delete"], `Ang. ${B}`],
  [`${B} a`, [right, "Delete"], `${B}a`],
  [`👩‍👩‍👧${B}`, [left, "Backspace"], B],
  [`hej du ${B}`, [left, "Control+Backspace"], `hej ${B}`],
  [`${B} hej du`, [right, "Control+Delete"], `${B} du`],
  [`a ${B} b`, [left, "Shift+End", "Delete"], "a "],
  [`a ${B} b`, [right, "Shift+ArrowLeft", "Delete"], "a  b"],
  [`a ${B}`, [right, "Shift+ArrowLeft", "Shift+ArrowLeft", "Backspace"], "a"],
  [`${B} b`, [left, "Shift+End", "Delete"], ""],
];

/** Selected, composed, taken back. */
export const SELECTED: Case[] = [
  [`a ${B} b`, [{ ...left, times: 2 }, { type: "x" }], "a x b"],
  [`a ${B}`, [{ ...left, times: 2 }, "End", { type: " x" }], `a ${B} x`],
  [`a ${B} b`, [{ ...left, times: 3 }, { type: "x" }], "x"],
  [`a ${B}`, [left, All, { type: "x y" }], "x y"],
  [`a ${B}`, [left, All, "ArrowRight", { type: " x" }], `a ${B} x`],
  [`a ${B}`, [right, "Shift+ArrowLeft", "ControlOrMeta+X", "Home", "ControlOrMeta+V"], `${B}a `],
  [`a ${B}`, [right, { type: "slut" }, Undo], `a ${B}`],
  [`a ${B}`, [right, "Backspace", Undo, { type: " x" }], `a ${B} x`],
  [`a ${B}`, [left, { compose: "日本" }], `a 日本${B}`],
  [A + B, [right, { compose: "日本" }, { type: " x" }], `${A}日本 x${B}`],
  [B, [right, { compose: "日本" }, Undo], B],
];

/** In a message of several lines. */
export const IN_LINES: Case[] = [
  [`Hej\n${B}\nslut`, [left, "End", { type: " –" }], `Hej\n${B} –\nslut`],
  [`Hej\n${B}\nslut`, [right, "Home", { type: "x " }], `Hej\nx ${B}\nslut`],
  [`${B}\n${A}`, [right, "ArrowRight", { type: "x" }], `${B}\nx${A}`],
  [`${B}\n${A}`, [{ click: "left", chip: 1 }, "ArrowLeft", { type: "x" }], `${B}x\n${A}`],
  [`${B}\n${A}`, [right, "Delete"], B + A],
  [`${B}\n${A}`, [{ click: "left", chip: 1 }, "Backspace"], B + A],
  [B, [right, "Enter", { type: "x " }, "Enter", "Enter", { type: "y" }], `${B}\nx \n\ny`],
  [B, [left, "Enter", { type: "x " }], `\nx ${B}`],
  [`Hej\n${B} du`, [left, { type: "x" }, "Shift+End", "Delete"], "Hej\nx"],
  [`Hej\n${B}`, [left, { compose: "日本" }, { type: "x" }], `Hej\n日本x${B}`],
  [`a\nb ${B} c\nd`, [{ ...right, times: 3 }, { type: "x" }], "a\nx\nd"],
  [
    `Hej\n${B}\nslut`,
    [right, "ArrowUp", "End", { type: "!" }, "ArrowDown", "End", { type: "?" }],
    `Hej!\n${B}?\nslut`,
  ],
];

export const OPEN_PLACES: Case[] = [
  [`den ${P}.`, [left, { type: "4 maj" }], "den 4 maj."],
  [`den ${P}.`, [right, { type: "4 maj" }], "den 4 maj."],
  [`den ${P}.`, [{ ...left, times: 2 }, { type: "4 maj" }], "den 4 maj."],
  [`a ${P} b`, [{ ...left, times: 3 }, { type: "x" }], "x"],
  [P, [left, { type: "4 maj" }], "4 maj"],
  [`${P}${B}`, [left, { type: "x" }], `x${B}`],
  // By key: an arrow stops on it, another passes it.
  [`den ${P}.`, [left, "End", "ArrowLeft", "ArrowLeft", { type: "4 maj" }], "den 4 maj."],
  [`den ${P}.`, [left, "Home", ...four("ArrowRight"), "ArrowRight", { type: "x" }], "den x."],
  [`den ${P}.`, [left, "ArrowRight", { type: "x" }], `den ${P}x.`],
  [`den ${P}.`, [left, "ArrowLeft", { type: "x" }], `den x${P}.`],
  [`${P}${P}`, [left, "ArrowRight", "ArrowRight", { type: "x" }], `${P}x`],
  [`den ${P}.`, [left, "End", "ArrowLeft", "Shift+ArrowLeft", { type: "x" }], "den x."],
  [`den ${P}.`, [left, "Backspace"], "den ."],
  [`den ${P}.`, [left, "Delete"], "den ."],
  [`den ${P}.`, [left, { type: "maj" }, Undo], `den ${P}.`],
  [`den ${P}.`, [left, { compose: "日本" }, { type: "x" }], "den 日本x."],
  [`den ${P}.`, [left, "ControlOrMeta+X", "End", "ControlOrMeta+V"], `den .${P}`],
  [`den ${P}.`, [left, All, { type: "x" }], "x"],
  [`${B} `, [right, "End", { type: "[tid" }, { type: "]" }, "ArrowLeft", { type: "9" }], `${B} 9`],
];
