/** A booked time is moved from the menu of one of those who have it: the other comes along, and so does the undo. */
import { expect, it } from "vitest";
import type { ApplicationDetail } from "../../worker/features/applications/schemas/applications.ts";
import type { InterviewWire } from "../../worker/features/interview/schemas/interviews.ts";
import { inDays } from "./support/dates.ts";
import { useDemo } from "./support/demo.ts";
import { inspect } from "./support/inspect.ts";
import { sayIn } from "./support/words.ts";

const demo = useDemo();
const say = sayIn("sv");

/** Two have booked one time, each by telephone. */
async function booked(): Promise<[ApplicationDetail, ApplicationDetail]> {
  const one = await demo.candidate();
  const other = await demo.candidate(({ project }) => project.id === one.project.id);
  await demo.post("/v1/actions", {
    action: "invite-to-interview",
    applications: [one, other].map(({ id }) => ({ id })),
    input: {
      kind: "information-meeting",
      format: "phone",
      minutes: 60,
      slots: [{ start: `${inDays(10)}T08:00`, capacity: 5 }],
      answerBy: inDays(5),
      send: { when: "now" },
    },
  });
  for (const { id, candidate } of [one, other]) {
    await demo.mailed(candidate.email!, "sent");
    const { meeting } = await demo.detail(id);
    await demo.post(`/v1/applications/${id}/actions`, {
      action: "answer-invitation",
      input: { invitation: meeting!.invitation, answer: "accept", via: "phone" },
    });
  }
  return [one, other];
}

it("moves a time for all who have booked it, and takes that back for all of them", async () => {
  const both = await booked();
  const [one] = both;
  const states = async () =>
    Promise.all(both.map(async ({ id }) => (await demo.detail(id)).meeting!.state));
  const page = await demo.browser.newPage({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
  });
  await page.goto(`${demo.url}/?application=${one.id}`);
  await page.locator("#detail-name", { hasText: one.candidate.name }).waitFor();
  await page.locator("#detail[aria-busy]").waitFor({ state: "detached" });
  const actions = page.locator("candidate-actions");
  await actions.getByRole("button", { name: say("menu.open") }).click();
  await actions.getByRole("menuitem", { name: say("action.move-interview"), exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("2 kandidater har bokat den.").waitFor();
  await dialog.getByLabel(say("meeting.move-to")).fill(`${inDays(12)}T15:00`);
  await inspect(page, [375, 1280], "candidate-actions");
  await dialog.getByRole("button", { name: say("dialog.review") }).click();
  await dialog.getByRole("heading", { name: say("preview.title") }).waitFor();
  await dialog.getByRole("button", { name: say("do.move-interview") }).click();
  await dialog.locator(".finished").waitFor();
  expect(await states()).toEqual(["confirm-anew", "confirm-anew"]);
  const { meeting } = await demo.detail(one.id);
  const { slots } = await demo.get<InterviewWire>(`/v1/interviews/${meeting!.interview}`);
  expect(slots).toMatchObject([{ start: meeting!.start, taken: 2 }]);

  await dialog.getByRole("button", { name: say("receipt.undo") }).click();
  await dialog.getByRole("button", { name: say("undo.do") }).click();
  await dialog.getByRole("heading", { name: say("undo.done") }).waitFor();
  expect(await states()).toEqual(["accepted", "accepted"]);
  await page.close();
});
