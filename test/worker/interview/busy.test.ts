/** When hosts are taken, as the plan, the form and the claim know it: by meetings that were made here. */
import { beforeAll, describe, expect, it } from "vitest";
import { inDays } from "../support/dates.ts";
import type { Organisation } from "../support/organisation.ts";
import { invite, INPUT } from "./support.ts";

const DAY = inDays(10);
const ANNA = "anna.ek@prov.example";

let org: Organisation;
let interview: string;
let slot: { id: string; start: string; end: string };
beforeAll(async () => {
  const made = await invite({}, 2);
  ({ org, interview } = made);
  const { body } = await made.invited[0]!.call("invitation");
  slot = body.slots[0];
  await made.invited[0]!.call("answers", { seen: 1, answer: "accept", slot: slot.id });
});

const ask = (body: object, token?: string) =>
  org.call("/v1/busy", {
    body: {
      addresses: [ANNA],
      from: `${inDays(9)}T00:00:00.000Z`,
      to: `${inDays(12)}T00:00:00.000Z`,
      ...body,
    },
    ...(token !== undefined && { token }),
  });

const warned = async (input: object) => {
  const { id } = await org.application();
  const { body } = await org.plan(id, "invite-to-interview", { ...INPUT, ...input });
  return body.warnings.flatMap(({ code, message }: Record<string, string>) =>
    code === "interview.host-elsewhere" ? [message] : [],
  );
};

describe("whoever is asked for", () => {
  it("is taken by a slot in which somebody has a seat, and by no other", async () => {
    const { body } = await ask({ addresses: ["Anna.Ek@prov.example"] });
    expect(body.data).toEqual([
      { address: "Anna.Ek@prov.example", times: [{ start: slot.start, end: slot.end }] },
    ]);
  });

  it("is free at other times, and unknown when they have met nobody here", async () => {
    const addresses = ["nobody@prov.example", ANNA];
    const from = slot.end;
    const { body } = await ask({ addresses, from });
    expect(body.data).toEqual([
      { address: addresses[0], times: null },
      { address: ANNA, times: [] },
    ]);
  });

  it("is told to those alone who may invite, and within bounds", async () => {
    const token = await org.session({ scopes: ["reject"] });
    expect((await ask({}, token)).body).toMatchObject({ code: "forbidden" });
    const to = `${inDays(500)}T00:00:00.000Z`;
    expect((await ask({ to })).body.errors).toMatchObject([{ path: ["to"] }]);
    expect((await ask({ addresses: ["anna"] })).body.errors).toMatchObject([
      { path: ["addresses", 0] },
    ]);
  });
});

describe("the plan of an invitation", () => {
  it("says which host is elsewhere then, where it is", async () => {
    expect(await warned({ slots: [{ start: `${DAY}T09:30` }] })).toEqual([
      expect.stringMatching(/^Anna Ek har redan ett möte den .* kl\. 09:00–09:45\. /),
    ]);
  });

  it("says nothing of times that only meet, of others, and of whoever is not known", async () => {
    expect(await warned({ slots: [{ start: `${DAY}T09:45` }] })).toEqual([]);
    const hosts = [{ name: "Bo Berg", email: "bo.berg@prov.example" }];
    expect(await warned({ hosts, slots: [{ start: `${DAY}T09:00` }] })).toEqual([]);
  });

  it("looks at the hosts of the interview that times are added to", async () => {
    const { hosts: _, ...input } = INPUT;
    const other = await invite({ org, input: { slots: [{ start: `${inDays(11)}T09:00` }] } }, 1);
    const slots = [{ start: `${DAY}T09:15` }];
    expect(await warned({ ...input, hosts: [], interview: other.interview, slots })).toHaveLength(
      1,
    );
    expect(interview).not.toBe(other.interview);
  });
});
