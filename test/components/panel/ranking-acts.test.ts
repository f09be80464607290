import { expect } from "@open-wc/testing";
import { problem } from "../support/answers.ts";
import { FakeApi } from "../support/api.ts";
import { Ranking } from "./ranking-page.ts";
import { text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

describe("what is done to a panel in its ranking", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  async function reviewers(): Promise<Ranking> {
    const ranking = await Ranking.open(api);
    await ranking.reviewers();
    return ranking;
  }
  const control = (ranking: Ranking, path: string) =>
    ranking.root.querySelector<HTMLInputElement>(`[data-path="${path}"]`)!;

  async function planned(ranking: Ranking): Promise<HTMLElement> {
    ranking.button("Granska").click();
    const find = () => ranking.root.querySelector<HTMLElement>("vidare-panel-mail-plan");
    await waitUntil(() => find()?.shadowRoot?.childElementCount, "the plan is there");
    return find()!;
  }
  /** Presses a button by which somebody is written to, and looks at what they would be. */
  async function looked(ranking: Ranking, button: string): Promise<HTMLElement> {
    ranking.button(button).click();
    const find = () => ranking.root.querySelector<HTMLElement>(".reviewers vidare-panel-mail-plan");
    await waitUntil(() => find()?.shadowRoot?.childElementCount, "the plan is there");
    await waitUntil(
      () => ranking.root.activeElement?.matches("[data-heading]"),
      "it has the focus",
    );
    return find()!;
  }
  async function invite(ranking: Ranking, n = 1): Promise<void> {
    await planned(ranking);
    ranking.button(`Bjud in (${n})`).click();
  }
  function fillIn(ranking: Ranking, name = "Hedda Moe", email = "hedda@example.com", at = 0): void {
    ranking.fill(`#field-reviewers-${at}-name`, name);
    ranking.fill(`#field-reviewers-${at}-email`, email);
  }

  it("is accepted by axe: asked about, refused, planned and waiting", async () => {
    const ranking = await reviewers();
    ranking.openAll();
    ranking.button("Ta bort Gun Lind").click();
    await waitUntil(() => ranking.focused === "Behåll");
    await expect(ranking.element).to.be.accessible();
    control(ranking, "message").click();
    ranking.fill("#field-reviewers-0-name", "Hedda Moe");
    ranking.button("Granska").click();
    await waitUntil(() => ranking.root.querySelector("[aria-invalid=true]"));
    await expect(ranking.element).to.be.accessible();
    ranking.fill("#field-reviewers-0-email", "hedda@example.com");
    api.panels.warnings = [{ code: "x", message: "Mallen finns inte på finska." }];
    await planned(ranking);
    await expect(ranking.element).to.be.accessible();
    ranking.button("Bjud in (1)").click();
    await waitUntil(() => ranking.root.querySelector(".outbox"), "its mail is shown");
    await expect(ranking.element).to.be.accessible();
  });

  it("says each in a live region, and the focus stays with the reviewer", async () => {
    const ranking = await reviewers();
    await looked(ranking, "Påminn Fred Ås");
    ranking.button("Skicka påminnelsen").click();
    await ranking.until("Fred Ås får strax en påminnelse. Du kan stoppa mejlet innan det skickas.");
    await waitUntil(() => ranking.focused === "Påminn Fred Ås", "the reminder has the focus");
    await looked(ranking, "Öppna igen för Aino Virta");
    ranking.button("Öppna igen och skicka mejlet").click();
    await ranking.until(
      "Aino Virta kan ändra sina svar igen. De räknas inte förrän de har lämnats in på nytt. Ett mejl skickas strax, och du kan stoppa det innan dess.",
    );
    await waitUntil(() => ranking.focused === "Påminn Aino Virta", "what can be done now");
    ranking.button("Ta bort Gun Lind").click();
    await waitUntil(() => ranking.focused === "Behåll", "keeping has the focus");
    expect(api.to(/revocations/)).to.have.length(0);
    ranking.button("Ta bort Gun Lind").click();
    await ranking.until("Gun Lind är borttagen.");
    await waitUntil(() => ranking.focused === "Gun Lind", "who is removed has the focus");
    expect(api.to(/revocations/).map(({ path }) => path)).to.deep.equal([
      "/v1/panels/pan_1/reviewers/rev_7/revocations",
    ]);
  });

  it("heads what stands in a plan by the plan's own title", async () => {
    const ranking = await reviewers();
    const plan = await looked(ranking, "Påminn Fred Ås");
    const { tagName: title } = ranking.root.querySelector(".planned [data-heading]")!;
    const inside = [...plan.shadowRoot!.querySelectorAll("h1, h2, h3, h4, h5, h6")];
    expect(inside.length).to.be.above(0);
    for (const { tagName } of inside)
      expect(tagName >= title, `${tagName} in ${title}`).to.equal(true);
  });

  it("gives the focus back to who keeps a reviewer", async () => {
    const ranking = await reviewers();
    ranking.button("Ta bort Bo Ek").click();
    await waitUntil(() => ranking.focused === "Behåll");
    ranking.button("Behåll").click();
    await waitUntil(() => ranking.focused === "Ta bort Bo Ek");
    expect(api.to(/revocations/)).to.have.length(0);
  });

  it("reaches everything with the keyboard: each act is a button, a field or a summary", async () => {
    const ranking = await reviewers();
    ranking.openAll();
    const reached = [
      ...ranking.root.querySelectorAll<HTMLElement>("button, select, input, summary"),
    ].filter((each) => each.checkVisibility());
    for (const each of reached) {
      each.focus();
      expect(ranking.root.activeElement === each, text(each)).to.equal(true);
    }
    expect(ranking.root.querySelectorAll("[tabindex]:not([tabindex='-1'])").length).to.equal(0);
  });

  it("does a thing once, however often its button is pressed", async () => {
    const ranking = await reviewers();
    const remind = ranking.button("Påminn Fred Ås");
    remind.click();
    remind.click();
    await waitUntil(() => ranking.button("Skicka påminnelsen"));
    const send = ranking.button("Skicka påminnelsen");
    send.click();
    send.click();
    await ranking.until("Fred Ås får strax en påminnelse. Du kan stoppa mejlet innan det skickas.");
    expect(
      [api.to(/reminder-plans$/), api.to(/reminders$/)].map((all) => all.length),
    ).to.deep.equal([1, 1]);
  });

  for (const [button, send, kind] of [
    ["Påminn Fred Ås", "Skicka påminnelsen", "Påminnelse"],
    ["Öppna igen för Aino Virta", "Öppna igen och skicka mejlet", "Öppen igen"],
  ] as const)
    it(`${button}: shows the mail before anything is done, and what waits after`, async () => {
      const ranking = await reviewers();
      const plan = await looked(ranking, button);
      expect(text(plan.shadowRoot)).to.include(kind);
      expect(ranking.text).to.include(
        "Mejlet skickas om 30 sekunder. Fram till dess kan du stoppa det.",
      );
      ranking.button("Avbryt").click();
      await waitUntil(() => ranking.focused === button, "the button has the focus again");
      expect(api.to(/(reminders|reopenings)$/)).to.have.length(0);
      await looked(ranking, button);
      await expect(ranking.element).to.be.accessible();
      ranking.button(send).click();
      await waitUntil(() => ranking.root.querySelector(".outbox"), "its mail is shown");
      expect(text(ranking.root.querySelector(".outbox"))).to.include(kind);
    });

  it("does nothing to a reviewer while something stands in the way of the mail", async () => {
    api.panels.blocks = [{ path: [], code: "x", message: "Tjänstens adress är inte inställd." }];
    const ranking = await reviewers();
    const plan = await looked(ranking, "Öppna igen för Aino Virta");
    expect(text(plan.shadowRoot)).to.include("Tjänstens adress är inte inställd.");
    const send = ranking.button("Öppna igen och skicka mejlet");
    expect(send.ariaDisabled).to.equal("true");
    send.click();
    expect(api.to(/reopenings$/)).to.have.length(0);
  });

  it("takes errors to the fields of their reviewer, with the focus at the first", async () => {
    const ranking = await reviewers();
    ranking.openAll();
    fillIn(ranking);
    ranking.button("Lägg till granskare").click();
    await waitUntil(() => control(ranking, "reviewers.1.name"));
    ranking.fill("#field-reviewers-1-name", "Ingen Adress");
    ranking.button("Granska").click();
    await waitUntil(() => control(ranking, "reviewers.1.email").ariaInvalid === "true");
    expect(text(ranking.root.querySelector("#field-reviewers-1-email-error"))).to.equal(
      "Skriv en e-postadress.",
    );
    expect(control(ranking, "reviewers.0.email").ariaInvalid).to.equal(null);
    await waitUntil(() => ranking.focused === "field-reviewers-1-email");
    ranking.fill("#field-reviewers-1-email", "ingen@example.com");
    await invite(ranking, 2);
    await ranking.until("Inbjudan är på väg.");
    expect(text(ranking.root.querySelector(".reviewers"))).to.include("Hedda Moe");
    expect(control(ranking, "reviewers.0.name").value).to.equal("");
  });

  it("plans an invitation before anything is sent, one reader at a time", async () => {
    const ranking = await reviewers();
    ranking.openAll();
    fillIn(ranking);
    ranking.button("Lägg till granskare").click();
    await waitUntil(() => control(ranking, "reviewers.1.name"));
    fillIn(ranking, "Ivar Ny", "ivar@example.com", 1);
    api.panels.warnings = [{ code: "x", message: "Texten saknas på norska." }];
    const plan = (await planned(ranking)).shadowRoot!;
    await waitUntil(() => ranking.focused === "Det här kommer att hända", "its heading");
    expect(api.to(/POST .*\/reviewer-plans$/)).to.have.length(1);
    expect(api.to(/POST .*\/reviewers$/)).to.have.length(0);
    expect(text(plan.querySelector(".callout"))).to.include("Texten saknas på norska.");
    expect(text(plan)).to.include("Kandidaten kan få läsa vad de skriver.");
    expect(text(plan)).to.include("2 meddelanden");
    expect(text(plan.querySelector(".letter"))).to.equal("Hej Hedda Moe! Kom och granska.");
    plan.querySelector<HTMLElement>("[aria-label='Nästa mottagare']")!.click();
    await waitUntil(() => text(plan.querySelector(".letter")).startsWith("Hej Ivar Ny!"));
    expect(text(plan.querySelector(".mail dl"))).to.include("ivar@example.com");
    ranking.button("Bjud in (2)").click();
    await ranking.until("Inbjudan är på väg.");
    const [asked, done] = api.to(/POST .*\/reviewer(s|-plans)$/).map(({ body }) => body);
    expect(done, "what was planned is what is done").to.deep.equal(asked);
    await waitUntil(() => ranking.focused === "Lägg till granskare", "where it began");
    expect(ranking.root.querySelector("vidare-panel-mail-plan")).to.equal(null);
  });

  it("goes back to the form with all that was typed, and the focus on its button", async () => {
    const ranking = await reviewers();
    ranking.openAll();
    fillIn(ranking);
    control(ranking, "message").click();
    await waitUntil(() => control(ranking, "message.body"));
    ranking.fill("#field-message-body", "Hej, kom och granska.");
    await planned(ranking);
    ranking.button("Tillbaka").click();
    await waitUntil(() => ranking.focused === "Granska");
    expect(control(ranking, "reviewers.0.email").value).to.equal("hedda@example.com");
    expect(control(ranking, "message.body").value).to.equal("Hej, kom och granska.");
    expect(api.to(/POST .*\/reviewers$/)).to.have.length(0);
  });

  it("says what stops an invitation where no field can take it, and sends nothing", async () => {
    api.panels.blocks = [
      { path: ["message", "body"], code: "plan.empty-field", message: "Fältet Ort är tomt." },
    ];
    const ranking = await reviewers();
    ranking.openAll();
    fillIn(ranking);
    const plan = await planned(ranking);
    await waitUntil(() => ranking.focused === "Det här stoppar åtgärden");
    expect(text(plan.shadowRoot!.querySelector("[data-tone=bad]"))).to.include("Ort är tomt");
    expect(ranking.button("Bjud in (0)").ariaDisabled).to.equal("true");
    ranking.button("Bjud in (0)").click();
    expect(api.to(/POST .*\/reviewers$/)).to.have.length(0);
  });

  it("keeps the plan when the answer is lost, and does the same once more", async () => {
    const ranking = await reviewers();
    ranking.openAll();
    fillIn(ranking);
    await planned(ranking);
    api.meddle = ({ method }) => (method === "POST" ? "lost" : undefined);
    ranking.button("Bjud in (1)").click();
    await waitUntil(() => ranking.root.querySelector("[role=alert]"));
    expect(ranking.root.querySelector("vidare-panel-mail-plan")).not.to.equal(null);
    api.meddle = () => undefined;
    ranking.button("Bjud in (1)").click();
    await ranking.until("Inbjudan är på väg.");
    const [lost, again] = api.to(/POST .*\/reviewers$/).map(({ body }) => body);
    expect(again).to.deep.equal(lost);
    expect(ranking.button("Ta bort Hedda Moe")).not.to.equal(undefined);
    expect(api.panels.reviewers.filter(({ name }) => name === "Hedda Moe")).to.have.length(1);
  });

  it("says when all of them are in already", async () => {
    const ranking = await reviewers();
    ranking.openAll();
    fillIn(ranking, "Bo Ek", "granskare2@example.com");
    const plan = await planned(ranking);
    expect(text(plan.shadowRoot)).to.include("Alla är redan inbjudna, så inget skickas.");
    expect(ranking.button("Bjud in (0)").ariaDisabled).to.equal("true");
  });

  it("takes what has become wrong since the plan back to its field", async () => {
    const ranking = await reviewers();
    ranking.openAll();
    fillIn(ranking);
    await planned(ranking);
    api.meddle = ({ method, path }) =>
      method === "POST" && path.endsWith("/reviewers")
        ? problem(422, "invalid_input", {
            errors: [
              { path: ["reviewers", 0, "email"], code: "already_reviewer", message: "Redan med." },
            ],
          })
        : undefined;
    ranking.button("Bjud in (1)").click();
    await waitUntil(() => ranking.focused === "field-reviewers-0-email");
    expect(text(ranking.root.querySelector("#field-reviewers-0-email-error"))).to.equal(
      "Redan med.",
    );
  });

  it("shows no plan of a panel that is no longer the one on show", async () => {
    const ranking = await reviewers();
    ranking.openAll();
    fillIn(ranking);
    let answer = (): void => undefined;
    const waiting = new Promise<undefined>((resolve) => (answer = () => resolve(undefined)));
    api.meddle = ({ path }) => (path.endsWith("/reviewer-plans") ? waiting : undefined);
    ranking.button("Granska").click();
    await waitUntil(() => ranking.button("Förbereder …"));
    ranking.element.panel = "pan_2";
    await waitUntil(() => ranking.text.includes("Projekt 2"));
    await waitUntil(() => control(ranking, "reviewers.0.name")?.value === "");
    answer();
    await waitUntil(() => ranking.button("Granska"));
    expect(ranking.root.querySelector("vidare-panel-mail-plan")).to.equal(null);
  });

  it("sends a text that was chosen, or one's own words with errors at their field", async () => {
    api.texts = ["send-to-panel", "send-to-panel-again"];
    const ranking = await reviewers();
    ranking.openAll();
    fillIn(ranking);
    ranking.choose("field-message-template", "send-to-panel-again");
    await invite(ranking);
    await ranking.until("Inbjudan är på väg.");
    const sent = () => api.to(/POST .*\/reviewers$/).at(-1)!.body["message"];
    expect(sent()).to.deep.equal({ template: "send-to-panel-again" });
    ranking.openAll();
    ranking.fill("#field-reviewers-0-name", "Ivar Ny");
    ranking.fill("#field-reviewers-0-email", "ivar@example.com");
    control(ranking, "message").click();
    await waitUntil(() => control(ranking, "message.body"));
    ranking.fill("#field-message-subject", "Kom och granska");
    ranking.fill("#field-message-body", "Hej {{okänt}}");
    ranking.button("Granska").click();
    await waitUntil(() => control(ranking, "message.body").ariaInvalid === "true");
    expect(text(ranking.root.querySelector("#field-message-body-error"))).to.equal(
      "Fältet okänt finns inte.",
    );
    expect(text(ranking.root.querySelector("[role=alert]"))).to.include("behöver rättas");
    ranking.fill("#field-message-body", "Hej, kom och granska.");
    await invite(ranking);
    await waitUntil(() => text(ranking.root.querySelector(".reviewers")).includes("Ivar Ny"));
    expect(sent()).to.deep.equal({ subject: "Kom och granska", body: "Hej, kom och granska." });
  });

  it("shows that mail waits for its hold, and stops it", async () => {
    const ranking = await reviewers();
    ranking.openAll();
    expect(ranking.text).to.include("Inbjudan skickas om 30 sekunder. Till dess kan den stoppas.");
    fillIn(ranking);
    await invite(ranking);
    await waitUntil(() => ranking.root.querySelector(".outbox"), "its mail is shown");
    const outbox = () => text(ranking.root.querySelector(".outbox"));
    expect(outbox()).to.match(/till hedda@example\.com Skickas om (30|29) sekunder/);
    const tools = ranking.root.querySelector("vidare-message-tools")!.shadowRoot!;
    await waitUntil(() => tools.querySelector("button"));
    const press = (words: string) =>
      [...tools.querySelectorAll("button")].find((each) => text(each) === words)!.click();
    press("Stoppa");
    await waitUntil(() => tools.querySelector(".confirm"));
    press("Stoppa meddelandet");
    await waitUntil(() => outbox().includes("Stoppad"), "it is stopped");
    expect(ranking.said).to.equal("");
  });

  it("moves the deadline to a later day only", async () => {
    const ranking = await reviewers();
    ranking.openAll();
    ranking.fill("#deadline", "2099-11-30");
    ranking.button("Spara").click();
    await waitUntil(() => ranking.root.querySelector("#deadline-error"));
    expect(text(ranking.root.querySelector("#deadline-error"))).to.equal("Välj en senare dag.");
    await waitUntil(() => ranking.focused === "deadline");
    ranking.fill("#deadline", "2099-12-24");
    ranking.button("Spara").click();
    await ranking.until("Sista svarsdag är nu den 24 december 2099.");
  });

  it("keeps what was typed when nothing is answered, and says so", async () => {
    const ranking = await reviewers();
    ranking.openAll();
    ranking.fill("#field-reviewers-0-name", "Hedda Moe");
    api.meddle = ({ method }) => (method === "POST" ? "network" : undefined);
    ranking.button("Granska").click();
    await waitUntil(() => ranking.root.querySelector("[role=alert]"));
    expect(text(ranking.root.querySelector("[role=alert]"))).to.equal(
      "Det gick inte. Försök igen.",
    );
    expect(control(ranking, "reviewers.0.name").value).to.equal("Hedda Moe");
  });

  it("is read-only for a session without the right to send to a panel", async () => {
    api.without = ["send-to-panel"];
    const ranking = await Ranking.open(api);
    ranking.button("Granskare").click();
    await waitUntil(() => ranking.root.querySelector(".reviewers"));
    await waitUntil(() => api.to(/GET .*applications\/app_/).length > 0);
    expect(ranking.root.querySelectorAll(".tools, .extend").length).to.equal(0);
    expect(ranking.root.querySelectorAll(".changes").length).to.equal(1);
  });
});
