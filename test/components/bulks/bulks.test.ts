import { expect, fixture, html } from "@open-wc/testing";
import type { BulkHistory } from "../../../components/bulks/element.ts";
import { FakeApi, problem } from "../support/api.ts";
import { stored } from "../support/data.ts";
import {
  Dialog,
  menuFor,
  choose,
  openHistory,
  shadow,
  shownDialog,
  text,
} from "../support/user.ts";
import { atRest, waitUntil } from "../support/until.ts";

const ids = (count: number): string[] => Array.from({ length: count }, (_, at) => `app_${at + 1}`);

/** Colours that change are at rest. */
async function accessible(element: Element, { root }: { root: ShadowRoot }) {
  atRest(root);
  await expect(element).to.be.accessible();
}

describe("what was done to many", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  /** Rejects the first of them, as a recruiter does. */
  async function rejected(count: number) {
    for (let n = 13; n <= count; n++) api.add(stored(n));
    const element = await menuFor(api, ids(count));
    const dialog = await choose(element, "reject");
    await dialog.fill("reason", "rejection-1");
    await dialog.click("Granska");
    await dialog.step("Det här kommer att hända");
    const typed = dialog.root.querySelector<HTMLInputElement>("#confirm");
    if (typed) {
      typed.value = String(count);
      typed.dispatchEvent(new Event("input", { bubbles: true }));
    }
    await dialog.click("Skicka avslag");
    await dialog.step(`Klart för ${count} kandidater, mejlen skickas strax`);
    await dialog.click("Stäng");
    return element;
  }

  async function list(lang = "sv") {
    const element = await fixture<BulkHistory>(
      html`<bulk-history
        lang=${lang}
        api="http://api.test"
        .tokenProvider=${api.provider}
      ></bulk-history>`,
    );
    const root = () => shadow(element).querySelector("vidare-bulk-list")?.shadowRoot;
    await waitUntil(() => root()?.querySelector("tbody, .empty"), "the list is there");
    return { element, root: root()! };
  }

  async function opened(root: ShadowRoot, at = 0): Promise<Dialog> {
    root.querySelectorAll<HTMLElement>("tbody button")[at]!.click();
    await waitUntil(() => root.querySelector("vidare-bulk"), "the dialog is there");
    const dialog = new Dialog(root.querySelector("vidare-bulk")!);
    await dialog.step("Kandidater");
    return dialog;
  }

  it("is nothing at first, and says how it comes to be", async () => {
    const { root, element } = await list();
    expect(text(root.querySelector(".empty"))).to.include("Inget är utfört i grupp ännu");
    await expect(element).to.be.accessible();
  });

  it("is listed with who, when, to how many, and what of it can be undone", async () => {
    await rejected(3);
    api.bulks.covered.add(api.receipts[1]!.id);
    const { root, element } = await list();
    const row = text(root.querySelector("tbody tr"));
    expect(row).to.match(/^Avslag för 3 kandidater Projektledare.*Anna Ek Kan ångras för 2 av 3$/);
    await expect(element).to.be.accessible();
  });

  it("is one thing though it was asked for in several requests", async () => {
    await rejected(60);
    const asked = api.to(/^POST \/v1\/actions$/).map(({ body }) => body["bulk"]);
    expect(asked).to.have.length(2);
    expect(new Set(asked).size).to.equal(1);
    const { root } = await list();
    expect(root.querySelectorAll("tbody tr")).to.have.length(1);
  });

  it("shows its candidates, two of one name with their ids", async () => {
    await rejected(13);
    const { root, element } = await list();
    const dialog = await opened(root);
    const people = [...dialog.root.querySelectorAll(".people li > span:first-child")].map(text);
    expect(people[0]).to.equal("Eva Larsson (A-70001)");
    expect(people[12]).to.equal("Eva Larsson (A-70013)");
    expect(people[1]).to.equal("Łukasz Wiśniewski");
    await accessible(element, dialog);
  });

  it("says first what comes back and what cannot, and then takes it back with an outcome each", async () => {
    await rejected(60);
    api.bulks.covered.add(api.receipts[1]!.id);
    const { root, element } = await list();
    const dialog = await opened(root);
    await dialog.click("Ångra för 59 kandidater");
    await dialog.step("Det här händer om du ångrar");
    expect(dialog.text).to.include("Går att ångra för 59 av 60");
    expect(dialog.text).to.include("1 kandidat berörs inte");
    expect(dialog.text).to.include("Łukasz Wiśniewski (A-70002) ”Sparad” har hänt sedan dess.");
    expect(dialog.text).to.include("Avslag blirMottagen 59 kandidater");
    expect(dialog.text).to.match(/Stoppas \(59\) ”[^.]*” skickas inte\. 59 kandidater/);
    await accessible(element, dialog);
    let told = 0;
    element.addEventListener("candidate-action-undo", ({ receipts }) => (told = receipts.length));
    await dialog.click("Ångra för 59 kandidater");
    await dialog.step("Ångrat för 59 kandidater");
    expect(told).to.equal(59);
    expect(api.at(1).summary.status).to.equal("received");
    const outcomes = [...dialog.root.querySelectorAll(".outcomes > li")].map(text);
    expect(outcomes[0]).to.match(/^Eva Larsson \(A-70001\) Ångrat$/);
    expect(outcomes[1]).to.match(/Inte möjligt ”Sparad” har hänt/);
    await accessible(element, dialog);
    await dialog.click("Stäng");
    await waitUntil(
      () =>
        text(root.querySelector("tbody")).includes("Ångrat för 59 av 60 Resten kan inte ångras"),
      "the list says so",
    );
    expect(text(root.activeElement)).to.include("Avslag");
  });

  it("goes on where it stopped when an answer is lost, and does nothing twice", async () => {
    await rejected(60);
    const { root } = await list();
    const dialog = await opened(root);
    await dialog.click("Ångra för 60 kandidater");
    await dialog.step("Det här händer om du ångrar");
    let lost = 0;
    api.meddle = ({ path, body }) =>
      path.endsWith("/undo") && body["cursor"] && lost++ === 0 ? "lost" : undefined;
    await dialog.click("Ångra för 60 kandidater");
    await waitUntil(() => dialog.alert, "the failure is shown");
    await dialog.click("Försök igen");
    await dialog.step("Ångrat för 60 kandidater");
    const keys = api.to(/undo$/).map(({ key }) => key);
    expect(keys).to.have.length(3);
    expect(keys[1]).to.equal(keys[2]);
    expect(api.receipts.filter(({ action }) => action === "undo")).to.have.length(60);
  });

  it("tells what it undid before an interruption, shows it on the way back, and counts it no more", async () => {
    await rejected(60);
    const { root, element } = await list();
    const dialog = await opened(root);
    await dialog.click("Ångra för 60 kandidater");
    await dialog.step("Det här händer om du ångrar");
    const told: number[] = [];
    element.addEventListener("candidate-action-undo", ({ receipts }) => told.push(receipts.length));
    api.meddle = ({ path, body }) =>
      path.endsWith("/undo") && body["cursor"] ? problem(503, "unavailable") : undefined;
    await dialog.click("Ångra för 60 kandidater");
    await waitUntil(() => dialog.alert, "the failure is shown");
    expect(told).to.deep.equal([50]);
    api.meddle = () => undefined;
    await dialog.click("Tillbaka");
    await waitUntil(() => dialog.button("Ångra för 10 kandidater"), "ten are left");
    const first = () => text(dialog.root.querySelector(".people li"));
    expect(first()).to.equal("Eva Larsson (A-70001) Ångrat Mottagen");
    await dialog.click("Ångra för 10 kandidater");
    await dialog.step("Det här händer om du ångrar");
    expect(dialog.text).to.include("Eva Larsson (A-70001) Redan ångrat");
    await dialog.click("Ångra för 10 kandidater");
    await dialog.step("Ångrat för 10 kandidater");
    expect(told).to.deep.equal([50, 10]);
    const outcomes = [...dialog.root.querySelectorAll(".outcomes > li")].map(text);
    expect(outcomes[0]).to.equal("Eva Larsson (A-70001) Redan ångrat");
    expect(dialog.text).not.to.include("Inte möjligt");
  });

  it("plans from how it stands then, not from how it stood when the dialog was opened", async () => {
    await rejected(3);
    const { root } = await list();
    const dialog = await opened(root);
    await fetch(`http://api.test/v1/receipts/${api.receipts[0]!.id}/undo`, { method: "POST" });
    await dialog.click("Ångra för 3 kandidater");
    await dialog.step("Det här händer om du ångrar");
    expect(dialog.text).to.include("Redan ångrat");
  });

  it("is listed as it stands when its dialog is closed, also after an interruption", async () => {
    await rejected(60);
    const { root } = await list();
    const dialog = await opened(root);
    await dialog.click("Ångra för 60 kandidater");
    await dialog.step("Det här händer om du ångrar");
    // Part 1 was undone, but its answer is lost.
    api.meddle = ({ path }) => (path.endsWith("/undo") ? "lost" : undefined);
    await dialog.click("Ångra för 60 kandidater");
    await waitUntil(() => dialog.alert, "the failure is shown");
    api.meddle = () => undefined;
    await dialog.click("Stäng");
    await waitUntil(
      () => text(root.querySelector("tbody")).includes("Ångrat för 50 av 60"),
      "the list says so",
    );
  });

  it("counts and shows those who came to it between its plan and its undo", async () => {
    await rejected(3);
    const { root } = await list();
    const dialog = await opened(root);
    await dialog.click("Ångra för 3 kandidater");
    await dialog.step("Det här händer om du ångrar");
    const { bulk, input } = api.to(/^POST \/v1\/actions$/)[0]!.body as Record<string, unknown>;
    const applications = ["app_4", "app_5"].map((id) => ({ id }));
    const body = JSON.stringify({ action: "reject", bulk, input, applications });
    await fetch("http://api.test/v1/actions", { method: "POST", body });
    let progress = "";
    api.meddle = ({ path }) => {
      if (path.endsWith("/applications")) progress = text(dialog.root.querySelector(".progress"));
      return undefined;
    };
    await dialog.click("Ångra för 3 kandidater");
    await dialog.step("Ångrat för 5 kandidater");
    expect(progress).to.equal("5 av 5 klara");
    const outcomes = [...dialog.root.querySelectorAll(".outcomes > li")].map(text);
    expect(outcomes).to.have.length(5);
    expect(outcomes[4]).to.match(/Ångrat$/);
  });

  it("fails once, at the dialog, when there is no network", async () => {
    await rejected(2);
    const { root } = await list();
    api.meddle = ({ path }) => (path.startsWith("/v1/bulks/") ? "network" : undefined);
    const astray: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      astray.push(event.reason);
    };
    window.addEventListener("unhandledrejection", note);
    root.querySelector<HTMLElement>("tbody button")!.click();
    const dialog = () => new Dialog(root.querySelector("vidare-bulk")!);
    await waitUntil(() => dialog().alert, "the failure is shown");
    // It would be told in a task of its own, once all promises have been looked at.
    await new Promise((resolve) => setTimeout(resolve));
    window.removeEventListener("unhandledrejection", note);
    expect(astray).to.deep.equal([]);
  });

  it("keeps what is shown of the list and the focus, however far down it was opened", async () => {
    const applications = ["app_1", "app_2"].map((id) => ({ id }));
    const body = JSON.stringify({
      action: "reject",
      input: { reason: "rejection-1" },
      applications,
    });
    for (let n = 0; n < 22; n++)
      await fetch("http://api.test/v1/actions", { method: "POST", body });
    const { root } = await list();
    [...root.querySelectorAll<HTMLElement>(".more button")].at(-1)!.click();
    const rows = () => [...root.querySelectorAll<HTMLElement>("tbody tr")];
    await waitUntil(() => rows().length === 22, "all are shown");
    const opener = rows()[21]!.dataset["id"];
    const dialog = await opened(root, 21);
    await dialog.click("Ångra för 2 kandidater");
    await dialog.step("Det här händer om du ångrar");
    await dialog.click("Ångra för 2 kandidater");
    await dialog.step("Ångrat för 2 kandidater");
    await dialog.click("Stäng");
    await waitUntil(() => text(rows()[21]).endsWith("Ångrat"), "the list says so");
    await waitUntil(() => root.activeElement, "something has the focus");
    expect(root.activeElement!.closest("tr")!.dataset["id"]).to.equal(opener);
  });

  it("leaves the focus in the list when what was opened is there no more", async () => {
    await rejected(2);
    const { root } = await list();
    const dialog = await opened(root);
    api.meddle = ({ path }) =>
      path === "/v1/bulks" ? { status: 200, body: { data: [], next: null } } : undefined;
    await dialog.click("Stäng");
    await waitUntil(() => root.querySelector(".empty"), "the list is empty");
    await waitUntil(() => root.activeElement?.matches(".frame"), "its frame has the focus");
  });

  it("says of each why it cannot be undone, and of none that something has happened where nothing has", async () => {
    await rejected(5);
    const [first, second, third, fourth] = api.receipts.map(({ id }) => id);
    api.bulks.covered.add(first!);
    for (const [id, why] of [
      [second!, "beyond"],
      [third!, "forbidden"],
      [fourth!, "final"],
    ] as const)
      api.bulks.refused.set(id, why);
    const { root, element } = await list();
    const dialog = await opened(root);
    const people = [...dialog.root.querySelectorAll(".people li > .chips")].map(text);
    expect(people).to.deep.equal([
      "Något har hänt sedan dess Avslag",
      "Rör något som du inte kommer åt Avslag",
      "Du får inte ångra det Avslag",
      "Kan inte ångras Avslag",
      "Avslag",
    ]);
    await accessible(element, dialog);
  });

  it("offers no undo when there is nothing left to undo", async () => {
    await rejected(2);
    for (const { id } of api.receipts) api.bulks.covered.add(id);
    const { root } = await list("en");
    expect(text(root.querySelector("tbody"))).to.include("Cannot be undone");
    root.querySelector<HTMLElement>("tbody button")!.click();
    await waitUntil(() => root.querySelector("vidare-bulk"), "the dialog is there");
    const dialog = new Dialog(root.querySelector("vidare-bulk")!);
    await dialog.step("Candidates");
    expect(dialog.button("Undo for 2 candidates")).to.equal(undefined);
  });

  it("says so when it cannot be fetched, and tries again", async () => {
    await rejected(2);
    api.meddle = ({ path }) =>
      path.startsWith("/v1/bulks") ? problem(503, "unavailable") : undefined;
    const { element, root } = await (async () => {
      const made = await fixture<BulkHistory>(
        html`<bulk-history
          lang="sv"
          api="http://api.test"
          .tokenProvider=${api.provider}
        ></bulk-history>`,
      );
      const find = () => shadow(made).querySelector("vidare-bulk-list")?.shadowRoot;
      await waitUntil(() => find()?.querySelector("[role=alert]"), "the failure is shown");
      return { element: made, root: find()! };
    })();
    api.meddle = () => undefined;
    root.querySelector<HTMLElement>("[role=alert] button")!.click();
    await waitUntil(() => root.querySelector("tbody"), "the list is there");
    await expect(element).to.be.accessible();
  });

  it("is where an event of a history leads, in any page", async () => {
    await rejected(2);
    const element = await menuFor(api);
    const history = await openHistory(element);
    await history.click("Utfört i grupp, visa alla");
    await waitUntil(() => history.root.querySelector("vidare-bulk"), "the dialog is there");
    const dialog = new Dialog(history.root.querySelector("vidare-bulk")!);
    await dialog.step("Kandidater");
    expect(dialog.text).to.include("2 kandidater · Anna Ek");
    let told = 0;
    element.addEventListener("candidate-action-undo", () => told++);
    await dialog.click("Ångra för 2 kandidater");
    await dialog.step("Det här händer om du ångrar");
    await dialog.click("Ångra för 2 kandidater");
    await dialog.step("Ångrat för 2 kandidater");
    await dialog.click("Stäng");
    await waitUntil(() => history.root.querySelectorAll(".event").length === 2);
    expect(told).to.equal(1);
    expect(text(history.root.activeElement)).to.equal("Utfört i grupp, visa alla");
    await accessible(element, dialog);
  });
});

describe("a rejection of many that is undone when it has left for some", () => {
  let api: FakeApi;
  beforeEach(() => {
    api = new FakeApi().install();
    api.texts = ["reject", "send-email", "rejection-taken-back"];
  });
  afterEach(() => api.restore());

  async function rejected(count: number) {
    const element = await menuFor(api, ids(count));
    const dialog = await choose(element, "reject");
    await dialog.fill("reason", "rejection-1");
    await dialog.click("Granska");
    await dialog.step("Det här kommer att hända");
    await dialog.click("Skicka avslag");
    await dialog.step(`Klart för ${count} kandidater, mejlen skickas strax`);
    return { element, dialog };
  }

  /** It has left for these, of those rejected. */
  function leave(...at: number[]) {
    for (const n of at)
      for (const message of api.receipts[n - 1]!.messages) message.state = "delivered";
  }

  /** Takes it back in the dialog of what was done to many, from the list or a history. */
  async function undone(dialog: Dialog, count: number) {
    await dialog.click(`Ångra för ${count} kandidater`);
    await dialog.step("Det här händer om du ångrar");
    await dialog.click(`Ångra för ${count} kandidater`);
    await dialog.step(`Ångrat för ${count} kandidater`);
  }

  async function listed() {
    const list = await fixture<BulkHistory>(
      html`<bulk-history
        lang="sv"
        api="http://api.test"
        .tokenProvider=${api.provider}
      ></bulk-history>`,
    );
    const root = () => shadow(list).querySelector("vidare-bulk-list")?.shadowRoot;
    await waitUntil(() => root()?.querySelector("tbody button"), "the list is there");
    root()!.querySelector<HTMLElement>("tbody button")!.click();
    await waitUntil(() => root()!.querySelector("vidare-bulk"), "the dialog is there");
    const dialog = new Dialog(root()!.querySelector("vidare-bulk")!);
    await dialog.step("Kandidater");
    return { list: root()!.host, root: root()!, dialog };
  }

  /** The form in which it is told to so many. */
  async function told(host: Element, who: RegExp) {
    const dialog = await shownDialog(host);
    await waitUntil(() => dialog.root.querySelector("form"), "the form is there");
    expect(dialog.text).to.match(who);
    const words = dialog.root.querySelector<HTMLSelectElement>('[data-path="message.template"]');
    expect(words?.value).to.equal("rejection-taken-back");
    return dialog;
  }

  it("offers to write to exactly those, from its own receipt", async () => {
    const { element, dialog } = await rejected(3);
    leave(1, 3);
    await dialog.click("Ångra alla");
    await dialog.step("Det här händer om du ångrar");
    await dialog.click("Ångra nu");
    await dialog.step("Ångrat");
    await waitUntil(() => dialog.button("Skriv till de 2 kandidaterna"), "it is offered");
    await accessible(element, dialog);
    await dialog.click("Skriv till de 2 kandidaterna");
    const first = dialog.root.host;
    await waitUntil(() => !first.isConnected, "its dialog gives way");
    const mail = await told(element, /^Skicka e-post 2 kandidater/);
    await mail.click("Granska");
    await mail.step("Det här kommer att hända");
    const planned = api.to(/^POST \/v1\/plans$/).at(-1)!.body;
    expect(planned.applications?.map(({ id }) => id)).to.deep.equal(["app_1", "app_3"]);
  });

  it("offers it in the list of what was done to many, which tells them in a dialog of its own", async () => {
    const { dialog: action } = await rejected(3);
    await action.click("Stäng");
    leave(1, 3);
    const { list, root, dialog } = await listed();
    await undone(dialog, 3);
    await waitUntil(() => dialog.button("Skriv till de 2 kandidaterna"), "it is offered");
    await accessible(list, dialog);
    await dialog.click("Skriv till de 2 kandidaterna");
    const mail = await told(list, /^Skicka e-post 2 kandidater/);
    expect(root.querySelector("vidare-bulk")).to.equal(null);
    await mail.click("Granska");
    await mail.step("Det här kommer att hända");
    await mail.click("Skicka");
    await mail.step(/2 kandidater/);
    expect(api.receipts.at(-1)!.application).to.equal("app_3");
    await mail.click("Stäng");
    await waitUntil(() => root.querySelectorAll("tbody tr").length === 2, "both are listed");
    await waitUntil(() => text(root.activeElement).startsWith("Avslag"), "back where it began");
  });

  it("names the only one", async () => {
    const { dialog: action } = await rejected(3);
    await action.click("Stäng");
    leave(2);
    const { list, dialog } = await listed();
    await undone(dialog, 3);
    await waitUntil(() => dialog.button("Skriv till Łukasz Wiśniewski"), "it is offered");
    expect(dialog.text).to.include("Avslaget till Łukasz Wiśniewski har redan skickats");
    await dialog.click("Skriv till Łukasz Wiśniewski");
    await told(list, /^Skicka e-post Łukasz Wiśniewski/);
  });

  it("offers it from a history too, which closes", async () => {
    const { element: many, dialog: action } = await rejected(2);
    await action.click("Stäng");
    many.remove();
    leave(1, 2);
    const element = await menuFor(api);
    const history = await openHistory(element);
    await history.click("Utfört i grupp, visa alla");
    await waitUntil(() => history.root.querySelector("vidare-bulk"), "the dialog is there");
    const dialog = new Dialog(history.root.querySelector("vidare-bulk")!);
    await dialog.step("Kandidater");
    await undone(dialog, 2);
    await dialog.click("Skriv till de 2 kandidaterna");
    await waitUntil(() => shadow(element).querySelector("vidare-dialog"), "the dialog opens");
    expect(shadow(element).querySelector("vidare-history")).to.equal(null);
    await told(element, /^Skicka e-post 2 kandidater/);
  });

  it("offers nothing when all were stopped in time", async () => {
    const { dialog: action } = await rejected(2);
    await action.click("Stäng");
    const { dialog } = await listed();
    await undone(dialog, 2);
    await waitUntil(() => api.underway === 0, "nothing is asked any more");
    expect(dialog.root.querySelector(".told")).to.equal(null);
  });

  it("asks again when how the mail fared could not be had, after an interruption too: the undo stands", async () => {
    const { dialog: action } = await rejected(2);
    await action.click("Stäng");
    leave(1, 2);
    const { dialog } = await listed();
    let lost = 0;
    api.meddle = ({ path }) => {
      if (path === "/v1/messages") return problem(503, "unavailable");
      return path.endsWith("/undo") && lost++ === 0 ? "lost" : undefined;
    };
    await dialog.click("Ångra för 2 kandidater");
    await dialog.step("Det här händer om du ångrar");
    await dialog.click("Ångra för 2 kandidater");
    await dialog.click("Försök igen");
    await dialog.step("Ångrat för 2 kandidater");
    await waitUntil(() => dialog.alert, "the failure is shown");
    api.meddle = () => undefined;
    await dialog.click("Försök igen");
    await waitUntil(() => dialog.button("Skriv till de 2 kandidaterna"), "it is offered");
    expect(api.to(/undo$/)).to.have.length(2);
  });
});

describe("closing the dialog of an action", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  async function done(count: number) {
    const element = await menuFor(api, ids(count));
    const closed: number[] = [];
    element.addEventListener("candidate-action-close", ({ results }) =>
      closed.push(results.length),
    );
    const dialog = await choose(element, "reject");
    await dialog.fill("reason", "rejection-1");
    await dialog.click("Granska");
    await dialog.step("Det här kommer att hända");
    await dialog.click("Skicka avslag");
    await dialog.step(`Klart för ${count} kandidater, mejlen skickas strax`);
    return { element, dialog, closed };
  }
  const gone = (element: Element) =>
    waitUntil(() => !shadow(element).querySelector("vidare-dialog"), "the dialog is gone");

  it("tells the page what stands done, so that it can empty its selection", async () => {
    const { element, dialog, closed } = await done(3);
    expect(closed).to.deep.equal([]);
    await dialog.click("Stäng");
    await gone(element);
    expect(closed).to.deep.equal([3]);
  });

  it("tells of nothing when all was taken back", async () => {
    const { element, dialog, closed } = await done(3);
    await dialog.click("Ångra alla");
    await dialog.step("Det här händer om du ångrar");
    await dialog.click("Ångra nu");
    await dialog.step("Ångrat");
    await dialog.click("Stäng");
    await gone(element);
    expect(closed).to.deep.equal([0]);
  });

  it("tells of nothing when nothing was done", async () => {
    const element = await menuFor(api, ids(2));
    const closed: number[] = [];
    element.addEventListener("candidate-action-close", ({ results }) =>
      closed.push(results.length),
    );
    const dialog = await choose(element, "reject");
    await dialog.click("Avbryt");
    await gone(element);
    expect(closed).to.deep.equal([0]);
  });
});
