import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { PAGES } from "../../components/build/pages.ts";
import { STYLE } from "../../worker/mail/style.ts";

const headers = readFileSync(new URL("../../components/pages/_headers", import.meta.url), "utf8");
const policy = /style-src 'self' ('sha256-[^']+')/.exec(headers)?.[1];

it("the demo page lets the style of our mail in, by its hash", () => {
  // As it stands in the document, line breaks included (messages/layout.ts).
  const hash = createHash("sha256").update(`\n${STYLE}\n`).digest("base64");
  expect(policy).toBe(`'sha256-${hash}'`);
});

it.each(Object.keys(PAGES).filter((name) => PAGES[name]!.guest))(
  "nobody keeps what a personal link opens: /%s",
  (name) => expect(headers).toContain(`\n/${name}\n  ! Cache-Control\n  Cache-Control: no-store\n`),
);
