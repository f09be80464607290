import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { STYLE } from "../../worker/messages/style.ts";

it("the policy of our pages allows the style of a message that is previewed in a frame", async () => {
  const file = new URL("../../components/pages/_headers", import.meta.url);
  const hash = createHash("sha256").update(`\n${STYLE}\n`).digest("base64");
  expect(await readFile(file, "utf8")).toContain(`'sha256-${hash}'`);
});
