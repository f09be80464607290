/** Which of the other browsers this machine has, and how each is opened. */
import { existsSync, globSync } from "node:fs";
import { delimiter, join } from "node:path";
import { openFirefox } from "./firefox.ts";
import { openWebKit } from "./webkit.ts";
import type { Window } from "./window.ts";

const onPath = (...names: string[]): string | undefined =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(existsSync);

const firefox = process.env.FIREFOX_PATH || onPath("firefox-esr", "firefox");

const driver = onPath("WebKitWebDriver");
const miniBrowser = globSync("/usr/lib{,64}/{*-linux-gnu*/,}webkit{2gtk,gtk}-*/MiniBrowser")[0];
const screen = process.env.DISPLAY ? null : onPath("Xvfb");

interface Other {
  name: string;
  /** Null: it is not installed. */
  open: (() => Promise<Window>) | null;
  /** How Debian installs it. */
  install: string;
  /** It keeps a Secure cookie of `http://localhost`, where the product runs here (over https it was not tried). */
  keepsOnHttp: boolean;
}

export const OTHERS: Other[] = [
  {
    name: "Firefox",
    open: firefox ? () => openFirefox(firefox) : null,
    install: "apt-get install firefox-esr",
    keepsOnHttp: true,
  },
  {
    name: "WebKit",
    open:
      driver && miniBrowser && screen !== undefined
        ? () => openWebKit({ driver, browser: miniBrowser, screen })
        : null,
    install: "apt-get install webkit2gtk-driver xvfb",
    keepsOnHttp: false,
  },
];
