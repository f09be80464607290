import { expect, fixture, html } from "@open-wc/testing";
import type { EmailLog } from "../../../components/mail-log/element.ts";
import "../../../components/index.ts";
import { FakeApi, problem } from "../support/api.ts";
import { OTHER_ADDRESS } from "../support/mail.ts";
import { shadow, text } from "../support/user.ts";
import { atRest, waitUntil } from "../support/until.ts";

describe("the e-mail log", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi(0).install()));
  afterEach(() => api.restore());

  async function log(attributes: Partial<EmailLog> = {}) {
    const element = await fixture<EmailLog>(
      html`<email-log
        lang="sv"
        api="http://api.test"
        .application=${attributes.application ?? ""}
        .tokenProvider=${api.provider}
      ></email-log>`,
    );
    const find = () => shadow(element).querySelector("vidare-email-log")?.shadowRoot;
    await waitUntil(() => find()?.querySelector("table, .empty"), "the list is there");
    return { element, root: find()! };
  }
  const rows = (root: ShadowRoot): string[] => [...root.querySelectorAll("tbody tr")].map(text);
  async function open(root: ShadowRoot, at = 0): Promise<ShadowRoot> {
    root.querySelectorAll<HTMLButtonElement>("td:first-child button")[at]!.click();
    const find = () => root.querySelector("vidare-logged-message")?.shadowRoot;
    await waitUntil(() => find()?.querySelector(".timeline"), "the message is there");
    const shown = find()!.querySelector("dialog")!;
    atRest(shown);
    return find()!;
  }

  const close = (shown: ShadowRoot): void =>
    [...shown.querySelectorAll<HTMLButtonElement>("footer button")]
      .find((each) => text(each) === "Stäng")!
      .click();
  const choose = (root: ShadowRoot, name: string, value: string): void => {
    const control = root.querySelector<HTMLSelectElement | HTMLInputElement>(`#only-${name}`)!;
    control.value = value;
    control.dispatchEvent(new Event("change"));
  };
  const search = (root: ShadowRoot, q: string): void => {
    root.querySelector<HTMLInputElement>("#only-q")!.value = q;
    root.querySelector("form")!.requestSubmit();
  };

  it("is accepted by axe: empty, as a list, and with a message open", async () => {
    const { element: empty, root } = await log();
    expect(text(root.querySelector(".empty"))).to.include("Ingen e-post än");
    await expect(empty).to.be.accessible();
    for (const state of ["held", "scheduled", "sent", "delivered", "bounced", "cancelled"] as const)
      api.mail.add({ state });
    const { element, root: list } = await log();
    await expect(element).to.be.accessible();
    await open(list, 1);
    await expect(element).to.be.accessible();
  });

  it("says about whom, what, to whom, how it fares, and what to do about a failure", async () => {
    api.mail.add({
      state: "bounced",
      failure: { code: "bounced", message: "Studsade. Rätta adressen." },
    });
    api.mail.add({ state: "scheduled", sendAt: "2099-01-01T08:00:00Z", ...OTHER_ADDRESS });
    const { root } = await log();
    const [bounced, scheduled] = rows(root);
    expect(bounced).to.match(
      /Din ansökan 1 Avslag · 20 november 2026 Person 1 A-70001 · Projektledare person1@example\.com Studsade 20 november 2026.*Rätta adressen/,
    );
    expect(scheduled).to.match(/Schemalagd Skickas 1 januari 2099.*ny adress/);
  });

  it("searches by state and by the whole address, says what it found, and shows all again", async () => {
    for (let n = 0; n < 5; n += 1) api.mail.add({ state: n ? "sent" : "failed" });
    const { root } = await log();
    const select = root.querySelector<HTMLSelectElement>("#only-state")!;
    select.value = "failed";
    select.dispatchEvent(new Event("change"));
    await waitUntil(() => rows(root).length === 1);
    await waitUntil(() => text(root.querySelector("[role=status]")) === "1 meddelande");
    root.querySelector<HTMLInputElement>("#only-to")!.value = "PERSON3@example.com ";
    root.querySelector("form")!.requestSubmit();
    await waitUntil(() => root.querySelector(".empty"));
    expect(api.asked.at(-1)!.path).to.equal("/v1/messages");
    root.querySelector<HTMLButtonElement>(".empty button")!.click();
    await waitUntil(() => rows(root).length === 5);
    expect(root.querySelector<HTMLInputElement>("#only-to")!.value).to.equal("");
  });

  it("searches by name, project, kind and day, all together", async () => {
    const one = { candidate: { id: "cand_7", name: "Åsa Berg" } };
    api.mail.add({ ...one, createdAt: "2026-11-18T08:00:00Z" });
    api.mail.add({ ...one, kind: "withdraw", project: { id: "proj_2", title: "Vaktmästare" } });
    api.mail.add();
    const { root } = await log();
    search(root, " åsa ");
    await waitUntil(() => rows(root).length === 2);
    await waitUntil(
      () => root.querySelector('#only-project option[value="proj_2"]'),
      "the projects",
    );
    choose(root, "project", "proj_2");
    await waitUntil(() => rows(root).length === 1);
    expect(rows(root)[0]).to.include("Åsa Berg A-70002 · Vaktmästare");
    choose(root, "project", "");
    choose(root, "kind", "reject");
    await waitUntil(() => rows(root)[0]?.includes("A-70001"));
    choose(root, "from", "2026-11-19");
    await waitUntil(() => root.querySelector(".empty"));
    choose(root, "from", "2026-11-18");
    choose(root, "until", "2026-11-18");
    await waitUntil(() => rows(root).length === 1);
    expect(text(root.querySelector("summary"))).to.equal("Fler val (3 används)");
    await expect(root.host).to.be.accessible();
  });

  it("says at the name when too many have it, and forgets it with the next search", async () => {
    api.mail.add();
    const { root } = await log();
    search(root, "många");
    await waitUntil(() => root.querySelector("#only-q-error"));
    expect(text(root.querySelector("#only-q-error"))).to.include("Fler än 50 ansökningar");
    expect(root.querySelector("#only-q")!.getAttribute("aria-invalid")).to.equal("true");
    search(root, "person");
    await waitUntil(() => rows(root).length === 1);
    expect(root.querySelector("#only-q-error")).to.equal(null);
  });

  it("leads to the application from the list and from the message, but not from mail about many", async () => {
    api.mail.add();
    api.mail.add({ application: "", candidate: { id: "", name: "" }, externalId: null });
    const { element, root } = await log();
    const shown: string[] = [];
    element.addEventListener("application-show", (event) => shown.push(event.application));
    root.querySelector<HTMLButtonElement>('[aria-label="Öppna ansökan från Person 1"]')!.click();
    expect(shown).to.deep.equal(["app_1"]);
    expect(root.querySelectorAll("td:nth-child(2) button")).to.have.length(1);
    const message = await open(root);
    [...message.querySelectorAll<HTMLButtonElement>("footer button")]
      .find((each) => text(each) === "Öppna ansökan")!
      .click();
    expect(shown).to.deep.equal(["app_1", "app_1"]);
    await waitUntil(() => !root.querySelector("vidare-logged-message"), "it is closed");
  });

  it("shows one application's when told to, and more on demand", async () => {
    for (let n = 0; n < 30; n += 1) api.mail.add();
    const { root } = await log();
    expect(rows(root)).to.have.length(25);
    expect(text(root.querySelector(".more"))).to.include("25 meddelanden visas, det finns fler");
    root.querySelector<HTMLButtonElement>(".more button")!.click();
    await waitUntil(() => rows(root).length === 30);
    await waitUntil(() => text(root.activeElement) === "Din ansökan 26");
    const { root: own } = await log({ application: "app_7" });
    expect(rows(own)).to.have.length(1);
  });

  it("says what a message does in a calendar, and nothing where it does nothing", async () => {
    for (const calendar of ["REQUEST", "CANCEL", null] as const) api.mail.add({ calendar });
    const { root } = await log();
    const said = [];
    for (const at of [0, 1, 2]) {
      const shown = await open(root, at);
      const terms = [...shown.querySelectorAll(".mail dt")];
      said.push(text(terms.find((term) => text(term) === "Kalender")?.nextElementSibling));
      close(shown);
      await waitUntil(() => !root.querySelector("vidare-logged-message"));
    }
    expect(said.toSorted()).to.deep.equal([
      "",
      "Bifogad kalenderfil lägger in mötet",
      "Bifogad kalenderfil tar bort mötet",
    ]);
  });

  it("opens a message as it was sent, with its attachments and its course", async () => {
    api.mail.add({ state: "bounced", failure: { code: "bounced", message: "Studsade." } });
    const { root } = await log();
    const shown = await open(root);
    expect(text(shown.querySelector(".mail"))).to.include("Hej Eva, tack.");
    expect([...shown.querySelectorAll(".mail .tag")].map(text)).to.deep.equal([
      "cv.pdf · 120 kB",
      "betyg.pdf · 41 kB · kräver lösenord",
    ]);
    const timeline = [...shown.querySelectorAll(".timeline strong")].map(text);
    expect(timeline).to.deep.equal(["Skapat", "Skickad", "Studsade"]);
    expect(text(shown.querySelector(".callout"))).to.equal("Studsade.");
    expect(
      shown.querySelector("vidare-message-tools")!.shadowRoot!.querySelector("button"),
    ).to.equal(null);
    close(shown);
    await waitUntil(() => !root.querySelector("vidare-logged-message"));
    await waitUntil(() => text(root.activeElement) === "Din ansökan 1", "the focus is back");
  });

  it("stops a message from there, and the list says so", async () => {
    api.mail.add({ state: "scheduled", sendAt: "2099-01-01T08:00:00Z" });
    const { root } = await log();
    const shown = await open(root);
    const tools = shown.querySelector("vidare-message-tools")!.shadowRoot!;
    const click = async (words: string) => {
      const find = () => [...tools.querySelectorAll("button")].find((each) => text(each) === words);
      await waitUntil(find, words);
      find()!.click();
    };
    await click("Stoppa");
    await click("Stoppa meddelandet");
    await waitUntil(() => text(shown.querySelector(".timeline")).includes("Stoppat"));
    expect(text(shown.querySelector(".timeline"))).to.include("av Anna Ek");
    close(shown);
    await waitUntil(() => rows(root)[0]?.includes("Stoppad"));
  });

  it("says so when it cannot be fetched, and tries again", async () => {
    api.mail.add();
    const { root } = await log();
    api.meddle = ({ path }) => (path === "/v1/messages" ? problem(503, "unavailable") : undefined);
    const select = root.querySelector<HTMLSelectElement>("#only-state")!;
    select.value = "sent";
    select.dispatchEvent(new Event("change"));
    await waitUntil(() => root.querySelector("[role=alert]"));
    api.meddle = () => undefined;
    root.querySelector<HTMLButtonElement>("[role=alert] button")!.click();
    await waitUntil(() => rows(root).length === 1);
  });

  it("asks again while something is about to leave", async () => {
    const waiting = api.mail.add({ state: "held", sendAt: new Date().toISOString() });
    const { root } = await log();
    expect(rows(root)[0]).to.include("Väntar");
    Object.assign(waiting, { state: "delivered", changeable: false });
    await waitUntil(() => rows(root)[0]?.includes("Levererad"), "it is seen");
  });
});
