/** WebKitGTK's own small browser as it is installed, by WebDriver, on a screen that nobody sees. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { keysOf, SIZE, type Window } from "./window.ts";

export interface WebKit {
  driver: string;
  browser: string;
  /** Null: there is a screen. */
  screen: string | null;
}

/** As WebDriver names them (W3C WebDriver, 17.4.2). */
const KEYS: Record<string, string> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Escape: "\uE00C",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
};
const codeOf = (key: string): string => KEYS[key] ?? key;

/** A click so soon after another, and where that was, is its second (GTK's own time is 400 ms). */
const TWO_CLICKS = 500;

const keyActions = (steps: ["keyDown" | "keyUp", string][]) => ({
  type: "key",
  id: "keys",
  actions: steps.map(([type, key]) => ({ type, value: codeOf(key) })),
});

export async function openWebKit({ driver, browser, screen }: WebKit): Promise<Window> {
  const children: ChildProcess[] = [];
  const stop = () => children.toReversed().forEach((child) => child.kill());
  const display = screen ? await startScreen(screen, children) : process.env.DISPLAY;
  const port = await freePort();
  children.push(
    spawn(driver, [`--port=${port}`], {
      stdio: "ignore",
      env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: "1" },
    }),
  );
  const ask = asking(`http://127.0.0.1:${port}`);
  try {
    await ready(ask);
    const alwaysMatch = {
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] },
    };
    const session = await ask<{
      sessionId: string;
      capabilities: { browserName: string; browserVersion: string };
    }>("POST", "/session", { capabilities: { alwaysMatch } });
    const at = `/session/${session.sessionId}`;
    const { browserName, browserVersion } = session.capabilities;
    let clicked = 0;
    const act = (...actions: object[]) => ask("POST", `${at}/actions`, { actions });
    await ask("POST", `${at}/window/rect`, { x: 0, y: 0, ...SIZE });
    return {
      browser: `${browserName}/${browserVersion}`,
      open: (url) => ask("POST", `${at}/url`, { url }),
      reload: () => ask("POST", `${at}/refresh`, {}),
      run: (script, ...args) =>
        ask("POST", `${at}/execute/sync`, {
          script: `return (${String(script)}).apply(null, arguments)`,
          args,
        }),
      async click(x, y, times = 1) {
        await pause(Math.max(0, clicked + TWO_CLICKS - Date.now()));
        await act({
          type: "pointer",
          id: "mouse",
          parameters: { pointerType: "mouse" },
          actions: [
            { type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 },
            ...Array.from({ length: times }, () => [
              { type: "pointerDown", button: 0 },
              { type: "pointerUp", button: 0 },
            ]).flat(),
          ],
        });
        clicked = Date.now();
      },
      press(combination) {
        const { held, pressed } = keysOf(combination);
        return act(
          keyActions([
            ...held.map((key): ["keyDown", string] => ["keyDown", key]),
            ["keyDown", pressed],
            ["keyUp", pressed],
            ...held.toReversed().map((key): ["keyUp", string] => ["keyUp", key]),
          ]),
        );
      },
      type: (text) =>
        act(
          keyActions(
            Array.from(text, (key): ["keyDown" | "keyUp", string][] => [
              ["keyDown", key],
              ["keyUp", key],
            ]).flat(),
          ),
        ),
      picture: async () => Buffer.from(await ask<string>("GET", `${at}/screenshot`), "base64"),
      async close() {
        await ask("DELETE", at).finally(stop);
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

type Ask = <T = void>(method: string, path: string, body?: object) => Promise<T>;

const asking =
  (base: string): Ask =>
  async <T>(method: string, path: string, body?: object) => {
    const response = await fetch(base + path, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as {
      value: T & { error?: string; message?: string };
    };
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };

async function ready(ask: Ask): Promise<void> {
  const over = Date.now() + 60_000;
  for (;;) {
    try {
      return await ask("GET", "/status");
    } catch (error) {
      if (Date.now() > over) throw error;
      await pause(50);
    }
  }
}

/** A screen of its own; it says which, once it is there. */
async function startScreen(command: string, children: ChildProcess[]): Promise<string> {
  const { width, height } = SIZE;
  const child = spawn(command, ["-displayfd", "1", "-screen", "0", `${width}x${height}x24`], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  children.push(child);
  const [number] = (await once(createInterface(child.stdout), "line")) as [string];
  return `:${number}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
