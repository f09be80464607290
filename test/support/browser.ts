import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";

export interface Chromium {
  executablePath: string;
  args: string[];
  env: Record<string, string | undefined>;
}

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const unpacked = fileURLToPath(new URL("../../node_modules/.cache/chromium/", import.meta.url));

const args = [
  "--headless",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

function installed(): string | undefined {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
}

/**
 * The Chromium inside @sparticuz/chromium, unpacked once per installation. It is made for AWS
 * Lambda: only there does it bring its own shared libraries, and it unpacks where the temporary
 * folder is. Moving the whole folder into place at the end lets two runs start at the same time.
 */
async function unpack(): Promise<void> {
  if (existsSync(unpacked)) return;
  await mkdir(dirname(unpacked), { recursive: true });
  const folder = await mkdtemp(unpacked.replace(/\/?$/, "-"));
  const before = { ...process.env };
  try {
    Object.assign(process.env, { AWS_LAMBDA_JS_RUNTIME: "nodejs22.x", TMPDIR: folder });
    const { default: chromium } = await import("@sparticuz/chromium");
    await chromium.executablePath();
    await writeFile(
      join(folder, "fonts", "fonts.conf"),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${unpacked}fonts</dir><cachedir>${unpacked}fonts-cache</cachedir></fontconfig>\n`,
    );
    await rename(folder, unpacked).catch((error: unknown) => {
      if (!existsSync(unpacked)) throw error;
    });
  } finally {
    for (const name of ["AWS_LAMBDA_JS_RUNTIME", "TMPDIR", "LD_LIBRARY_PATH", "FONTCONFIG_PATH"]) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
    await rm(folder, { recursive: true, force: true });
  }
}

/** How to start a Chromium here: the one that is installed, or else the one npm brought. */
export async function findChromium(): Promise<Chromium> {
  const executablePath = installed();
  if (executablePath) return { executablePath, args, env: { ...process.env } };
  await unpack();
  return {
    executablePath: join(unpacked, "chromium"),
    args,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(unpacked, "al2023", "lib"),
      FONTCONFIG_PATH: join(unpacked, "fonts"),
    },
  };
}

export async function launchBrowser(): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  return await chromium.launch(await findChromium());
}
