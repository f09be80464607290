/** Who reviews and has a session of the host as well: independence holds there too. */
import { describe, expect, it } from "vitest";
import { inDays } from "../support/dates.ts";
import { routes } from "../support/organisation.ts";
import { endPanel, justOver, opened, rate, type Reviewing } from "./support.ts";

const CANARY = "kanariefågel";

const submit = ({ call }: Reviewing) => call("submission", {});

async function rated() {
  const made = await opened();
  const { org, inside, candidates, panel } = made;
  for (const { id } of candidates) await rate(inside[1]!, id, 6, CANARY);
  expect((await submit(inside[1]!)).status).toBe(200);
  const actor = { id: "bo", name: "Bo", email: "Granskare1@internal.example" };
  const token = await org.session({ actor });
  /** Everything of the recruiter's that could tell what a panel thinks. */
  const read = async (as = token) => {
    const { id } = candidates[0]!;
    const call = (path: string) => org.call(path, { token: as });
    const [detail, csv, list, one] = await Promise.all(
      [`panels/${panel}`, `panels/${panel}/ranking.csv`, "applications", `applications/${id}`].map(
        (path) => call(`/v1/${path}`),
      ),
    );
    expect([detail!.status, csv!.status, list!.status, one!.status]).toEqual([200, 200, 200, 200]);
    const means = [...list!.body.data, one!.body].map(
      (each: { panel: { mean: number | null; n: number } }) => [each.panel.mean, each.panel.n],
    );
    return {
      blind: detail!.body.blind as boolean,
      canaries: JSON.stringify([detail!.body, csv!.body]).split(CANARY).length - 1,
      figures: detail!.body.ranking.map((row: { figures: { n: number } }) => row.figures.n),
      waiting: detail!.body.ranking[0].waiting as number,
      means,
    };
  };
  return { ...made, read };
}

const hidden = {
  blind: true,
  canaries: 0,
  figures: [0, 0, 0],
  waiting: 1,
  means: Array.from({ length: 4 }, () => [null, 0]),
};

it("a recruiter who reviews as well reads nothing of the others' before handing in, and all of it after", async () => {
  const { org, inside, candidates, panel, people, read } = await rated();
  expect(await read()).toEqual(hidden);
  const all = await read(org.token);
  expect(all).toMatchObject({ blind: false, canaries: 6, figures: [1, 1, 1], waiting: 1 });
  expect(all.means).toEqual(Array.from({ length: 4 }, () => [6, 1]));

  for (const { id } of candidates) await rate(inside[0]!, id, 2);
  expect(await read()).toEqual(hidden);
  expect((await submit(inside[0]!)).status).toBe(200);
  const handedIn = await read();
  expect(handedIn).toMatchObject({ blind: false, canaries: 6, figures: [2, 2, 2] });
  expect(handedIn.means).toEqual(Array.from({ length: 4 }, () => [4, 2]));

  const path = `/v1/panels/${panel}/reviewers/${people[0]!.id}`;
  expect((await org.call(`${path}/reopenings`, { body: {} })).status).toBe(200);
  expect(await read()).toEqual(hidden);
  expect((await org.call(`${path}/revocations`, { body: {} })).status).toBe(200);
  expect(await read()).toMatchObject({ blind: false, canaries: 6 });
});

it("it holds past the deadline, which may be moved on, until they no longer review there", async () => {
  const { org, panel, people, read } = await rated();
  await endPanel(panel, justOver());
  expect(await read()).toEqual(hidden);
  const path = `/v1/panels/${panel}/reviewers/${people[0]!.id}/revocations`;
  expect((await org.call(path, { body: {} })).status).toBe(200);
  expect(await read()).toMatchObject({ blind: false, canaries: 6, figures: [1, 1, 1] });
});

it.each([
  ["is back", true],
  ["has come in", false],
])("of a candidate who %s after they handed in they read nothing", async (_, back) => {
  const { org, inside, candidates, panel } = await opened({ options: { reveal: "never" } });
  const late = back ? candidates[0]! : await org.application();
  const others = candidates.filter(({ id }) => id !== late.id);
  if (back) await org.act(late.id, "delete");
  for (const { id } of others) await rate(inside[0]!, id, 2);
  expect((await submit(inside[0]!)).status).toBe(200);
  if (back) await org.act(late.id, "restore");
  else await org.act(late.id, "send-to-panel", { panel, reviewers: [], deadline: inDays(10) });
  for (const { id } of [...others, late]) await rate(inside[1]!, id, 7, CANARY);
  const actor = { id: "bo", name: "Bo", email: "granskare1@internal.example" };
  const token = await org.session({ actor });
  const read = async () => {
    const { body } = await org.call(`/v1/panels/${panel}`, { token });
    const row = body.ranking.find((each: { application: string }) => each.application === late.id);
    const one = await org.call(`/v1/applications/${late.id}`, { token });
    const open = body.ranking.filter((each: { figures: { n: number } }) => each.figures.n);
    const { n, mean } = one.body.panel;
    return [body.blind, row.ratings.length, row.figures.n, row.waiting, n, mean, open.length];
  };
  expect(await read()).toEqual([false, 0, 0, 2, 0, null, others.length]);
  expect((await submit(inside[1]!)).status).toBe(200);
  expect(await read()).toEqual([true, 0, 0, 1, 0, null, others.length]);

  const path = `/v1/panels/${panel}/reviewers/${inside[0]!.id}/reopenings`;
  expect((await org.call(path, { body: {} })).status).toBe(200);
  await rate(inside[0]!, late.id, 3);
  expect((await submit(inside[0]!)).status).toBe(200);
  expect(await read()).toEqual([false, 2, 2, 0, 2, 5, others.length + 1]);
});

it("a session that may only review begins one, and does and reads nothing else", async () => {
  const { org, panel } = await opened();
  const actor = { id: "bo", name: "Bo", email: "granskare1@internal.example" };
  const token = await org.session({ actor, scopes: ["review"] });
  const begun = await org.call("/guests/embedded-sessions", {
    body: { purpose: "panel", thing: panel },
    token,
  });
  expect(begun.status).toBe(200);
  expect((await org.call("/guests/panel/review", { token: begun.body.token })).status).toBe(200);
  const others = routes.table.filter(({ policy }) => policy === "session");
  expect(others.length).toBeGreaterThan(30);
  for (const { method, path } of others) {
    const address = path.replaceAll(/\{\w+\}/g, "x");
    const body = method === "get" ? {} : { body: {} };
    const answer = await org.call(address, { method: method.toUpperCase(), token, ...body });
    expect([path, answer.status, answer.body.reason]).toEqual([path, 403, "missing_scope"]);
  }
});

describe("who has seen what the others say", () => {
  const bo = { id: "bo", name: "Bo", email: "granskare1@internal.example" };
  const asReviewer = { kind: "internal", name: "Bo", email: "granskare1@internal.example" };
  const path = (panel: string) => `/v1/panels/${panel}`;

  it("may not be asked again: a recruiter who lets themself go to look is told so", async () => {
    const { org, panel, people, read } = await rated();
    const token = await org.session({ actor: bo });
    const call = (part: string, body: unknown) =>
      org.call(`${path(panel)}${part}`, { body, token });
    expect((await call(`/reviewers/${people[0]!.id}/revocations`, {})).status).toBe(200);
    expect(await read()).toMatchObject({ blind: false, canaries: 6 });
    const again = { reviewers: [asReviewer] };
    for (const part of ["/reviewer-plans", "/reviewers"]) {
      const { status, body } = await call(part, again);
      expect([status, body.errors]).toEqual([
        422,
        [
          {
            path: ["reviewers", 0, "email"],
            code: "has_seen",
            message: expect.stringContaining("sett"),
          },
        ],
      ]);
    }
    const { id } = await org.application();
    const { body: plan } = await org.plan(id, "send-to-panel", {
      panel,
      ...again,
      deadline: inDays(30),
    });
    expect(plan.blocks).toMatchObject([
      { code: "field.has_seen", path: ["input", "reviewers", 0, "email"] },
    ]);
  });

  it("may not be asked at all, whoever asks them", async () => {
    const { org, panel } = await rated();
    const actor = { id: "siv", name: "Siv Ek", email: "Siv@prov.example" };
    const token = await org.session({ actor });
    const siv = { kind: "external", name: "Siv Ek", email: "siv@prov.example" };
    const plan = () => org.call(`${path(panel)}/reviewer-plans`, { body: { reviewers: [siv] } });
    expect((await plan()).status).toBe(200);
    expect((await org.call(`${path(panel)}/ranking.csv`, { token })).status).toBe(200);
    expect((await plan()).body.errors[0].code).toBe("has_seen");
  });

  it("is told by the host's id as well, when a session gave no address then", async () => {
    const { org, panel, inside, candidates } = await rated();
    for (const { id } of candidates) await rate(inside[0]!, id, 2);
    expect((await submit(inside[0]!)).status).toBe(200);
    const ida = { id: "ida", name: "Ida" };
    const nameless = await org.session({ actor: ida });
    const { body } = await org.call(path(panel), { token: nameless });
    expect([body.blind, body.ranking[0].figures.n]).toEqual([false, 2]);
    const token = await org.session({ actor: { ...ida, email: "ida@prov.example" } });
    const reviewers = [{ kind: "internal", name: "Ida", email: "ida@prov.example" }];
    const asked = await org.call(`${path(panel)}/reviewers`, { body: { reviewers }, token });
    expect(asked.body.errors[0].code).toBe("has_seen");
  });

  it("is nobody before something was handed in, or while they cannot see it", async () => {
    const { org, panel, people, inside } = await opened();
    const token = await org.session({ actor: bo });
    const call = (part: string, body?: unknown) =>
      org.call(`${path(panel)}${part}`, { token, ...(body !== undefined && { body }) });
    expect((await call("")).body.blind).toBe(true);
    expect((await call(`/reviewers/${people[0]!.id}/revocations`, {})).status).toBe(200);
    expect((await call("")).body.blind).toBe(false);
    expect((await call("/reviewers", { reviewers: [asReviewer] })).status).toBe(200);
    expect((await submit(inside[1]!)).status).toBe(422);
    expect((await call("")).body.blind).toBe(true);
  });
});

it("a session that gives no address sees nothing while somebody who reviews has not handed in", async () => {
  const { org, inside, candidates, panel, people, read } = await rated();
  const nameless = await org.session({ actor: { id: "bo", name: "Bo" } });
  expect(await read(nameless)).toEqual(hidden);
  for (const { id } of candidates) await rate(inside[0]!, id, 2);
  expect((await submit(inside[0]!)).status).toBe(200);
  expect(await read(nameless)).toMatchObject({ blind: false, canaries: 6, figures: [2, 2, 2] });
  const reopening = `/v1/panels/${panel}/reviewers/${people[1]!.id}/reopenings`;
  expect((await org.call(reopening, { body: {} })).status).toBe(200);
  expect(await read(nameless)).toMatchObject({ blind: true, figures: [0, 0, 0] });
});

it("in lists they see nothing when they were let go either: only the panel tells, and keeps who has seen", async () => {
  const { org, panel, people, read } = await rated();
  const path = `/v1/panels/${panel}/reviewers/${people[0]!.id}/revocations`;
  expect((await org.call(path, { body: {} })).status).toBe(200);
  expect((await read()).means).toEqual(hidden.means);
});
