import { describe, expect, it } from "vitest";
import { passwordFault } from "../../../worker/features/account/rules/password.ts";
import { userNameOf } from "../../../worker/features/account/rules/user-name.ts";

const EVA = {
  userName: "eva.larsson@example.com",
  names: ["Eva", "Larsson"],
  email: "eva.larsson@example.com",
};

describe("a password", () => {
  it.each([
    ["elva tecken", "password_short"],
    ["x".repeat(201), "password_long"],
    ["password1234", "password_common"],
    ["Välkommen1234", "password_common"],
    ["aaaaaaaaaaaaaa", "password_common"],
    ["123123123123", "password_common"],
    ["abcabcabcabcabc", "password_common"],
    ["qwertyuiopåas", "password_common"],
    ["987654321098", "password_common"],
    ["evalarsson1234", "password_own"],
    ["Eva Larsson 1985", "password_own"],
    ["larssonlarsson!", "password_own"],
    ["eva.larsson@example.com", "password_own"],
  ])("such as %j is refused: %s", (password, fault) => {
    expect(passwordFault(password, EVA)).toBe(fault);
  });

  it.each([
    "tre små blå stolar",
    "larsson bor i ett gult hus",
    "Tr0ub4dor&3xyz",
    "hestensover1tr",
    " mellanslag i kanterna ",
    "人人都有一个自己的秘密密码呢",
    "x9".repeat(4) + "kanot och paddel",
  ])("such as %j is taken", (password) => {
    expect(passwordFault(password, EVA)).toBeNull();
  });

  it("is not refused for a name of two letters that happens to be in it", () => {
    expect(passwordFault("bo i en båt på sjön", { ...EVA, names: ["Bo", "Ek"] })).toBeNull();
  });
});

describe("a user name", () => {
  const person = { id: "cand_01m844dzqq0a06ze4s9pagzswc", email: "familj@example.com" };

  it("is the address, or of one's own where others have it", () => {
    expect(userNameOf({ ...person, firstName: "Åsa" }, false)).toBe("familj@example.com");
    expect(userNameOf({ ...person, firstName: "Åsa" }, true)).toBe("asa-agzswc");
    expect(userNameOf({ ...person, firstName: "李" }, true)).toBe("konto-agzswc");
  });
});
