/** A letter from the menu to the post, with nothing but the keys on a narrow window. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LetterWire } from "../../worker/features/letter/schemas/letters.ts";
import type { Page } from "../../worker/http/schemas/parts.ts";
import { useDemo } from "./support/demo.ts";
import { inspect } from "./support/inspect.ts";
import { Portal } from "./support/portal.ts";
import type { Language } from "./support/words.ts";

const demo = useDemo();

const lettersOf = async (application: string): Promise<LetterWire[]> =>
  (await demo.get<Page<LetterWire>>(`/v1/letters?application=${application}`)).data;

describe.each<Language>(["sv", "en"])("a letter (%s)", (language) => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await Portal.open(demo, language, "keyboard");
    await portal.page.setViewportSize({ width: 375, height: 800 });
    // A colour on its way to another scheme's is no fault.
    await portal.page.emulateMedia({ reducedMotion: "reduce" });
  });
  afterAll(() => portal?.close());

  it("is written, printed and posted with keys alone", async () => {
    const { hands, page } = portal;
    const one = await demo.candidate(
      ({ candidate: { address, protectedIdentity } }) => address !== null && !protectedIdentity,
    );
    await portal.go({ application: one.id });
    await portal.choose("send-letter");
    await inspect(page, [320, 375, 1280]);
    await page.setViewportSize({ width: 375, height: 800 });
    await portal.review();
    await portal.dialog.getByText(one.candidate.address!).first().waitFor();
    const paper = portal.dialog.getByRole("img", {
      name: portal.say("pages.page", { n: 1, total: 1 }),
    });
    await paper.getByText(one.candidate.address!).waitFor();
    await inspect(page, [320, 375, 1280]);
    await page.setViewportSize({ width: 375, height: 800 });
    await hands.press(portal.button("pages.larger"));
    await inspect(page, [375]);
    await portal.execute("do.send-letter");
    const download = page.waitForEvent("download");
    await hands.press(portal.button("letter.get"));
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    await portal.leave();
    expect(await lettersOf(one.id)).toMatchObject([{ kind: "letter-received", postedOn: null }]);

    await portal.go({ application: one.id });
    await portal.choose("record-posting");
    await portal.review();
    await portal.execute("do.record-posting");
    await portal.heading("done.record-posting", { name: one.candidate.name }).waitFor();
    await portal.leave();
    const [letter] = await lettersOf(one.id);
    expect(letter).toMatchObject({ postedBy: "Anna Ek", postedOn: expect.any(String) });
  });

  it("shows the pages of one of many when they are asked for", async () => {
    const { hands, page } = portal;
    await portal.go({ project: "all", status: "received" });
    const boxes = page.locator("#rows input");
    await boxes.nth(5).waitFor();
    for (let at = 0; at < 6; at += 1) await hands.tick(boxes.nth(at));
    await portal.choose("send-letter", page.locator("#bulk-actions"));
    await portal.review();
    await hands.press(portal.button("pages.show").first());
    const label = portal.say("pages.page", { n: 1, total: 1 });
    await portal.dialog.getByRole("img", { name: label }).waitFor();
    await inspect(page, [375, 1280]);
    await page.setViewportSize({ width: 375, height: 800 });
  });

  it("of any other kind is written by hand, and its address is printed", async () => {
    const { hands, page } = portal;
    const one = await demo.candidate(
      ({ candidate: { address, protectedIdentity } }) => address !== null && !protectedIdentity,
    );
    await portal.go({ application: one.id });
    await portal.choose("send-letter");
    await hands.tick(portal.field("letter.which-hand"));
    const download = page.waitForEvent("download");
    await hands.press(portal.button("letter.label"));
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    await inspect(page, [375]);
    expect(await lettersOf(one.id)).toEqual([]);
  });
});
