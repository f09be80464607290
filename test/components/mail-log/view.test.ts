import { expect, fixture, html } from "@open-wc/testing";
import type { EmailLog } from "../../../components/mail-log/element.ts";
import "../../../components/index.ts";
import { FakeApi, problem } from "../support/api.ts";
import { OTHER_ADDRESS } from "../support/mail.ts";
import { shadow, text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

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
    root.querySelectorAll<HTMLButtonElement>("tbody button")[at]!.click();
    const find = () => root.querySelector("vidare-logged-message")?.shadowRoot;
    await waitUntil(() => find()?.querySelector(".timeline"), "the message is there");
    const shown = find()!.querySelector("dialog")!;
    await Promise.all(shown.getAnimations().map(({ finished }) => finished));
    return find()!;
  }

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
      /Din ansökan 1 Avslag Person 1 Projektledare person1@example\.com Studsade 20 november 2026.*Rätta adressen/,
    );
    expect(scheduled).to.match(/Schemalagd Skickas 1 januari 2099.*ny adress/);
  });

  it("searches by state and by the whole address, says what it found, and shows all again", async () => {
    for (let n = 0; n < 5; n += 1) api.mail.add({ state: n ? "sent" : "failed" });
    const { root } = await log();
    const select = root.querySelector<HTMLSelectElement>("#state")!;
    select.value = "failed";
    select.dispatchEvent(new Event("change"));
    await waitUntil(() => rows(root).length === 1);
    await waitUntil(() => text(root.querySelector("[role=status]")) === "1 meddelande");
    root.querySelector<HTMLInputElement>("#to")!.value = "PERSON3@example.com ";
    root.querySelector("form")!.requestSubmit();
    await waitUntil(() => root.querySelector(".empty"));
    expect(api.asked.at(-1)!.path).to.equal("/v1/messages");
    root.querySelector<HTMLButtonElement>(".empty button")!.click();
    await waitUntil(() => rows(root).length === 5);
    expect(root.querySelector<HTMLInputElement>("#to")!.value).to.equal("");
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
    shown.querySelector<HTMLButtonElement>("footer button")!.click();
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
    shown.querySelector<HTMLButtonElement>("footer button")!.click();
    await waitUntil(() => rows(root)[0]?.includes("Stoppad"));
  });

  it("says so when it cannot be fetched, and tries again", async () => {
    api.mail.add();
    const { root } = await log();
    api.meddle = ({ path }) => (path === "/v1/messages" ? problem(503, "unavailable") : undefined);
    const select = root.querySelector<HTMLSelectElement>("#state")!;
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
