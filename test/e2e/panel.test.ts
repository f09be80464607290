/** A review panel from the recruiter's twelve candidates to the reviewers' thanks and the ranking. */
import type { Locator, Page as BrowserPage } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { REVEALS } from "../../worker/features/panel/rules/panel.ts";
import type {
  ApplicationDetail,
  ApplicationSummary,
} from "../../worker/features/applications/schemas/applications.ts";
import type { Page } from "../../worker/http/schemas/parts.ts";
import { COLLEAGUE, serveHost } from "../hosts/serve.ts";
import { useDemo } from "./support/demo.ts";
import { keyboard } from "./support/hands.ts";
import { inspect } from "./support/inspect.ts";
import { Portal } from "./support/portal.ts";
import {
  actOn,
  type Invited,
  linkTo,
  panelOf,
  Reviewing,
  sendToPanel,
} from "./support/reviewing.ts";
import { type Language, sayIn } from "./support/words.ts";

const demo = useDemo();

const PHONE = { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true };

let count = 0;
/** Somebody who has no other panel. */
const invited = (language: Language, kind: Invited["kind"] = "internal"): Invited => {
  count += 1;
  const email = `granskare${count}@${kind === "internal" ? "bjorkvik" : "annan"}.example`;
  return { kind, name: `Robin Ek ${count}`, email, language };
};

/** Applications of one project that takes part in no other panel of this file. */
async function candidates(n: number): Promise<ApplicationDetail[]> {
  const first = await demo.candidate();
  const rest: ApplicationDetail[] = [];
  while (rest.length < n - 1)
    rest.push(await demo.candidate(({ project }) => project.id === first.project.id));
  return [first, ...rest];
}

const ids = (applications: readonly { id: string }[]): string[] => applications.map(({ id }) => id);

const focused = (target: Locator) =>
  expect.poll(() => target.evaluate((node) => node.matches(":focus"))).toBe(true);

/** What moved on the page without anybody's doing, since it first had content. */
const watchShifts = (page: BrowserPage) =>
  page.addInitScript(() => {
    const total = { shift: 0 };
    Object.assign(globalThis, { layoutShiftTotal: total });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) total.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });

const shiftsOf = (page: BrowserPage): Promise<number> =>
  page.evaluate(() => Reflect.get(globalThis, "layoutShiftTotal").shift as number);

describe("a panel of seven for twelve candidates", () => {
  const tapping = invited("sv", "external");
  const typing = invited("en", "external");
  const others = Array.from({ length: 5 }, () => invited("sv"));
  let recruiter: Portal;
  let reviewer: Reviewing;
  let panel: string;
  let project: string;

  afterAll(() => Promise.all([recruiter?.close(), reviewer?.close()]));

  const handedIn = (n: number) =>
    recruiter.page.getByText(recruiter.say("ranking.progress", { n, total: 7 })).first();

  it("is sent from the list with the mouse, and opens the ranking from its receipt", async () => {
    recruiter = await Portal.open(demo, "sv");
    const { page, hands, dialog, say } = recruiter;
    const { data } = await demo.get<Page<ApplicationSummary>>(
      "/v1/applications?status=received&limit=200",
    );
    const sizes = Object.groupBy(data, (row) => row.project.id);
    project = Object.keys(sizes).find((id) => sizes[id]!.length >= 12)!;
    await recruiter.go({ project, status: "received", sort: "name" });
    const boxes = page.locator("#rows input");
    await boxes.nth(11).waitFor();
    for (let at = 0; at < 12; at++) await hands.tick(boxes.nth(at));
    const bulk = page.locator("#bulk-actions");
    await bulk.getByRole("button", { name: say("menu.open-many.other", { n: 12 }) }).waitFor();
    await recruiter.choose("send-to-panel", bulk);
    for (const [at, { name, email, kind, language }] of [tapping, typing, ...others].entries()) {
      if (at) await recruiter.button("panel-form.add").click();
      const field = (part: string) => dialog.locator(`#field-reviewers-${at}-${part}`);
      if (at) await focused(field("name"));
      await field("name").fill(name);
      await field("email").fill(email);
      await field("kind").selectOption(kind);
      await field("language").selectOption(language);
    }
    await recruiter.field("form.when").selectOption("now");
    await recruiter.review();
    await dialog
      .locator("footer")
      .getByRole("button", {
        name: say("do.send-to-panel-many.other", {
          n: 12,
          reviewers: say("panel-form.readers.other", { n: 7 }),
        }),
      })
      .click();
    await recruiter.heading("bulk.outcomes").waitFor();
    const outcomes = await dialog.locator(".outcomes > li").allInnerTexts();
    expect(outcomes).toHaveLength(12);
    for (const outcome of outcomes) expect(outcome).toContain(say("outcome.done"));

    await hands.press(recruiter.button("panel-form.ranking"));
    await handedIn(0).waitFor();
    panel = new URL(page.url()).searchParams.get("panel")!;
    const { reviewerList, ranking } = await panelOf(demo, panel);
    expect(ranking).toHaveLength(12);
    expect(reviewerList.map(({ kind }) => kind).toSorted()).toEqual([
      ...Array.from({ length: 2 }, () => "external"),
      ...Array.from({ length: 5 }, () => "internal"),
    ]);
  });

  it("is reviewed on a phone by who comes with a code from the mail", async () => {
    reviewer = await Reviewing.open(demo, "sv", {
      ...PHONE,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const { page, say } = reviewer;
    await watchShifts(page);
    await reviewer.arrive(tapping.email);
    expect(page.url()).toBe(`${demo.url}/panel`);
    expect(await page.locator("html").getAttribute("lang")).toBe("sv");
    await reviewer.button("review.code-send").tap();
    const field = page.getByLabel(say("review.code"), { exact: true });
    await focused(field);
    const code = await reviewer.code(tapping.email, 0);
    await field.fill(String((Number(code.replace(" ", "")) + 1) % 1_000_000).padStart(6, "0"));
    await reviewer.button("review.continue").tap();
    await page.getByText(say("review.code-wrong")).waitFor();
    await page.evaluate((text) => navigator.clipboard.writeText(text), code);
    await field.press("ControlOrMeta+A");
    await field.press("ControlOrMeta+V");
    expect(await field.inputValue()).toBe(code);
    await reviewer.button("review.continue").tap();
    await reviewer.name.waitFor();

    for (let at = 0; at < 12; at++) {
      await page.getByText(say("review.candidate", { n: at + 1, all: 12 })).waitFor();
      await reviewer.step(at === 3 ? "conflict" : (at % 7) + 1).tap();
      if (at === 0) {
        await reviewer.comment.fill("Tydlig och varm.\nSkriver så att man förstår.");
        await reviewer.state("saved").waitFor();
      }
      await page.getByText(say("review.progress", { done: at + 1, all: 12 })).waitFor();
      if (at < 11) await reviewer.button("review.next").tap();
    }
    await reviewer.button("review.look-through").last().tap();
    await page.getByText(say("review.check-all")).waitFor();
    await reviewer.submit();
    await page
      .getByRole("heading", { name: say("review.thanks", { name: tapping.name }) })
      .waitFor();
    expect(await page.locator("input, textarea").count()).toBe(0);
    expect(await shiftsOf(page)).toBe(0);
  });

  it("is reviewed with nothing but the keys, from the address to the thanks", async () => {
    const own = await Reviewing.open(demo, "en");
    const { page, say } = own;
    await watchShifts(page);
    const keys = keyboard(page);
    await own.arrive(typing.email);
    await keys.press(own.button("review.code-send"));
    await focused(page.getByLabel(say("review.code"), { exact: true }));
    await page.keyboard.type(await own.code(typing.email, 0));
    await page.keyboard.press("Enter");
    await own.name.waitFor();
    for (let at = 0; at < 12; at++) {
      await page.getByText(say("review.candidate", { n: at + 1, all: 12 })).waitFor();
      await focused(own.name);
      const first = own.radio(1);
      for (let stop = 0; stop < 20; stop++) {
        await page.keyboard.press("Tab");
        if (await first.evaluate((node) => node.matches(":focus"))) break;
      }
      await page.keyboard.press("5");
      await focused(own.radio(5));
      await page.keyboard.press("ArrowRight");
      await focused(own.radio(6));
      expect(await own.radio(6).isChecked()).toBe(true);
      await page.keyboard.press("Tab");
      await focused(own.comment);
      if (at === 0) await page.keyboard.type("Clear 7");
      expect(await own.radio(6).isChecked()).toBe(true);
      await keys.press(
        at < 11 ? own.button("review.next") : own.button("review.look-through").last(),
      );
    }
    await focused(page.getByRole("heading", { name: say("review.check") }));
    await keys.press(own.button("review.submit"));
    await focused(page.getByRole("heading", { name: say("review.thanks", { name: typing.name }) }));
    expect(await shiftsOf(page)).toBe(0);
    await own.close();
  });

  it("shows in the open ranking that two have handed in, and lets one of them go on", async () => {
    await handedIn(2).waitFor();
    const { page, say } = recruiter;
    await page.getByRole("button", { name: say("ranking.reviewers"), exact: true }).click();
    await page
      .getByRole("button", {
        name: say("ranking.reopen-name", { name: tapping.name }),
        exact: true,
      })
      .click();
    await page.getByRole("button", { name: say("ranking.reopen-do"), exact: true }).click();
    await page.getByText(say("ranking.did-reopen", { name: tapping.name })).waitFor();

    // The same browser within the working day: no new code.
    await reviewer.arrive(tapping.email);
    await reviewer.button("review.continue").tap();
    await reviewer.name.waitFor();
    expect(await reviewer.comment.inputValue()).toContain("Tydlig och varm.");
    await reviewer.step(7).tap();
    await reviewer.state("saved").waitFor();
    await reviewer.button("review.look-through").last().tap();
    await reviewer.submit();
  });

  it("gives mean and number where the candidate stands, and the same in the ranking", async () => {
    const { ranking } = await panelOf(demo, panel);
    const two = ranking.find(({ figures }) => figures.n === 2)!;
    const one = ranking.find(({ figures }) => figures.n === 1)!;
    expect(one.conflicts).toBe(1);
    const { page } = recruiter;
    await recruiter.go({ project, status: "received", sort: "name", application: two.application });
    const mean = two.figures.mean!.toLocaleString("sv", { minimumFractionDigits: 1 });
    for (const place of [
      page.locator(`#rows li[data-id="${two.application}"] .mean`),
      page.locator("#detail a", { hasText: mean }),
    ])
      expect(await place.innerText()).toMatch(new RegExp(`${mean} \\(2 `));
  });
});

describe("a reviewer who comes back in the same browser", () => {
  it("finds the field for the code, goes on where they were, and leaves nothing behind", async () => {
    const who = invited("sv", "external");
    await sendToPanel(demo, ids(await candidates(2)), [who]);
    const own = await Reviewing.open(demo, "sv", PHONE);
    const { page, say } = own;
    await own.arrive(who.email);
    await own.button("review.code-send").tap();
    const code = await own.code(who.email, 0);
    // As a phone does with a page whose reader is in the mail.
    await page.reload();
    const field = page.getByLabel(say("review.code"), { exact: true });
    await focused(field);
    await field.fill(code);
    await own.button("review.continue").tap();
    await own.step(3).tap();
    await own.state("saved").waitFor();
    const first = await own.name.innerText();

    await page.reload();
    await own.name.waitFor();
    expect(await own.name.innerText()).not.toBe(first);
    await own.arrive(who.email);
    await own.button("review.continue").tap();
    await own.name.waitFor();

    const [cookie, ...others] = await page.context().cookies();
    expect(others).toEqual([]);
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: "Strict", path: "/" });
    expect(await page.evaluate(() => document.cookie + JSON.stringify({ ...localStorage }))).toBe(
      "{}",
    );
    await own.button("review.leave").tap();
    await focused(page.getByRole("heading", { name: say("review.left") }));
    expect(await page.context().cookies()).toEqual([]);
    await page.reload();
    await page.getByRole("heading", { name: sayIn("en")("review.forgotten") }).waitFor();
    await own.close();
  });

  it("is not shown to another who opens a link of their own there", async () => {
    const [one, other] = [invited("sv", "external"), invited("sv", "external")];
    await sendToPanel(demo, ids(await candidates(2)), [one, other]);
    const own = await Reviewing.open(demo, "sv");
    const { page, say } = own;
    const hello = ({ name }: Invited) =>
      page.getByRole("heading", { name: say("review.hello", { name }) });
    await own.arrive(one.email);
    await own.button("review.code-send").click();
    await page.getByLabel(say("review.code"), { exact: true }).fill(await own.code(one.email, 0));
    await own.button("review.continue").click();
    await own.name.waitFor();

    await own.arrive(other.email);
    await hello(other).waitFor();
    await own.button("review.code-send").waitFor();
    await page.reload();
    await page.getByRole("heading", { name: sayIn("en")("review.forgotten") }).waitFor();
    expect(await own.dom()).not.toContain(one.name);
    await own.close();
  });

  it("has on paper for which position and organisation, and what the figures mean", async () => {
    const who = invited("sv");
    const applications = await candidates(2);
    await sendToPanel(demo, ids(applications), [who]);
    const own = await Reviewing.open(demo, "sv");
    const { page } = own;
    const onPaper = async () => {
      await page.emulateMedia({ media: "print" });
      const shown = (await page.locator("panel-review .sheet:visible").allInnerTexts()).join();
      expect(shown).toContain(applications[0]!.project.title);
      expect(shown).toContain("Björkviks kommun");
      expect(shown).toMatch(/1 .+ · 2 .+ · 7 /s);
      expect(await own.button("review.leave").isVisible()).toBe(false);
      await page.emulateMedia({ media: "screen" });
      expect(await page.locator("panel-review .sheet:visible").count()).toBe(0);
    };
    await own.enter(who.email);
    await onPaper();
    await own.rateAll([5, 6]);
    await onPaper();
    await own.submit();
    await onPaper();
    await own.close();
  });
});

describe("a reviewer whom something comes between", () => {
  it("loses nothing with the connection, is told, and has it sent when it is back", async () => {
    const who = invited("sv");
    const applications = await candidates(2);
    const panel = await sendToPanel(demo, ids(applications), [who]);
    const own = await Reviewing.open(demo, "sv", PHONE);
    await own.enter(who.email);
    await own.page.context().setOffline(true);
    await own.step(3).tap();
    await own.comment.fill("Skrivet i tunneln");
    await own.page.getByText(own.say("review.state-offline")).waitFor();
    await own.button("review.next").tap();
    await own.page.locator("option", { hasText: own.say("review.mark-unsaved") }).waitFor({
      state: "attached",
    });
    await own.page.context().setOffline(false);
    const kept = async () => (await panelOf(demo, panel)).reviewerList[0]!.done;
    await expect.poll(kept).toBe(1);
    await own.enter(who.email);
    await own.button("review.previous").tap();
    expect(await own.comment.inputValue()).toBe("Skrivet i tunneln");
    expect(await own.radio(3).isChecked()).toBe(true);
    await own.close();
  });

  it("keeps what was typed on the screen when revoked, and reads why", async () => {
    const who = invited("sv");
    const panel = await sendToPanel(demo, ids(await candidates(2)), [who]);
    const own = await Reviewing.open(demo, "sv");
    await own.enter(who.email);
    await actOn(demo, panel, who.email, "revocations");
    await own.comment.fill("Det här hann jag skriva");
    await own.page.locator(".notice", { hasText: own.say("review.why-not_found") }).waitFor();
    await own.state("refused").waitFor();
    expect(await own.comment.inputValue()).toBe("Det här hann jag skriva");
    expect(await own.comment.getAttribute("readonly")).not.toBeNull();
    await own.page.goto(`${demo.url}/panel#${await linkTo(demo, who.email)}`);
    // Nobody knows who comes with a dead link, so the browser's language it is.
    await own.page.getByText(sayIn("en")("review.gone"), { exact: true }).waitFor();
    await own.close();
  });

  it("keeps what was typed on the screen when the time is out, and reads why", async () => {
    const who = invited("en");
    await sendToPanel(demo, ids(await candidates(2)), [who]);
    const own = await Reviewing.open(demo, "en");
    await own.enter(who.email);
    await own.page.route("**/guests/panel/ratings/*", (route) =>
      route.fulfill({
        status: 409,
        contentType: "application/problem+json",
        json: { status: 409, code: "not_allowed", reason: "panel_over", detail: "", requestId: "" },
      }),
    );
    await own.comment.fill("Almost done");
    await own.page.locator(".notice", { hasText: own.say("review.why-panel_over") }).waitFor();
    expect(await own.comment.inputValue()).toBe("Almost done");
    await own.close();
  });
});

describe.each(REVEALS)("others' ratings that are shown %s", (reveal) => {
  it("reach no browser before the rule allows", async () => {
    const [early, late] = [invited("sv"), invited("sv")];
    await sendToPanel(demo, ids(await candidates(2)), [early, late], { reveal });
    const first = await Reviewing.open(demo, "sv");
    await first.enter(early.email);
    const words = `Hemligt omdöme ${reveal}`;
    await first.comment.fill(words);
    await first.rateAll([2, 6]);
    await first.submit();
    await first.close();

    const second = await Reviewing.open(demo, "sv");
    const seen = async () => (await second.dom()) + (await second.answers.text());
    await second.enter(late.email);
    await second.rateAll([5, 5]);
    expect(await seen()).not.toContain(words);
    expect(await seen()).not.toContain(early.name);
    await second.submit();
    const shown = reveal === "after-own";
    expect((await second.dom()).includes(words)).toBe(shown);
    expect((await seen()).includes(early.name)).toBe(shown);
    if (!shown)
      await second.page
        .getByText(second.say(reveal === "never" ? "review.others-never" : "review.others-later"))
        .waitFor();
    await second.close();
  });
});

it("lets nothing of who an anonymous candidate is reach the reviewer's browser", async () => {
  const who = invited("sv");
  const applications = await named();
  const [{ externalId, project }] = applications as [ApplicationDetail];
  const { externalId: place } = await demo.get<{ externalId: string }>(
    `/v1/projects/${project.id}`,
  );
  const canary = `${applications[0]!.candidate.lastName}-cv.txt`;
  const put = await fetch(
    `${demo.url}/v1/projects/${place}/applications/${externalId}/attachments/${encodeURIComponent(canary)}?anonymised=1`,
    {
      method: "PUT",
      headers: { Authorization: `Bearer ${demo.server.apiKey}`, "Content-Type": "text/plain" },
      body: "Tio år i yrket.\n",
    },
  );
  expect(put.ok).toBe(true);
  await sendToPanel(demo, ids(applications), [who], { anonymise: true });
  const own = await Reviewing.open(demo, "sv");
  const { page } = own;
  await own.enter(who.email);
  const seen = [await own.dom()];
  const names: string[] = [];
  for (let at = 0; at < applications.length; at++) {
    await page.getByText(own.say("review.candidate", { n: at + 1, all: 3 })).waitFor();
    const save = page.getByRole("button", { name: new RegExp(`^${own.say("review.file-save")}`) });
    for (const button of await save.all()) {
      const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
      names.push(download.suggestedFilename());
    }
    seen.push(await own.dom());
    if (at < 2) await own.button("review.next").click();
  }
  await own.rateAll(["cannot-judge"]);
  seen.push(await own.dom(), await own.answers.text(), ...names);
  expect(names).toEqual(["bilaga-1.txt"]);
  const whole = seen.join("\n").normalize("NFC").toLowerCase();
  expect(whole).toContain("kandidat 3");
  const told = applications.flatMap(({ candidate, files, externalId: id }) => {
    const { firstName, lastName, email, phone, address, postalCode } = candidate;
    const filenames = files.map(({ filename }) => filename);
    return [firstName, lastName, email, phone, address, postalCode, id, canary, ...filenames];
  });
  const found = told.filter((each) => each && whole.includes(each.normalize("NFC").toLowerCase()));
  expect(found).toEqual([]);
  await own.close();
});

/** Three whose names stand in no other word of the page. */
async function named(): Promise<ApplicationDetail[]> {
  const distinct = ({ candidate }: ApplicationDetail) =>
    candidate.firstName.length > 4 && candidate.lastName.length > 4;
  const first = await demo.candidate(
    (detail) => distinct(detail) && detail.files.length > 0 && Boolean(detail.coverLetter),
  );
  const fits = (detail: ApplicationDetail) =>
    distinct(detail) && detail.project.id === first.project.id;
  return [first, await demo.candidate(fits), await demo.candidate(fits)];
}

describe.each<Language>(["sv", "en"])("in %s", (language) => {
  it("passes axe and says words at the door, with the code, at a candidate, looking through and after", async () => {
    const who = invited(language, "external");
    await sendToPanel(demo, ids(await candidates(2)), [who]);
    const own = await Reviewing.open(demo, language, { reducedMotion: "reduce" });
    const look = (...wider: number[]) => inspect(own.page, [...wider, 640, 320]);
    await own.arrive(who.email);
    await look();
    await own.button("review.code-send").click();
    const code = await own.code(who.email, 0);
    await own.page.getByLabel(own.say("review.code"), { exact: true }).fill(code);
    await look();
    await own.button("review.continue").click();
    await own.name.waitFor();
    await own.step(4).click();
    await own.state("saved").waitFor();
    await look(1280);
    await own.button("review.next").click();
    await own.rateAll([2]);
    await look();
    await own.submit();
    await look();
    await own.close();
  });
});

it("changes its language under the reviewer's hands, and keeps theirs", async () => {
  const who = invited("sv");
  await sendToPanel(demo, ids(await candidates(3)), [who], { anonymise: true });
  const own = await Reviewing.open(demo, "sv");
  await own.enter(who.email);
  await own.button("review.next").click();
  await own.page.getByRole("heading", { name: /^Kandidat \d/ }).waitFor();
  await own.step(6).click();
  await own.comment.fill("Halvvägs");
  await own.page.getByRole("button", { name: "English" }).click();
  await own.page.getByRole("heading", { name: /^Candidate \d/ }).waitFor();
  await own.page.locator(".chosen", { hasText: "6: Very well suited" }).waitFor();
  expect(await own.page.locator("main").innerText()).not.toMatch(/Kandidat|Passar|Spara/);
  expect(await own.comment.inputValue()).toBe("Halvvägs");
  expect(await own.radio(6).isChecked()).toBe(true);
  await own.close();
});

it("is embedded in an intranet for the colleague who is signed in there", async () => {
  const colleague: Invited = { ...invited("sv"), email: COLLEAGUE };
  const applications = await candidates(2);
  const panel = await sendToPanel(demo, ids(applications), [colleague]);
  const host = await serveHost("plain", {
    vidare: demo.url,
    apiKey: demo.server.apiKey,
    application: applications[0]!.id,
    panel,
  });
  await fetch(`${demo.url}/demo/origins`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ origin: host.origin }),
  });
  const own = await Reviewing.open(demo, "sv");
  await own.page.goto(host.origin);
  await own.name.waitFor();
  await own.page.evaluate(() =>
    document.addEventListener("panel-submitted", () => (document.title = "panel-submitted")),
  );
  await own.rateAll([7, "conflict"]);
  await own.submit();
  await expect.poll(() => own.page.title()).toBe("panel-submitted");
  const { reviewerList } = await panelOf(demo, panel);
  expect(reviewerList).toMatchObject([{ email: COLLEAGUE, state: "submitted", done: 2 }]);
  await own.close();
  await host.close();
});
