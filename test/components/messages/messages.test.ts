import { aTimeout, expect, fixtureCleanup } from "@open-wc/testing";
import { together } from "../../../components/messages/sendings.ts";
import { FakeApi } from "../support/api.ts";
import { OTHER_ADDRESS } from "../support/mail.ts";
import { choose, type Dialog, menuFor, openHistory, shadow, text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

describe("a waiting message", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(async () => {
    // A form that goes lets go of its message: of this API, not of the next test's.
    fixtureCleanup();
    await aTimeout(0);
    await waitUntil(() => api.underway === 0);
    api.restore();
  });

  /** The history of a rejection whose message waits, and the tools of that message. */
  async function history() {
    const element = await menuFor(api);
    const dialog = await choose(element, "reject");
    await dialog.fill("reason", "rejection-1");
    await dialog.click("Granska");
    await dialog.click("Skicka avslag");
    await dialog.step("Avslag registrerat, beskedet till Eva Larsson skickas strax");
    dialog.button("Stäng")!.click();
    await waitUntil(() => shadow(element).querySelectorAll("vidare-dialog").length === 0);
    const shown = await openHistory(element);
    return { element, shown, tools: toolsIn(shown) };
  }

  const toolsIn = (shown: Dialog): ShadowRoot =>
    shown.root.querySelector("vidare-message-tools")!.shadowRoot!;
  const button = (tools: ShadowRoot, words: string) =>
    [...tools.querySelectorAll("button")].find((each) => text(each) === words);
  async function click(tools: ShadowRoot, words: string): Promise<void> {
    const ready = () => button(tools, words)?.getAttribute("aria-disabled") === null;
    await waitUntil(ready, `a button says ${words}`);
    button(tools, words)!.click();
  }
  const message = () => api.receipts[0]!.messages[0]!;
  const words = (tools: ShadowRoot, name: string) =>
    tools.querySelector<HTMLElement & { value: string }>(`[name="${name}"]`)!;
  async function write(tools: ShadowRoot, name: string, value: string): Promise<void> {
    await waitUntil(() => words(tools, name), "the form is there");
    words(tools, name).value = value;
    words(tools, name).dispatchEvent(new Event("input", { bubbles: true }));
  }

  it("is accepted by axe at every step", async () => {
    const { element, tools } = await history();
    await expect(element).to.be.accessible();
    await click(tools, "Stoppa");
    await waitUntil(() => tools.querySelector(".confirm"));
    await expect(element).to.be.accessible();
    await click(tools, "Tillbaka");
    await click(tools, "Ändra");
    await waitUntil(() => tools.querySelector("form"));
    await expect(element).to.be.accessible();
    await click(tools, "Granska");
    await waitUntil(() => tools.querySelector(".preview"));
    await expect(element).to.be.accessible();
  });

  it("is edited: written anew, looked at, saved under its version", async () => {
    const { shown, tools } = await history();
    await click(tools, "Ändra");
    await write(tools, "subject", "Ett nytt ämne");
    await write(tools, "body", "Helt nya ord.");
    await click(tools, "Granska");
    await waitUntil(() => tools.querySelector(".preview"), "the preview");
    expect(text(tools.querySelector(".preview")))
      .to.include("Ett nytt ämne")
      .and.to.include("Helt nya ord.");
    expect(api.to(/edits$/)).to.have.length(0);
    await click(tools, "Spara ändringen");
    await waitUntil(() => text(tools.querySelector(".done")) === "Ändringen är sparad.");
    expect(api.to(/edits$/)[0]!.body).to.deep.equal({
      version: 1,
      subject: "Ett nytt ämne",
      body: "Helt nya ord.",
    });
    await waitUntil(() => text(shown.root.querySelector(".subject")) === "Ett nytt ämne");
    expect(tools.activeElement).to.equal(tools.querySelector(".done"));
    expect(button(tools, "Ändra"), "it can be edited again").to.not.equal(undefined);
  });

  /** What the form says of the waiting. */
  const notice = (tools: ShadowRoot) => text(tools.querySelector(".hold"));
  const holds = () => api.to(/hold$/).map(({ body }) => body);
  const releases = () => api.to(/release$/).map(({ body }) => body);
  /** Its form stands open. */
  async function opened() {
    const made = await history();
    await click(made.tools, "Ändra");
    await waitUntil(() => made.tools.querySelector("form"), "the form is there");
    return made;
  }

  it("waits while it is edited and says so, and goes on when the form closes", async () => {
    const { shown, tools } = await opened();
    expect(holds()).to.deep.equal([{}]);
    expect(notice(tools)).to.equal(
      "Meddelandet väntar medan du ändrar. Stänger du utan att spara skickas det 24 sekunder senare. Det väntar högst 30 minuter till.",
    );
    expect(text(tools.querySelector("[role=status]"))).to.equal(
      "Meddelandet väntar medan du ändrar. Stänger du utan att spara skickas det 24 sekunder senare.",
    );
    expect(tools.querySelector(".hold [aria-live], .hold [role=status]")).to.equal(null);
    const chip = () => text(shown.root.querySelector(".sendings .chip"));
    await waitUntil(() => chip() === "Väntar medan Anna Ek ändrar");
    await click(tools, "Avbryt");
    await waitUntil(() => chip().startsWith("Skickas"));
    expect(releases()).to.deep.equal([{ hold: "hold_1" }]);
    expect(notice(tools)).to.equal("");
  });

  it("that leaves at a chosen time says that it will", async () => {
    api.mail.holding.plannedAt = "2026-12-24T07:00:00.000Z";
    const { tools } = await opened();
    expect(notice(tools)).to.include("skickas det som planerat, 24 december 2026");
  });

  it("goes on waiting as long as its form is open, and is saved without more", async () => {
    api.mail.holding.forSeconds = 3;
    const { tools } = await opened();
    await waitUntil(() => holds().length > 2, "it asks anew");
    expect(holds()[1]).to.deep.equal({ hold: "hold_1" });
    await click(tools, "Granska");
    await waitUntil(() => tools.querySelector(".preview"));
    expect(text(tools.querySelector(".preview"))).to.include("24 sekunder efter att du har sparat");
    expect(notice(tools)).to.include("Meddelandet väntar");
    await click(tools, "Spara ändringen");
    await waitUntil(() => tools.querySelector(".done"));
    expect([releases(), notice(tools)]).to.deep.equal([[], ""]);
  });

  for (const [what, detail] of [
    ["has left", "Meddelandet har redan skickats."],
    ["somebody else has open", "Bo Ask ändrar meddelandet just nu."],
  ])
    it(`that ${what} is not opened, and says why`, async () => {
      api.mail.holding.refusal = { reason: "x", detail: detail! };
      const { tools } = await history();
      await click(tools, "Ändra");
      await waitUntil(() => text(tools.querySelector("[role=alert]")) === detail);
      expect(tools.querySelector("form")).to.equal(null);
      expect(notice(tools)).to.equal("");
    });

  it("that is stopped while its form is open says so, and what was written stays", async () => {
    api.mail.holding.forSeconds = 3;
    const { tools } = await opened();
    await write(tools, "body", "Mina ord.");
    words(tools, "body").focus();
    api.mail.holding.refusal = { reason: "already_stopped", detail: "Redan stoppat." };
    await waitUntil(() => text(tools.querySelector("[role=alert]")) === "Redan stoppat.");
    expect(words(tools, "body").value).to.equal("Mina ord.");
    expect(tools.activeElement, "who writes goes on writing").to.equal(words(tools, "body"));
    expect(notice(tools)).to.equal("");
  });

  it("tells in time that it will leave, and waits longer when asked to", async () => {
    api.mail.holding.atMostSeconds = 200;
    const { element, tools } = await opened();
    expect(notice(tools)).to.include("Det väntar högst 4 minuter till.");
    expect(text(tools.querySelector("[role=status]"))).to.include("skickas snart");
    await expect(element).to.be.accessible();
    api.mail.holding.atMostSeconds = 1;
    await click(tools, "Låt det vänta längre");
    await waitUntil(() => notice(tools).includes("har väntat så länge det kan"), "it is over");
    expect(notice(tools)).not.to.include("högst");
    api.mail.holding.atMostSeconds = 1800;
    await click(tools, "Låt det vänta längre");
    await waitUntil(() => notice(tools).includes("30 minuter"));
    expect(holds()).to.deep.equal([{}, {}, {}]);
  });

  it("says when nobody can tell whether it waits", async () => {
    api.mail.holding.forSeconds = 2;
    const { tools } = await opened();
    api.meddle = ({ path }) => (path.endsWith("/hold") ? "network" : undefined);
    await waitUntil(() => notice(tools).includes("Vi når inte servern"));
    api.meddle = () => undefined;
    await waitUntil(() => notice(tools).includes("Meddelandet väntar"), "it waits again");
  });

  it("is let go when the page or the element goes, and waits again when the page comes back", async () => {
    const { element } = await opened();
    window.dispatchEvent(new Event("pagehide"));
    await waitUntil(() => releases().length === 1);
    window.dispatchEvent(new Event("pageshow"));
    await waitUntil(() => holds().length === 2);
    element.remove();
    await waitUntil(() => releases().length === 2);
    expect(releases()).to.deep.equal([{ hold: "hold_1" }, { hold: "hold_2" }]);
  });

  it("keeps its form when something else has happened since", async () => {
    const { shown, tools } = await opened();
    await write(tools, "body", "Mina ord.");
    const [receipt] = api.receipts;
    const other = structuredClone(receipt!);
    other.id = "rcpt_newer";
    other.messages = other.messages.map((each) => ({ ...each, id: "msg_other" }));
    api.receipts.push(other);
    tools.host.dispatchEvent(new Event("message-change", { bubbles: true }));
    await waitUntil(() => shown.root.querySelectorAll(".event").length === 2);
    const hosts = [...shown.root.querySelectorAll("vidare-message-tools")];
    const own = hosts.find((host) => host.shadowRoot!.querySelector("form"));
    expect((own as unknown as { message: { id: string } }).message.id).to.equal(message().id);
    expect(words(own!.shadowRoot!, "body").value).to.equal("Mina ord.");
  });

  it("takes errors to their fields, with what was written", async () => {
    const { tools } = await history();
    await click(tools, "Ändra");
    await write(tools, "body", "Hej {{okänt}}");
    await click(tools, "Granska");
    await waitUntil(() => words(tools, "body").getAttribute("aria-invalid") === "true");
    expect(text(tools.querySelector("#field-body-error"))).to.equal("Fältet okänt finns inte.");
    expect(words(tools, "body").value).to.equal("Hej {{okänt}}");
  });

  it("is stopped once that has been confirmed, and kept when it has not", async () => {
    const { shown, tools } = await history();
    await click(tools, "Stoppa");
    await click(tools, "Tillbaka");
    await waitUntil(() => button(tools, "Stoppa"));
    expect(api.to(/cancel$/)).to.have.length(0);
    await click(tools, "Stoppa");
    await waitUntil(() => tools.querySelector(".confirm"));
    expect(text(tools.querySelector(".confirm"))).to.include(message().to);
    await click(tools, "Stoppa meddelandet");
    await waitUntil(() => text(tools.querySelector(".done")) === "Meddelandet är stoppat.");
    await waitUntil(() => text(shown.root.querySelector(".sendings .chip")) === "Stoppad");
    expect(button(tools, "Stoppa")).to.equal(undefined);
    expect(api.at(1).summary.status).to.equal("rejected");
  });

  it("that somebody else changed is planned again with what was written here", async () => {
    const { tools } = await history();
    await click(tools, "Ändra");
    await write(tools, "body", "Mina ord.");
    await click(tools, "Granska");
    await waitUntil(() => button(tools, "Spara ändringen"));
    message().version = 2;
    await click(tools, "Spara ändringen");
    await waitUntil(() => tools.querySelector("[role=alert]"));
    expect(text(tools.querySelector("[role=alert]"))).to.include("Bo Ask ändrade meddelandet");
    await click(tools, "Granska igen");
    await waitUntil(() => !tools.querySelector("[role=alert]"));
    await click(tools, "Spara ändringen");
    await waitUntil(() => tools.querySelector(".done"));
    expect(api.to(/edits$/).at(-1)!.body).to.deep.include({ version: 2, body: "Mina ord." });
  });

  it("that is being written is not thrown away without a question", async () => {
    const { element, shown, tools } = await history();
    await click(tools, "Ändra");
    await write(tools, "body", "Mina ord.");
    shown.button("Stäng")!.click();
    await shown.until(() => shown.text.includes("Det du har fyllt i försvinner"), "it asks");
    await shown.click("Fortsätt fylla i");
    expect(words(tools, "body").value).to.equal("Mina ord.");
    shown.button("Stäng")!.click();
    await shown.click("Stäng ändå");
    await waitUntil(() => !shadow(element).querySelector("vidare-history"));
  });

  it("that left meanwhile is said to have", async () => {
    const { shown, tools } = await history();
    await click(tools, "Stoppa");
    await waitUntil(() => button(tools, "Stoppa meddelandet"));
    Object.assign(message(), { state: "sent", changeable: false });
    await click(tools, "Stoppa meddelandet");
    await waitUntil(() => text(tools.querySelector("[role=alert]")).includes("Redan skickat."));
    await waitUntil(() => text(shown.root.querySelector(".sendings .chip")) === "Skickad");
  });

  it("for an address that is another by now is sent to the new one, after a look", async () => {
    const { tools } = await history();
    Object.assign(message(), OTHER_ADDRESS);
    Object.assign(tools.host, { message: { ...message() } });
    await waitUntil(() => text(tools.querySelector(".notice")).includes("ny adress"));
    await click(tools, "Skicka till den nya adressen");
    await waitUntil(() => text(tools.querySelector(".preview")).includes("ny@example.com"));
    await click(tools, "Spara ändringen");
    await waitUntil(() => tools.querySelector(".done"));
    expect(api.to(/edits$/)[0]!.body).to.deep.equal({
      version: 1,
      subject: "Din ansökan",
      body: "Hej {{candidate.first_name}}, tack.",
    });
  });

  it("that will not leave in any words says why, and can only be stopped", async () => {
    const { tools } = await history();
    const stranded = { code: "protected_since", message: "Skyddade personuppgifter sedan dess." };
    Object.assign(tools.host, { message: { ...message(), stranded } });
    await waitUntil(() => text(tools.querySelector(".notice")).includes("Skyddade"));
    expect(button(tools, "Ändra")).to.equal(undefined);
    await click(tools, "Stoppa");
    await waitUntil(() => button(tools, "Stoppa meddelandet"));
  });

  it("that this session may not change has no buttons", async () => {
    const { tools } = await history();
    Object.assign(tools.host, { message: { ...message(), changeable: false } });
    await waitUntil(() => !button(tools, "Ändra"));
    expect(tools.querySelectorAll("button")).to.have.length(0);
  });
});

describe("the mail of several operations", () => {
  const part = (sent: number, waiting: number, estimatedSeconds: number | null) => ({
    total: sent + waiting,
    states: { sent, held: waiting },
    waiting,
    estimatedSeconds,
  });

  it("is one count, and what waits leaves at the pace of those that are moving", () => {
    expect(together([part(50, 0, 0), part(20, 30, 60), part(0, 50, null)])).to.deep.equal({
      total: 150,
      states: { sent: 70, held: 80 },
      waiting: 80,
      estimatedSeconds: 160,
    });
    expect(together([part(50, 0, 0), part(0, 50, null)]).estimatedSeconds).to.equal(null);
    expect(together([part(50, 0, 0), part(9, 0, 0)]).estimatedSeconds).to.equal(0);
  });
});

describe("the mail of a bulk", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  async function sent(hold: number) {
    api.hold = hold;
    const element = await menuFor(api, ["app_1", "app_2", "app_3"]);
    const dialog = await choose(element, "reject");
    await dialog.fill("reason", "rejection-1");
    await dialog.click("Granska");
    await dialog.click("Skicka avslag");
    await dialog.step("Klart för 3 kandidater, mejlen skickas strax");
    const host = dialog.root.querySelector("vidare-sending-progress")!;
    await waitUntil(() => host.shadowRoot?.querySelector("#words"));
    return { element, dialog, root: host.shadowRoot! };
  }
  const click = (root: ShadowRoot, words: string) =>
    [...root.querySelectorAll("button")].find((each) => text(each) === words)!.click();

  it("shows how far it has come and how long it may take, as accepted by axe", async () => {
    const { element, root } = await sent(0);
    Object.assign(api.receipts[0]!.messages[0]!, { state: "delivered", changeable: false });
    api.mail.estimate = 230;
    await waitUntil(
      () => text(root.querySelector("#words")) === "1 av 3 skickade, ungefär 4 minuter kvar",
      "the words",
    );
    expect(root.querySelector("progress")!.value).to.equal(1);
    await expect(element).to.be.accessible();
  });

  it("is stopped where it has not left, after a question", async () => {
    const { dialog, root } = await sent(30);
    Object.assign(api.receipts[0]!.messages[0]!, { state: "sent", changeable: false });
    click(root, "Stoppa resten");
    await waitUntil(() => root.querySelector(".panel"));
    expect(text(root.querySelector(".panel"))).to.include("meddelanden som inte har skickats än");
    expect(api.to(/cancel-messages$/)).to.have.length(0);
    click(root, "Stoppa meddelandena");
    await waitUntil(() => root.querySelector(".done"));
    expect(text(root.querySelector(".done"))).to.equal(
      "2 meddelanden är stoppade. 1 gick inte att stoppa.",
    );
    await waitUntil(() => dialog.text.includes("Stoppad"));
    expect([1, 2, 3].map((n) => api.at(n).summary.status)).to.deep.equal(Array(3).fill("rejected"));
    expect(root.querySelector("button")).to.equal(null);
  });
});
