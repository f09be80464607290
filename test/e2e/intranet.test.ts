/** What the demo page itself promises: nothing moves, nothing overflows, places last, text stays text. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { ApplicationDetail } from "../../worker/features/applications/schemas/applications.ts";
import { inDays } from "./support/dates.ts";
import { isUntouched, useDemo } from "./support/demo.ts";

const demo = useDemo();
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 375, height: 812 };

/** Opens a place of the page, uses it, and closes it. */
async function visit<T>(
  place: string,
  use: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await demo.browser.newContext({ viewport: WIDE, ...options });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const shifts: number[] = [];
    const violations: string[] = [];
    Object.assign(window, { shifts, violations });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) shifts.push(entry.value);
    }).observe({ type: "layout-shift", buffered: true });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      violations.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  await page.goto(demo.url + place, { waitUntil: "networkidle" });
  const result = await use(page);
  await context.close();
  return result;
}

const placeOf = ({ id, project }: ApplicationDetail): string =>
  `/?project=${project.id}&application=${id}`;

/** An application sent by the host system, with whatever a candidate may write. */
async function sent(externalId: string, body: object): Promise<ApplicationDetail> {
  const answer = await fetch(`${demo.url}/v1/projects/P-1042/applications/${externalId}`, {
    method: "PUT",
    headers: {
      Authorization: `Bearer ${demo.server.apiKey}`,
      "Content-Type": "application/json",
    },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(201);
  return demo.detail(`ext:${externalId}`);
}

/** A project with review panels. */
let reviewed = "";

beforeAll(async () => {
  const hired = {
    position: "Sommarvikarie",
    department: "Vård och omsorg",
    startDate: inDays(180),
  };
  const [one, other, third] = [
    await demo.candidate(({ files }) => files.length > 0),
    await demo.candidate(),
    await demo.candidate(),
  ];
  const fourth = await demo.candidate(({ project }) => project.id === third.project.id);
  await demo.act(one.id, "hire", hired);
  await demo.act(other.id, "delete", {});
  for (const { id } of [fourth, third])
    await demo.act(id, "send-to-panel", {
      reviewers: [{ kind: "internal", name: "Bo Ek", email: "bo.ek@bjorkvik.example" }],
      deadline: inDays(7),
    });
  reviewed = third.project.id;
});

describe.each([
  ["the list", ""],
  ["an application", "application"],
  ["the hired", "?view=employees&lang=en"],
  ["the deleted", "?view=deleted"],
  ["the templates", "?view=templates"],
  ["the log", "?view=log&lang=en"],
  ["the panels", "?view=panels"],
])("%s", (_, query) => {
  const place = async (): Promise<string> =>
    query === "application" ? placeOf(await demo.candidate()) : `/${query}`;

  it("moves nothing while it loads, and breaks no policy", async () => {
    for (const viewport of [WIDE, NARROW]) {
      const found = await visit(
        await place(),
        (page) =>
          page.evaluate(() => [Reflect.get(window, "shifts"), Reflect.get(window, "violations")]),
        { viewport },
      );
      expect(found).toEqual([[], []]);
    }
  });

  it("has no accessibility fault, in light and in dark", async () => {
    const faults = await visit(
      await place(),
      async (page) => {
        await page.evaluate(AXE);
        const found: string[] = [];
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          found.push(...(await faultsOf(page)));
        }
        return found;
      },
      { bypassCSP: true, reducedMotion: "reduce" },
    );
    expect(faults).toEqual([]);
  });

  it("fits from 320 to 1600 px", async () => {
    const excess = await visit(await place(), async (page) => {
      const found: number[] = [];
      for (const width of [1600, 1024, 375, 320]) {
        await page.setViewportSize({ width, height: 800 });
        found.push(
          await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        );
      }
      return found;
    });
    expect(excess).toEqual([0, 0, 0, 0]);
  });
});

const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const axe = Reflect.get(window, "axe") as { run: () => Promise<AxeResults> };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`);
  });

it("keeps what a candidate wrote as text, and within its column", async () => {
  const hostile = '<img src=x onerror="alert(1)">';
  const long = "Wolfeschlegelsteinhausenbergerdorff".repeat(2);
  const applicant = await sent("X-1", {
    candidate: { firstName: hostile, lastName: long, email: "x1@example.com" },
    coverLetter: `${hostile}\n${long.repeat(5)}\nمرحبا بالعالم`,
    answers: [{ question: hostile, answer: long }],
  });
  await visit(
    placeOf(applicant),
    async (page) => {
      expect(await page.locator("#detail-name").innerText()).toContain(hostile);
      expect(await page.locator("#detail-body").innerText()).toContain(hostile);
      expect(await page.locator("#detail img").count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
    { viewport: { width: 320, height: 640 } },
  );
});

it("finds the candidate again after a reload, in the other language too", async () => {
  const applicant = await demo.candidate();
  await visit(placeOf(applicant), async (page) => {
    await page.reload();
    await page.locator("#detail-name", { hasText: applicant.candidate.name }).waitFor();
    await page.getByRole("link", { name: "English" }).click();
    await page.getByRole("heading", { name: "Contact details" }).waitFor();
    await page.locator("#detail-name", { hasText: applicant.candidate.name }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.locator("#actions").getByRole("button", { name: "Further actions" }).waitFor();
  });
});

it("goes to the application and back on a narrow screen, and finds its place", async () => {
  await visit(
    "/",
    async (page) => {
      const link = page.locator("#rows li a").nth(20);
      await link.click();
      await page.locator("#detail-name:focus").waitFor();
      expect(await page.locator("#rows").isVisible()).toBe(false);
      await page.getByRole("link", { name: "Till listan" }).click();
      await page.locator("#rows li a:focus").waitFor();
      expect(await link.evaluate((element) => element.matches(":focus"))).toBe(true);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
    },
    { viewport: NARROW },
  );
});

it("takes who chooses a candidate by key to the application, and leaves the mouse where it is", async () => {
  await visit("/", async (page) => {
    const links = page.locator("#rows li a");
    await links.nth(2).focus();
    await page.keyboard.press("Enter");
    await page.locator("#detail-name:focus").waitFor();
    await links.nth(4).click();
    await page.locator("#rows li:nth-child(5) a[aria-current]").waitFor();
    expect(await page.locator("#detail-name:focus").count()).toBe(0);
  });
});

it("shows the fourteen actions at once in a window 900 px high, and that they go on in a lower one", async () => {
  const applicant = await demo.candidate(isUntouched);
  await visit(
    placeOf(applicant),
    async (page) => {
      await page.locator("#actions").getByRole("button", { name: "Vidare åtgärder" }).click();
      const items = page.locator("#actions").getByRole("menuitem");
      await items.nth(13).waitFor();
      const hidden = () =>
        items.evaluateAll((all) => {
          const list = all[0]!.closest(".items")!;
          const { bottom } = list.getBoundingClientRect();
          return all.filter((each) => each.getBoundingClientRect().bottom > bottom).length;
        });
      expect(await hidden()).toBe(0);
      await page.setViewportSize({ width: 900, height: 500 });
      await expect.poll(hidden).toBeGreaterThan(0);
      const list = page.locator("#actions .items");
      expect(await list.evaluate((each) => getComputedStyle(each).backgroundAttachment)).toContain(
        "local",
      );
    },
    { viewport: { width: 900, height: 900 } },
  );
});

it("prints all of an open dialog, of one and of many, and shows what is chosen in forced colours", async () => {
  const applicant = await demo.candidate(isUntouched);
  for (const place of [placeOf(applicant), `/?project=${applicant.project.id}&status=received`])
    await visit(place, async (page) => {
      const many = !place.includes("application=");
      if (many) await page.locator("#select-all").check();
      const actions = page.locator(many ? "#bulk-actions" : "#actions");
      await actions.getByRole("button", { name: "Vidare åtgärder" }).click();
      await actions.getByRole("menuitem", { name: "Avslag", exact: true }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Avslagsorsak").selectOption({ index: 1 });
      const mark = (nth: number) =>
        dialog
          .locator(".mark")
          .nth(nth)
          .evaluate((each) => getComputedStyle(each).backgroundColor);
      await page.emulateMedia({ forcedColors: "active" });
      expect(await mark(0)).not.toBe(await mark(1));
      const arrow = dialog.getByLabel("Avslagsorsak");
      expect(await arrow.evaluate((each) => getComputedStyle(each).appearance)).toBe("auto");
      await page.emulateMedia({ forcedColors: "none" });
      await dialog.getByRole("button", { name: "Granska" }).click();
      await dialog.getByRole("heading", { name: "Det här kommer att hända" }).waitFor();
      await page.emulateMedia({ media: "print" });
      const shown = await dialog.evaluate((each) => {
        const body = each.querySelector(".body")!;
        const { width, height } = each.getBoundingClientRect();
        return [width > 0, height >= body.scrollHeight, getComputedStyle(body).overflowY];
      });
      expect(shown).toEqual([true, true, "visible"]);
      expect(await dialog.locator("footer").isVisible()).toBe(false);
    });
});

it("shows the applications where an address names a view that is not there", async () => {
  await visit("/?project=all&view=mail", async (page) => {
    await page.locator("#rows li").first().waitFor();
  });
});

it("selects what is shown, more when more is shown, and lets all go again", async () => {
  await visit("/?project=all", async (page) => {
    const all = page.getByRole("checkbox", { name: "Markera alla som visas" });
    const bulk = page.locator("#bulk-actions");
    await all.check();
    await bulk.getByRole("button", { name: "25 kandidater" }).waitFor();
    await page.getByRole("button", { name: "Visa fler" }).click();
    await page.locator("#rows li").nth(49).waitFor();
    expect(await all.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
    await all.check();
    await bulk.getByRole("button", { name: "50 kandidater" }).waitFor();
    await page.getByRole("button", { name: "Markera alla i urvalet" }).click();
    await page.locator("#clear:focus").waitFor();
    const found = Number(/(\d+) valda/.exec(await page.locator("#selected").innerText())?.[1]);
    expect(found).toBeGreaterThan(200);
    await page.locator("#rows a").first().click();
    const main = page.locator("#actions").getByRole("button", { name: `${found} kandidater` });
    await main.waitFor();
    await page.locator("#clear").click();
    await main.waitFor({ state: "detached" });
    await bulk.waitFor({ state: "hidden" });
    expect(await page.locator("#rows input:checked").count()).toBe(0);
  });
});

it("lets a file be saved as it was handed in", async () => {
  const applicant = await demo.candidate(({ files }) => files.length > 0);
  const { filename } = applicant.files[0]!;
  await visit(placeOf(applicant), async (page) => {
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: `Ladda ner ${filename}` }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe(filename);
    const bytes = readFileSync(await download.path());
    expect(bytes.length).toBe(applicant.files[0]!.size);
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  });
});

it("marks a file that needs a password, beside the letter and among the employees", async () => {
  const applicant = await sent("X-2", {
    candidate: { firstName: "Siv", lastName: "Lind", email: "siv.lind@example.com" },
  });
  for (const [name, needsPassword] of [
    ["aes-256-asks", true],
    ["sound", false],
  ]) {
    const put = await fetch(
      `${demo.url}/v1/projects/P-1042/applications/X-2/attachments/${name}.pdf`,
      {
        method: "PUT",
        headers: { Authorization: `Bearer ${demo.server.apiKey}` },
        body: readFileSync(`test/support/pdf/${name}.pdf`),
      },
    );
    expect(await put.json()).toMatchObject({ needsPassword });
  }
  await visit(placeOf(applicant), async (page) => {
    const names = page.locator(".filename");
    await names.nth(1).waitFor();
    expect(await names.allTextContents()).toEqual([
      "aes-256-asks.pdf 1 kB, kräver lösenord",
      "sound.pdf 1 kB",
    ]);
  });
  const hired = { position: "Lärare", department: "Skolan", startDate: inDays(180) };
  await demo.act(applicant.id, "hire", hired);
  for (const viewport of [WIDE, NARROW])
    await visit(
      "/?view=employees&lang=en",
      async (page) => {
        const [one, other] = ["aes-256-asks", "sound"].map((name) =>
          page.getByRole("button", { name: `Download ${name}.pdf` }),
        );
        expect(await one!.locator("xpath=..").textContent()).toContain("needs a password");
        expect(await other!.locator("xpath=..").textContent()).toBe("sound.pdf");
        expect((await other!.boundingBox())!.x).toBe((await one!.boundingBox())!.x);
      },
      { viewport },
    );
});

it("shows the new status in the list and beside the letter once an action is done", async () => {
  const applicant = await demo.candidate();
  await visit(placeOf(applicant), async (page) => {
    const standing = page.locator("#detail-standing .badge");
    await page.locator("#actions").getByRole("button", { name: "Vidare åtgärder" }).click();
    await page.getByRole("menuitem", { name: "Dragit sig ur", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Per telefon").check();
    await dialog.getByRole("button", { name: "Granska" }).click();
    await dialog.getByRole("button", { name: "Registrera" }).click();
    await dialog.locator(".finished").waitFor();
    await expect.poll(() => standing.textContent()).toBe("Dragit sig ur");
    await expect
      .poll(() => page.locator("#rows a[aria-current] .badge").textContent())
      .toBe("Dragit sig ur");
  });
});

it("leads from a project's newest panel to its ranking", async () => {
  const found = await visit(`/?project=${reviewed}`, async (page) => {
    const panel = page.locator("#overview-panels li").first();
    await panel.waitFor();
    const words = await panel.innerText();
    await panel.getByRole("link").click();
    await page.locator("panel-ranking .ranking").waitFor();
    return [words, new URL(page.url()).searchParams.get("view")];
  });
  expect(found).toEqual([expect.stringContaining("0 av 1 har svarat"), "panels"]);
});
