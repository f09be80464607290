import { expect, fixture, html } from "@open-wc/testing";
import "../../../components/account/page/define.ts";
import type { CandidatePage } from "../../../components/account/page/element.ts";
import { problem } from "../support/answers.ts";
import { shadow, text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";
import { FakeAccount } from "./fake-account.ts";

describe("a candidate's own page", () => {
  let api: FakeAccount;
  let element: CandidatePage;
  beforeEach(() => (api = new FakeAccount().install()));
  afterEach(() => api.restore());

  const root = () => shadow(element).querySelector("vidare-candidate-page")!.shadowRoot!;
  const says = (words: string) =>
    waitUntil(() => text(root()).includes(words), `the page says ${words}`);
  const button = (words: string) =>
    [...root().querySelectorAll("button")].find((each) => text(each) === words);
  async function click(words: string): Promise<void> {
    await waitUntil(() => button(words), `a button says ${words}`);
    button(words)!.click();
    await element.updateComplete;
  }
  function write(id: string, words: string): void {
    const field = root().querySelector<HTMLInputElement>(`#${id}`)!;
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const value = (id: string) => root().querySelector<HTMLInputElement>(`#${id}`)!.value;
  const focused = (what: string) =>
    waitUntil(() => root().activeElement?.matches(what), `${what} has the focus`);
  const wrong = (code: string, path: string) =>
    problem(422, "invalid_input", { errors: [{ path: [path], code, message: "" }] });

  async function open(link = "o=org_demo", guest = link): Promise<void> {
    element = await fixture<CandidatePage>(
      html`<candidate-page
        locale="sv"
        api="http://api.test"
        .link=${link}
        .guest=${guest}
      ></candidate-page>`,
    );
    await waitUntil(
      () => shadow(element).querySelector("vidare-candidate-page")?.shadowRoot?.querySelector("h2"),
      "the page",
    );
  }

  const CHOOSE = {
    stage: "choose",
    firstName: "Åsa",
    userName: "asa@example.com",
    guest: "guest_1",
  } as const;

  it("asks for nothing but whose page it is before anything is pressed", async () => {
    await open();
    expect(api.asked).to.deep.equal([
      { path: "/guests/sign-in/looks", body: { organisation: "org_demo" } },
    ]);
  });

  it("says where to begin where the address tells nothing", async () => {
    await open("", "");
    await says("Öppna sidan från mejlet");
    expect(api.asked).to.deep.equal([]);
  });

  it("signs in by a password, once, and says at its field what is lacking or wrong", async () => {
    await open();
    await click("Logga in");
    await says("Skriv ditt användarnamn.");
    await focused("#userName");
    write("userName", " asa@example.com ");
    await click("Logga in");
    await says("Skriv ditt lösenord.");
    await focused("#password");
    expect(api.to("/sessions")).to.deep.equal([]);
    api.instead.set("/guests/sign-in/sessions", wrong("wrong_login", "password"));
    write("password", "fel");
    await click("Logga in");
    await says("Användarnamnet eller lösenordet stämmer inte.");
    await focused("#password");
    expect([value("userName"), value("password")]).to.deep.equal(["asa@example.com", ""]);
    await expect(element).to.be.accessible();
    write("password", "tre små blå stolar");
    await click("Logga in");
    await says("Hej Åsa!");
    await focused("h2");
    expect(api.to("/sessions").at(-1)!.body).to.deep.equal({
      organisation: "org_demo",
      userName: "asa@example.com",
      password: "tre små blå stolar",
    });
    await expect(element).to.be.accessible();
  });

  it("keeps what was typed when there were too many tries, or nothing got through", async () => {
    await open();
    write("userName", "asa@example.com");
    write("password", "tre små blå stolar");
    api.instead.set("/guests/sign-in/sessions", problem(429, "rate_limited"));
    await click("Logga in");
    await says("Vänta en kvart");
    expect(value("password")).to.equal("tre små blå stolar");
    api.instead.set("/guests/sign-in/sessions", "network");
    await click("Logga in");
    await says("Det kom inte fram.");
    expect(value("password")).to.equal("tre små blå stolar");
  });

  it("signs in by a code, which is told to nobody else", async () => {
    await open();
    await click("Få en kod via e-post i stället");
    await says("Skriv ditt användarnamn.");
    write("userName", "asa@example.com");
    await click("Få en kod via e-post i stället");
    await says("Om användarnamnet finns");
    await focused("#code");
    await expect(element).to.be.accessible();
    write("code", "123");
    await click("Logga in");
    await says("Skriv de sex siffrorna");
    write("code", "123 456");
    await click("Logga in");
    await says("Hej Åsa!");
    expect(api.to("/sessions").at(-1)!.body).to.deep.equal({
      organisation: "org_demo",
      userName: "asa@example.com",
      ticket: "ticket",
      code: "123456",
    });
  });

  it("lets a password be chosen by the link, shown when asked for, where password managers see whose", async () => {
    api.look = { ...api.look, ...CHOOSE };
    await open("guest_1.1.secret", "guest_1");
    await says("Välkommen, Åsa");
    const chosen = root().querySelector<HTMLInputElement>("#chosen")!;
    expect([chosen.type, chosen.autocomplete]).to.deep.equal(["password", "new-password"]);
    const named = root().querySelector<HTMLInputElement>("#named")!;
    expect([named.autocomplete, named.value]).to.deep.equal(["username", "asa@example.com"]);
    root().querySelector<HTMLInputElement>(".showing input")!.click();
    await waitUntil(() => chosen.type === "text", "it is shown");
    write("chosen", "elva tecken");
    await click("Spara och fortsätt");
    await says("Skriv minst 12 tecken.");
    expect(api.to("/passwords")).to.deep.equal([]);
    api.instead.set("/guests/sign-in/passwords", wrong("password_common", "password"));
    write("chosen", "password1234");
    await click("Spara och fortsätt");
    await says("för vanligt");
    await focused("#chosen");
    write("chosen", "tre små blå stolar");
    await click("Spara och fortsätt");
    await says("Hej Åsa!");
    expect(api.to("/passwords").at(-1)!.body).to.deep.equal({
      link: "guest_1.1.secret",
      password: "tre små blå stolar",
    });
  });

  it("goes on to the sign-in when the link has been used meanwhile", async () => {
    api.look = { ...api.look, ...CHOOSE };
    await open("guest_1.1.secret", "guest_1");
    api.instead.set("/guests/sign-in/passwords", problem(410, "gone"));
    write("chosen", "tre små blå stolar");
    await click("Spara och fortsätt");
    await says("Länken har redan använts");
    await says("Logga in");
    await focused("h2");
    await expect(element).to.be.accessible();
  });

  it("asks for a password of one's own in the place of the first one", async () => {
    await open();
    write("userName", "asa@example.com");
    write("password", "abcd-efgh-jkmn");
    api.instead.set(
      "/guests/sign-in/sessions",
      problem(409, "not_allowed", { reason: "password_first" }),
    );
    await click("Logga in");
    await says("Välj ett eget lösenord");
    await focused("h2");
    await expect(element).to.be.accessible();
    write("chosen", "tre små blå stolar");
    await click("Spara och fortsätt");
    await says("Hej Åsa!");
    expect(api.to("/passwords").at(-1)!.body).to.deep.equal({
      organisation: "org_demo",
      userName: "asa@example.com",
      current: "abcd-efgh-jkmn",
      password: "tre små blå stolar",
    });
  });

  it("comes back by what the browser keeps, as the same person", async () => {
    api.look = { ...api.look, ...CHOOSE, stage: "inside" };
    await open();
    await says("Hej Åsa!");
    expect(api.to("/guests/sessions")).to.deep.equal([
      { path: "/guests/sessions", body: { purpose: "account", guest: "guest_1" } },
    ]);
    const link = root().querySelector(".things a")!;
    expect(text(link)).to.contain("Läs och svara: Intervju, Rektor");
  });

  it("changes the password, and says at its field which was wrong", async () => {
    api.look = { ...api.look, ...CHOOSE, stage: "inside" };
    await open();
    await says("Hej Åsa!");
    root().querySelector("details")!.open = true;
    await click("Spara lösenordet");
    await says("Skriv ditt nuvarande lösenord.");
    await focused("#current");
    write("current", "fel");
    write("chosen", "fyra stora gula bord");
    api.instead.set("/guests/account/password-changes", wrong("wrong_password", "current"));
    await click("Spara lösenordet");
    await says("Det nuvarande lösenordet stämmer inte.");
    expect(value("chosen")).to.equal("fyra stora gula bord");
    await expect(element).to.be.accessible();
    write("current", "tre små blå stolar");
    await click("Spara lösenordet");
    await says("Lösenordet är sparat.");
    await focused(".done");
    expect(root().querySelector("details")!.open).to.equal(false);
  });

  it("asks to sign in again when the session has ended, and forgets what stood there", async () => {
    api.look = { ...api.look, ...CHOOSE, stage: "inside" };
    await open();
    await says("Hej Åsa!");
    root().querySelector("details")!.open = true;
    write("current", "tre små blå stolar");
    write("chosen", "fyra stora gula bord");
    api.look = { ...api.look, stage: "sign-in", guest: "" };
    api.instead.set("/guests/account/password-changes", problem(401, "unauthenticated"));
    await click("Spara lösenordet");
    await says("Du har blivit utloggad.");
    expect(text(root())).not.to.contain("Intervju");
    await focused("h2");
  });

  it("signs out, and says so", async () => {
    api.look = { ...api.look, ...CHOOSE, stage: "inside" };
    await open();
    await click("Logga ut");
    await says("Du är utloggad");
    expect(api.to("/sign-outs").at(-1)!.body).to.deep.equal({
      purpose: "account",
      guest: "guest_1",
    });
  });
});
