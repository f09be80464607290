/** The pages beside the elements: the hosted ones, the documentation, and a demo. */
import { globSync } from "node:fs";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { build, type BuildOptions } from "esbuild";
import { filled, framed, GUIDES } from "./guides.ts";

/** Where a personal link leads, or whoever has a contract's file: what it says, in Swedish and English, as long as its script does not run. */
interface GuestPage {
  title: string;
  sv: string;
  en: string;
}

interface Page {
  /** What is copied, as a glob. */
  files?: string;
  guest?: GuestPage;
  script?: string;
  /** Its script comes in chunks, fetched when needed; else it is one file. */
  chunks?: true;
  /** Asks `/demo` for its session: of use locally only. */
  demo?: true;
}

/** Paths are below components/pages, and the same in dist. */
export const PAGES: Record<string, Page> = {
  intranet: { files: "{index.html,intranet.css,bjorkvik.svg}", script: "intranet.ts", demo: true },
  panel: {
    guest: {
      title: "Granskning",
      sv: "Slå på det, eller svara på mejlet med inbjudan eller ring den som bad dig granska.",
      en: "Turn it on, or reply to the invitation or call whoever asked you to review.",
    },
    script: "panel.ts",
    chunks: true,
  },
  interview: {
    guest: {
      title: "Kallelse",
      sv: "Slå på det, eller svara på mejlet med kallelsen eller ring den som skrev det. Då får du hjälp att svara.",
      en: "Turn it on, or reply to the invitation or call whoever wrote it. They will help you to answer.",
    },
    script: "interview.ts",
    chunks: true,
  },
  hosting: {
    guest: {
      title: "Dina möten",
      sv: "Slå på det, eller svara på mejlet med länken eller ring den som skrev det. Då får du hjälp.",
      en: "Turn it on, or reply to the e-mail with the link or call whoever wrote it. They will help you.",
    },
    script: "hosting.ts",
    chunks: true,
  },
  offer: {
    guest: {
      title: "Anställningsförfrågan",
      sv: "Slå på det, eller svara på mejlet med förfrågan eller ring den som skrev det. Då får du hjälp att svara.",
      en: "Turn it on, or reply to the e-mail with the offer or call whoever wrote it. They will help you to answer.",
    },
    script: "offer.ts",
    chunks: true,
  },
  contract: {
    guest: {
      title: "Anställningskontrakt",
      sv: "Slå på det, eller svara på mejlet med kontraktet eller ring den som skrev det. Då får du hjälp.",
      en: "Turn it on, or reply to the e-mail with the contract or call whoever wrote it. They will help you.",
    },
    script: "contract.ts",
    chunks: true,
  },
  verify: {
    guest: {
      title: "Kontrollera ett kontrakt",
      sv: "Slå på det, eller be den som gav dig filen om originalet.",
      en: "Turn it on, or ask whoever gave you the file for the original.",
    },
    script: "verify.ts",
    chunks: true,
  },
  saved: {
    guest: {
      title: "Sparade uppgifter",
      sv: "Slå på det, eller svara på mejlet med länken eller ring den som skrev det. Ett nej per mejl gäller lika mycket.",
      en: "Turn it on, or reply to the e-mail with the link or call whoever wrote it. A no by e-mail counts just as much.",
    },
    script: "saved.ts",
    chunks: true,
  },
  candidate: {
    guest: {
      title: "Din sida",
      sv: "Slå på det, eller svara på mejlet med inloggningen. Då får du hjälp.",
      en: "Turn it on, or reply to the e-mail with your login. They will help you.",
    },
    script: "candidate.ts",
    chunks: true,
  },
  docs: { files: "docs/!(frame).{html,css,png}", script: "docs/reference.ts" },
  all: { files: "{_headers,favicon.svg,hosted.css}" },
};

const root = join(import.meta.dirname, "../pages");
const isGuide = (path: string): boolean => dirname(path) === "docs" && path.endsWith(".html");

/** Copies the pages, the guides in their frame, and bundles the scripts that are one file. */
export async function buildPages(
  dist: string,
  deployed: boolean,
  options: BuildOptions,
): Promise<void> {
  const frame = await readFile(join(root, "docs/frame.html"), "utf8");
  const pages = Object.values(PAGES).filter(({ demo }) => !(demo && deployed));
  for (const path of pages.flatMap(({ files = "" }) => globSync(files, { cwd: root }))) {
    const to = join(dist, path);
    await mkdir(dirname(to), { recursive: true });
    if (!isGuide(path)) await cp(join(root, path), to);
    else {
      const name = basename(path, ".html");
      if (!GUIDES[name]) throw new Error(`${path} is not in the list of guides.`);
      await writeFile(to, framed(name, await readFile(join(root, path), "utf8"), frame));
    }
  }
  const door = await readFile(join(root, "guest.html"), "utf8");
  for (const [name, { guest }] of Object.entries(PAGES))
    if (guest) await writeFile(join(dist, `${name}.html`), filled(door, { name, ...guest }));
  const entryPoints = pages.flatMap(({ script, chunks }) =>
    script && !chunks ? join(root, script) : [],
  );
  await build({ ...options, entryPoints, outdir: dist, outbase: root });
}

/** Entry points of the pages whose scripts come in chunks, by page. */
export const chunked = Object.entries(PAGES).flatMap(([name, { script, chunks }]) =>
  script && chunks ? { name, source: join(root, script) } : [],
);
