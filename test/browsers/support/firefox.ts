/** Firefox as it is installed, by WebDriver BiDi. */
import { type KeyInput, launch } from "puppeteer-core";
import { keysOf, SIZE, type Window } from "./window.ts";

export async function openFirefox(executablePath: string): Promise<Window> {
  const browser = await launch({
    browser: "firefox",
    executablePath,
    headless: true,
    defaultViewport: SIZE,
  });
  const page = await browser.newPage();
  const { keyboard, mouse } = page;
  return {
    browser: await browser.version(),
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    run: (script, ...given) =>
      page.evaluate(script as (...all: unknown[]) => never, ...(given as unknown[])),
    click: (x, y, times = 1) => mouse.click(x, y, { count: times }),
    async press(combination) {
      const { held, pressed } = keysOf(combination);
      for (const key of held) await keyboard.down(key as KeyInput);
      await keyboard.press(pressed as KeyInput);
      for (const key of held.toReversed()) await keyboard.up(key as KeyInput);
    },
    type: (text) => keyboard.type(text),
    picture: async () => Buffer.from(await page.screenshot()),
    close: () => browser.close(),
  };
}
