import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import type * as room from "./room.ts";

type Room = typeof room;

/** Fonts as the bundler of the Worker gives them: bytes in an `ArrayBuffer`. */
const fonts: Plugin = {
  name: "fonts",
  setup({ onLoad }) {
    onLoad({ filter: /\.ttf$/ }, async ({ path }) => ({
      contents: `export default Uint8Array.from(atob("${(await readFile(path)).toString("base64")}"), (letter) => letter.charCodeAt(0)).buffer;`,
    }));
  },
};

/** The room of documents, run by Node. */
export async function documentsInNode(): Promise<Room> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("./room.ts", import.meta.url))],
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    write: false,
    plugins: [fonts],
  });
  const source = Buffer.concat(outputFiles.map(({ contents }) => contents)).toString("base64");
  return (await import(`data:text/javascript;base64,${source}`)) as Room;
}
