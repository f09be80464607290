import { describe, expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import { given, mails, newestCode, PASSWORD } from "./support.ts";

describe("an account", () => {
  it("is made with the message, and opened by the password that its link lets choose", async () => {
    const one = await given();
    expect(one.userName).toBe(one.candidate.email);
    const [mail] = await mails(one.org);
    expect(mail).toMatchObject({ kind: "save-and-send-login", guest: one.id });
    expect(mail!.text).toContain(`https://personlig.invalid/candidate/account/${one.id}/1`);

    const look = await one.post("looks", { link: await one.link() });
    expect(look.body).toMatchObject({
      stage: "choose",
      organisationId: one.org.id,
      userName: one.userName,
    });
    const chosen = await one.choose();
    expect(chosen.status).toBe(200);
    const page = await one.call("page", chosen.body.token);
    expect(page.body).toMatchObject({
      userName: one.userName,
      hasPassword: true,
      asksCurrent: true,
      things: [{ title: "Sparade uppgifter", waits: false }],
    });

    const entered = await one.signIn(PASSWORD);
    expect(entered.status).toBe(200);
    expect((await one.call("page", entered.body.token)).status).toBe(200);
  });

  it("is opened by a code in mail, with or without a password", async () => {
    const one = await given();
    const who = { organisation: one.org.id, userName: one.userName.toUpperCase() };
    const { body } = await one.post("codes", who);
    const code = await newestCode(one);
    const entered = await one.post("sessions", { ...who, ticket: body.ticket, code });
    expect(entered.status).toBe(200);
    const page = await one.call("page", entered.body.token);
    expect(page.body).toMatchObject({ hasPassword: false, asksCurrent: false });
    // It is used up.
    const again = await one.post("sessions", { ...who, ticket: body.ticket, code });
    expect(again.body.errors[0].code).toBe("wrong_login_code");
  });

  it("answers a name that nobody has as it answers a wrong password or code", async () => {
    const org = await quietOrganisation();
    const one = await given({ org });
    await one.choose();
    const nobody = { organisation: org.id, userName: "ingen@example.com" };
    const known = { organisation: org.id, userName: one.userName };
    const wrong = { password: "fel lösenord, tyvärr" };
    const answers = await Promise.all(
      [nobody, known].map(async (who) => {
        const asked = await one.post("codes", who);
        const ticket = asked.body.ticket as string;
        const tries = [];
        for (let n = 0; n < 7; n += 1)
          tries.push(await one.post("sessions", { ...who, ticket, code: "000000" }));
        const password = await one.post("sessions", { ...who, ...wrong });
        return [asked, password, ...tries].map(({ status, body }) => ({
          status,
          code: body.code,
          errors: body.errors,
          fields: Object.keys(body),
          length: body.ticket?.length,
        }));
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]![1]!.errors[0]).toMatchObject({ path: ["password"], code: "wrong_login" });
    // Nothing was written to whom there is not.
    expect((await mails(org)).filter(({ kind }) => kind === "account-code")).toHaveLength(1);
  });
});
