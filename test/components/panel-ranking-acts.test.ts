import { expect } from "@open-wc/testing";
import { FakeApi } from "./support/api.ts";
import { Ranking } from "./support/ranking.ts";
import { text } from "./support/user.ts";
import { waitUntil } from "./support/until.ts";

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

  it("is accepted by axe: asked about, invited, refused and waiting", async () => {
    const ranking = await reviewers();
    ranking.openAll();
    ranking.button("Ta bort Gun Lind").click();
    await waitUntil(() => ranking.focused === "Behåll");
    await expect(ranking.element).to.be.accessible();
    control(ranking, "message").click();
    ranking.fill("#field-reviewers-0-name", "Hedda Moe");
    ranking.button("Skicka inbjudan").click();
    await waitUntil(() => ranking.root.querySelector("[aria-invalid=true]"));
    await expect(ranking.element).to.be.accessible();
    ranking.fill("#field-reviewers-0-email", "hedda@example.com");
    ranking.button("Skicka inbjudan").click();
    await waitUntil(() => ranking.root.querySelector(".outbox"), "its mail is shown");
    await expect(ranking.element).to.be.accessible();
  });

  it("says each in a live region, and the focus stays with the reviewer", async () => {
    const ranking = await reviewers();
    ranking.button("Påminn Fred Ås").click();
    await ranking.until("En påminnelse är på väg till Fred Ås.");
    await waitUntil(() => ranking.focused === "Påminn Fred Ås", "the reminder has the focus");
    ranking.button("Öppna igen för Aino Virta").click();
    await ranking.until("Aino Virta kan ändra sina betyg igen.");
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
    ranking.button("Påminn Fred Ås").click();
    ranking.button("Påminn Fred Ås").click();
    await ranking.until("En påminnelse är på väg till Fred Ås.");
    expect(api.to(/reminders/)).to.have.length(1);
  });

  it("takes errors to the fields of their reviewer, with the focus at the first", async () => {
    const ranking = await reviewers();
    ranking.openAll();
    ranking.fill("#field-reviewers-0-name", "Hedda Moe");
    ranking.fill("#field-reviewers-0-email", "hedda@example.com");
    ranking.button("Lägg till granskare").click();
    await waitUntil(() => control(ranking, "reviewers.1.name"));
    ranking.fill("#field-reviewers-1-name", "Ingen Adress");
    ranking.button("Skicka inbjudan").click();
    await waitUntil(() => control(ranking, "reviewers.1.email").ariaInvalid === "true");
    expect(text(ranking.root.querySelector("#field-reviewers-1-email-error"))).to.equal(
      "Skriv en e-postadress.",
    );
    expect(control(ranking, "reviewers.0.email").ariaInvalid).to.equal(null);
    await waitUntil(() => ranking.focused === "field-reviewers-1-email");
    ranking.fill("#field-reviewers-1-email", "ingen@example.com");
    ranking.button("Skicka inbjudan").click();
    await ranking.until("Inbjudan är på väg.");
    expect(text(ranking.root.querySelector(".reviewers"))).to.include("Hedda Moe");
    expect(control(ranking, "reviewers.0.name").value).to.equal("");
  });

  it("sends a text that was chosen, or one's own words with errors at their field", async () => {
    api.texts = ["send-to-panel", "send-to-panel-again"];
    const ranking = await reviewers();
    ranking.openAll();
    ranking.fill("#field-reviewers-0-name", "Hedda Moe");
    ranking.fill("#field-reviewers-0-email", "hedda@example.com");
    ranking.choose("field-message-template", "send-to-panel-again");
    ranking.button("Skicka inbjudan").click();
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
    ranking.button("Skicka inbjudan").click();
    await waitUntil(() => control(ranking, "message.body").ariaInvalid === "true");
    expect(text(ranking.root.querySelector("#field-message-body-error"))).to.equal(
      "Fältet okänt finns inte.",
    );
    expect(text(ranking.root.querySelector("[role=alert]"))).to.include("behöver rättas");
    ranking.fill("#field-message-body", "Hej, kom och granska.");
    ranking.button("Skicka inbjudan").click();
    await waitUntil(() => text(ranking.root.querySelector(".reviewers")).includes("Ivar Ny"));
    expect(sent()).to.deep.equal({ subject: "Kom och granska", body: "Hej, kom och granska." });
  });

  it("shows that mail waits for its hold, and stops it", async () => {
    const ranking = await reviewers();
    ranking.openAll();
    expect(ranking.text).to.include("Inbjudan skickas om 30 sekunder. Till dess kan den stoppas.");
    ranking.fill("#field-reviewers-0-name", "Hedda Moe");
    ranking.fill("#field-reviewers-0-email", "hedda@example.com");
    ranking.button("Skicka inbjudan").click();
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
    await ranking.until("Sista svarsdag är nu 24 december 2099.");
  });

  it("keeps what was typed when nothing is answered, and says so", async () => {
    const ranking = await reviewers();
    ranking.openAll();
    ranking.fill("#field-reviewers-0-name", "Hedda Moe");
    api.meddle = ({ method }) => (method === "POST" ? "network" : undefined);
    ranking.button("Skicka inbjudan").click();
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
