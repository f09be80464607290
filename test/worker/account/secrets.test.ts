import { describe, expect, it } from "vitest";
import { withSecrets } from "../../../worker/delivery/secrets.ts";
import { newId } from "../../../worker/domain/ids.ts";
import { firstPassword } from "../../../worker/guests/code.ts";
import { guestToken } from "../../../worker/guests/link.ts";
import {
  linkPlaceholder,
  pagePlaceholder,
  passwordPlaceholder,
  withoutSecrets,
} from "../../../worker/mail/secret-links.ts";
import { env } from "../support/organisation.ts";

const [own, other] = [newId("guest"), newId("guest")];
const place = { SERVER_KEY: env.SERVER_KEY, PUBLIC_URL: "https://vidare.test/" };

const mail = (text: string) => ({ id: newId("msg"), guest: own, subject: "Hej", text, html: text });

describe("what stands for a secret in a login", () => {
  it("becomes the link, the page and the password of whom it is for, the same each time", async () => {
    const message = mail(
      [
        linkPlaceholder("account", own, 3, "candidate"),
        pagePlaceholder("candidate", "o=org_1"),
        passwordPlaceholder(own, 3),
      ].join("\n"),
    );
    const [first, again] = [await withSecrets(place, message), await withSecrets(place, message)];
    const password = await firstPassword(env.SERVER_KEY, own, 3);
    expect(first!.text.split("\n")).toEqual([
      `https://vidare.test/candidate#${await guestToken(env.SERVER_KEY, "account", own, 3)}`,
      "https://vidare.test/candidate#o=org_1",
      password,
    ]);
    expect(password).toMatch(/^[a-km-np-z2-9]{4}(?:-[a-km-np-z2-9]{4}){2}$/);
    expect(again).toEqual(first);
  });

  it("is left as it is where it names somebody else, and waits while we have no address", async () => {
    const theirs = [
      linkPlaceholder("account", other, 1, "candidate"),
      passwordPlaceholder(other, 1),
    ].join("\n");
    expect((await withSecrets(place, mail(theirs)))!.text).toBe(theirs);
    const bare = { SERVER_KEY: env.SERVER_KEY };
    const page = pagePlaceholder("candidate", "o=org_1");
    expect(await withSecrets(bare, mail(page))).toBeNull();
    expect(await withSecrets(bare, mail("Hej"))).toMatchObject({ text: "Hej" });
  });

  it("is told to nobody else, in words of their language", () => {
    const html = `<a href="${linkPlaceholder("account", own, 1, "candidate")}">x</a> ${passwordPlaceholder(own, 1)}`;
    expect(withoutSecrets(html, "sv")).toBe("<a>x</a> [tillfälligt lösenord]");
    expect(withoutSecrets(pagePlaceholder("candidate", "o=org_1"), "en")).toBe("[personal link]");
  });
});
