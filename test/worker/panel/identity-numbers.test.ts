import { expect, it } from "vitest";
import { addFile } from "../support/files.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { env } from "../support/organisation.ts";
import { inDays } from "../support/dates.ts";
import { opened } from "./support.ts";

const [LETTER, FILE] = ["811218-9876", "198112189876"];
const MASK = "[personnummer]";

async function reviewed(options: { identityNumbers?: boolean; anonymise?: boolean } = {}) {
  const org = await quietOrganisation();
  const candidate = await org.application({ coverLetter: `Mitt nummer är ${LETTER}.` });
  const file = await addFile(org, candidate, `${FILE}.pdf`);
  const made = await opened({ org, candidates: [candidate], options });
  const [reviewer] = made.inside;
  const read = async () => (await reviewer!.call("review")).body;
  const download = async () => (await reviewer!.call(`files/${file}`)).headers;
  return { ...made, read, download };
}

it("reviewers read letters and file names with personal identity numbers masked", async () => {
  const { read, download, org, panel } = await reviewed();
  const check = async () => {
    const body = await read();
    expect(body.candidates[0].letter).toBe(`Mitt nummer är ${MASK}.`);
    expect(body.candidates[0].files[0].filename).toBe(`${MASK}.pdf`);
    expect(body.options.identityNumbers).toBe(false);
    const headers = [...(await download()).values()].join("\n");
    expect(headers).toContain("attachment");
    expect(headers).not.toContain(FILE);
  };
  await check();
  // As a panel of a former release, whose options do not say.
  await env.DB.prepare(
    "UPDATE panels SET options = json_remove(options, '$.identityNumbers') WHERE id = ?",
  )
    .bind(panel)
    .run();
  await check();
  const detail = await org.call(`/v1/panels/${panel}`);
  expect(detail.body.options.identityNumbers).toBe(false);
});

it("reviewers read them in clear when the panel was opened so, and the history says it", async () => {
  const { read, download, org, candidates } = await reviewed({ identityNumbers: true });
  const body = await read();
  expect(body.candidates[0].letter).toContain(LETTER);
  expect([...(await download()).values()].join("\n")).toContain(FILE);
  const { body: history } = await org.call(`/v1/applications/${candidates[0]!.id}/events`);
  expect(history.data[0].detail).toEqual({ identityNumbers: true });
});

it("an anonymous panel shows none, whatever was asked", async () => {
  const { read } = await reviewed({ identityNumbers: true, anonymise: true });
  expect(JSON.stringify(await read())).not.toMatch(/811218/);
});

it("the plan says where numbers stand, of the panel's own options when it is added to", async () => {
  const { org, panel } = await reviewed({ identityNumbers: true });
  const { id } = await org.application({ coverLetter: LETTER });
  const warned = async (input: object) => {
    const { body } = await org.plan(id, "send-to-panel", {
      reviewers: [{ kind: "internal", name: "Bo", email: "bo@prov.example" }],
      deadline: inDays(12),
      ...input,
    });
    expect(JSON.stringify(body)).not.toContain(LETTER);
    return body.warnings.map(({ code }: { code: string }) => code);
  };
  expect(await warned({})).toEqual(["identity.letter"]);
  expect(await warned({ options: { identityNumbers: true } })).toEqual(["identity.letter-clear"]);
  expect(await warned({ options: { anonymise: true, identityNumbers: true } })).toEqual([]);
  expect(await warned({ panel })).toEqual(["identity.letter-clear"]);
});

it("the history says it of every candidate that is shown as written, and of no other", async () => {
  const org = await quietOrganisation();
  const [plain, hidden] = [
    await org.application({ coverLetter: "Hej" }),
    await org.application({ protectedIdentity: true, coverLetter: LETTER }),
  ];
  await opened({ org, candidates: [plain, hidden], options: { identityNumbers: true } });
  await opened({ org, candidates: [hidden], options: { identityNumbers: true, anonymise: true } });
  const told = async ({ id }: { id: string }) => {
    const { body } = await org.call(`/v1/applications/${id}/events`);
    return body.data.map((each: { detail?: object | null }) => each.detail ?? {});
  };
  expect(await told(plain)).toContainEqual({ identityNumbers: true });
  expect(JSON.stringify(await told(hidden))).not.toContain("identityNumbers");
});

it("the plan names a file that wants a password without the number", async () => {
  const org = await quietOrganisation();
  const candidate = await org.application();
  await addFile(org, candidate, `${FILE}.pdf`);
  await env.DB.prepare("UPDATE files SET needs_password = 1 WHERE org_id = ?").bind(org.id).run();
  const { body } = await org.plan(candidate.id, "send-to-panel", {
    reviewers: [{ kind: "internal", name: "Bo", email: "bo@prov.example" }],
    deadline: inDays(12),
  });
  expect(body.warnings.map(({ code }: { code: string }) => code)).toContain("plan.needs-password");
  expect(JSON.stringify(body)).not.toContain(FILE);
});
