import { beforeEach, expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import type { Organisation } from "../support/organisation.ts";
import { opened } from "./support.ts";

let org: Organisation;
beforeEach(async () => {
  org = await quietOrganisation();
});

const words = (of: string) => Array.from({ length: 7 }, (_, at) => `${of} ${at + 1}`);
const put = (body: unknown, token?: string) =>
  org.call("/v1/scale", { method: "PUT", body, ...(token && { token }) });

it("has the product's words until the organisation gives its own", async () => {
  expect((await org.call("/v1/scale")).body).toEqual({ sv: null, en: null });
  const { panel, inside } = await opened({ org });
  const anchors = async (locale: string) => [
    (await inside[0]!.call(`review?locale=${locale}`)).body.anchors,
    (await org.call(`/v1/panels/${panel}?locale=${locale}`)).body.anchors,
  ];
  const [ours, same] = await anchors("sv");
  expect(ours).toHaveLength(7);
  expect([ours[0], same]).toEqual(["Passar inte alls", ours]);

  const sv = words("Nivå");
  expect((await put({ sv, en: null })).body).toEqual({ sv, en: null });
  expect((await org.call("/v1/scale")).body).toEqual({ sv, en: null });
  expect(await anchors("sv")).toEqual([sv, sv]);
  const [english] = await anchors("en");
  expect(english[0], "only Swedish words were given").toBe("Not suitable at all");

  const en = words("Step");
  await put({ sv: null, en });
  expect([await anchors("sv"), await anchors("en")]).toEqual([
    [ours, ours],
    [en, en],
  ]);
});

const wrong: [string, unknown, (string | number)[], string][] = [
  ["six words", words("x").slice(1), ["sv"], "too_few"],
  ["eight words", [...words("x"), "y"], ["sv"], "too_many"],
  ["an empty word", words("x").with(2, ""), ["sv", 2], "required"],
  ["a word of spaces", words("x").with(2, "  "), ["sv", 2], "required"],
  ["a long word", words("x").with(6, "x".repeat(61)), ["sv", 6], "too_long"],
  ["a NUL", words("x").with(0, "a\0"), ["sv", 0], "control_character"],
  ["a line break", words("x").with(0, "a\nb"), ["sv", 0], "line_break"],
  ["a turn of direction", words("x").with(0, "a\u202e"), ["sv", 0], "bidi_control"],
  ["a number", words("x").with(3, 4 as never), ["sv", 3], "invalid_type"],
  ["no list", 7, ["sv"], "invalid_type"],
];
it.each(wrong)("refuses %s, and keeps what is there", async (_, sv, path, code) => {
  const kept = { sv: words("Nivå"), en: null };
  await put(kept);
  const { status, body } = await put({ sv, en: null });
  expect([status, body.errors?.map((each: object) => ({ ...each, message: "" }))]).toEqual([
    422,
    [{ path, code, message: "" }],
  ]);
  expect((await org.call("/v1/scale")).body).toEqual(kept);
});

it("refuses a body with one language only", async () => {
  expect((await put({ sv: words("Nivå") })).body.errors).toMatchObject([
    { path: ["en"], code: "required" },
  ]);
});

it("is set with the scope for texts and a session of the whole organisation, and is nobody else's", async () => {
  const body = { sv: words("Nivå"), en: null };
  for (const [narrowed, reason] of [
    [{ scopes: ["send-to-panel"] }, "missing_scope"],
    [{ projects: [org.project] }, "narrowed_session"],
  ] as const) {
    const refused = await put(body, await org.session(narrowed));
    expect([refused.status, refused.body.reason]).toEqual([403, reason]);
  }
  await put(body);
  const other = await quietOrganisation();
  expect((await other.call("/v1/scale")).body).toEqual({ sv: null, en: null });
});
