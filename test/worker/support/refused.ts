import { expect } from "vitest";
import { everything } from "./furnished.ts";
import type { Answer, Call, Organisation } from "./organisation.ts";

const LOCALES = ["sv", "en"] as const;

export type Path = (string | number)[];
export type Asked = Call & { path: string };

/** Sends it in both languages: a problem in words, at the field, that tells nothing of what was posted. */
export async function expectRefused(
  { org, before, secret }: { org: Organisation; before: Record<string, unknown[]>; secret: string },
  { path, ...call }: Asked,
  status: number,
  code: string,
  at?: Path[],
): Promise<void> {
  const answers: Answer[] = [];
  for (const locale of LOCALES)
    answers.push(
      await org.call(path, { ...call, headers: { ...call.headers, "Accept-Language": locale } }),
    );
  for (const [index, { status: got, body, headers }] of answers.entries()) {
    const said = JSON.stringify(body);
    expect([got, body.code], said).toEqual([status, code]);
    expect(headers.get("Content-Type")).toBe("application/problem+json");
    expect(headers.get("Content-Language")).toBe(LOCALES[index]);
    expect(body.requestId).toBe(headers.get("X-Request-Id"));
    expect(body.status).toBe(status);
    expect(body.type).toMatch(new RegExp(`/${code}$`));
    expect(said, "echoes what was posted").not.toContain(secret);
    for (const words of [
      body.title,
      body.detail,
      ...(body.errors ?? []).map(({ message }: { message: string }) => message),
    ])
      expect(words, said).toMatch(/^[A-ZÅÄÖ”“'"](?:[^{}]|\{\{|\}\})*$/u);
    for (const error of body.errors ?? [])
      expect(Object.keys(error).toSorted()).toEqual(["code", "message", "path"]);
    if (at) expect((body.errors ?? []).map(({ path: where }: { path: Path }) => where)).toEqual(at);
  }
  const words = answers.map(({ body }) =>
    JSON.stringify([
      body.title,
      (body.errors ?? []).map(({ message }: { message: string }) => message),
    ]),
  );
  expect(words[0]).not.toBe(words[1]);
  expect(await everything(org)).toEqual(before);
}
