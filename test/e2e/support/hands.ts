/** Two ways to use a page: a mouse, or nothing but the keys. */
import type { FileChooser, Locator, Page } from "playwright-core";

export interface Hands {
  press(target: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  /** In a drop-down. */
  choose(field: Locator, label: string): Promise<void>;
  /** A radio button or a checkbox. */
  tick(box: Locator): Promise<void>;
  /** YYYY-MM-DD. */
  date(field: Locator, date: string): Promise<void>;
  /** Opens a menu with its button and takes an entry. */
  take(button: Locator, entry: Locator): Promise<void>;
  attach(input: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
}

export const mouse = (page: Page): Hands => ({
  press: (target) => target.click(),
  write: (field, text) => field.fill(text),
  choose: async (field, label) => void (await field.selectOption({ label })),
  tick: (box) => box.check(),
  date: (field, date) => field.fill(date),
  take: async (button, entry) => {
    await button.click();
    await entry.click();
  },
  attach: async (input, file) => {
    const chooser = await choosing(page, () => input.locator("xpath=..").click());
    await chooser.setFiles(file);
  },
});

/** More presses of Tab than any page here has stops. */
const STOPS = 200;

export function keyboard(page: Page): Hands {
  const { keyboard: keys } = page;
  const focused = (target: Locator) => target.evaluate((element) => element.matches(":focus"));

  async function reach(target: Locator): Promise<void> {
    await target.waitFor({ state: "attached" });
    for (let presses = 0; presses < STOPS; presses++) {
      if (await focused(target)) return;
      await keys.press("Tab");
    }
    throw new Error(`Tab does not lead to ${String(target)}`);
  }

  async function reachRadio(target: Locator): Promise<void> {
    const name = await target.getAttribute("name");
    const group = target.page().getByRole("dialog").locator(`input[type=radio][name="${name}"]`);
    const within = () => group.evaluateAll((all) => all.some((one) => one.matches(":focus")));
    for (let presses = 0; presses < STOPS && !(await within()); presses++) await keys.press("Tab");
    for (let presses = 0; presses < STOPS && !(await focused(target)); presses++)
      await keys.press("ArrowDown");
  }

  return {
    press: async (target) => {
      await reach(target);
      await keys.press("Enter");
    },
    write: async (field, text) => {
      await reach(field);
      await keys.press("ControlOrMeta+A");
      await keys.insertText(text);
    },
    choose: async (field, label) => {
      await reach(field);
      await keys.type(label.split(" ")[0]!);
      const shown = await field.evaluate((select: HTMLSelectElement) =>
        select.selectedOptions[0]?.textContent?.trim(),
      );
      if (shown !== label) throw new Error(`Typing chose ${shown}, not ${label}`);
    },
    tick: async (box) => {
      const radio = (await box.getAttribute("type")) === "radio";
      await (radio ? reachRadio(box) : reach(box));
      if (!(await box.isChecked())) await keys.press("Space");
    },
    date: async (field, date) => {
      await reach(field);
      await keys.type(await digitsOf(page, date));
    },
    take: async (button, entry) => {
      await reach(button);
      await keys.press("Enter");
      await entry.waitFor();
      for (let presses = 0; presses < STOPS && !(await focused(entry)); presses++)
        await keys.press("ArrowDown");
      await keys.press("Enter");
    },
    attach: async (input, file) => {
      await reach(input);
      const chooser = await choosing(page, () => keys.press("Enter"));
      await chooser.setFiles(file);
    },
  };
}

async function choosing(page: Page, open: () => Promise<void>): Promise<FileChooser> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), open()]);
  return chooser;
}

/** A date as its digits are typed into the browser's own field, whose order is the browser's language's. */
const digitsOf = (page: Page, date: string): Promise<string> =>
  page.evaluate((wanted) => {
    const parts = new Intl.DateTimeFormat(undefined, {
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    }).formatToParts(new Date(`${wanted}T12:00:00`));
    return parts.map(({ type, value }) => (type === "literal" ? "" : value)).join("");
  }, date);
