import { expect } from "@open-wc/testing";
import { FakeApi, problem } from "../support/api.ts";
import { planOf, stored } from "../support/data.ts";
import { choose, type Dialog, menuFor, text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

const PREVIEW = "Det här kommer att hända";
const ACTIONS = /^POST \/v1\/actions$/;
const PLANS = /^POST \/v1\/plans$/;
const ids = (count: number): string[] => Array.from({ length: count }, (_, at) => `app_${at + 1}`);

describe("the dialog of several applications", () => {
  let api: FakeApi;
  beforeEach(() => {
    api = new FakeApi().install();
    for (let n = 13; n <= 120; n++) api.add(stored(n));
  });
  afterEach(() => api.restore());

  async function reviewRejection(count: number): Promise<{ dialog: Dialog; element: HTMLElement }> {
    const element = await menuFor(api, ids(count));
    const dialog = await choose(element, "reject");
    await dialog.fill("reason", "rejection-1");
    await dialog.click("Granska");
    await dialog.step(PREVIEW);
    return { dialog, element };
  }

  it("is accepted by axe as preview and as outcome", async () => {
    api.at(2).summary.candidate.email = null;
    const { dialog, element } = await reviewRejection(4);
    await expect(element).to.be.accessible();
    await dialog.click("Skicka avslag");
    await dialog.step("Klart för 3 kandidater, mejlen skickas strax");
    await expect(element).to.be.accessible();
  });

  it("says of those it was done to when they are told of it, until all have been", async () => {
    api.hold = 0;
    const { dialog } = await reviewRejection(3);
    await dialog.click("Skicka avslag");
    await dialog.step("Klart för 3 kandidater, mejlen skickas strax");
    const messages = api.receipts.flatMap((receipt) => receipt.messages);
    const sendAt = new Date(Date.now() + 3 * 86_400_000).toISOString();
    Object.assign(messages[0]!, { state: "scheduled", sendAt });
    await dialog.step(/^Klart för 3 kandidater, de sista mejlen skickas .+ \d\d:\d\d$/);
    for (const message of messages.slice(1)) message.state = "delivered";
    await dialog.step(/^Klart för 3 kandidater, mejlet skickas .+ \d\d:\d\d$/);
  });

  it("says no more than that it is done where no mail waits", async () => {
    api.hold = 0;
    const { dialog } = await reviewRejection(2);
    await dialog.click("Skicka avslag");
    await dialog.step("Klart för 2 kandidater, mejlen skickas strax");
    for (const { messages } of api.receipts) for (const each of messages) each.state = "delivered";
    await dialog.step("Klart för 2 kandidater");
  });

  it("steps through the recipients, each with their own message", async () => {
    const { dialog } = await reviewRejection(3);
    expect(dialog.text).to.include("1 av 3").and.to.include("Hej Eva,");
    await dialog.click("Nästa kandidat");
    expect(dialog.text)
      .to.include("2 av 3")
      .and.to.include("Hej Łukasz,")
      .and.not.to.include("Hej Eva,");
  });

  it("sends nobody of many alone, as if it were mail to that person", async () => {
    await reviewRejection(101);
    expect(api.to(PLANS).map(({ body }) => body.applications?.length)).to.deep.equal([50, 49, 2]);
  });

  it("names those it skips and why, and leaves them out when it executes", async () => {
    api.at(2).summary.candidate.email = null;
    api.at(3).summary.status = "rejected";
    const { dialog } = await reviewRejection(4);
    expect(dialog.text).to.include("Kan utföras för 2 av 4");
    expect(dialog.text).to.include("2 kandidater hoppas över");
    await waitUntil(
      () => dialog.text.includes("Çağla Gustafsson Problem: not_allowed"),
      "the refused one has a name",
    );
    expect(dialog.text).to.include("Łukasz Wiśniewski har ingen e-postadress.");
    await dialog.click("Skicka avslag");
    await dialog.step("Klart för 2 kandidater, mejlen skickas strax");
    expect(api.to(ACTIONS)[0]?.body.applications?.map(({ id }) => id)).to.deep.equal([
      "app_1",
      "app_4",
    ]);
    const outcomes = [...dialog.root.querySelectorAll(".outcome")].map(text);
    expect(outcomes[1]).to.match(/Łukasz.*Hoppades över/);
    expect(outcomes[2]).to.match(/Çağla.*Inte möjligt/);
  });

  it("says once, at the field, what is still to be filled in, whoever else is skipped", async () => {
    api.at(2).summary.candidate.email = null;
    api.at(3).summary.status = "rejected";
    const element = await menuFor(api, ids(60));
    const dialog = await choose(element, "reject");
    await dialog.fill("reason", "rejection-1");
    dialog.control("ownWords").click();
    await waitUntil(() => dialog.control("messageBody"));
    await dialog.fill("messageBody", "Senast [datum]");
    await dialog.click("Granska");
    const body = () => dialog.control("messageBody");
    await waitUntil(() => body().getAttribute("aria-invalid") === "true", "the text is marked");
    expect(dialog.text.match(/Fyll i ”\[datum\]” eller ta bort det\./g)).to.have.length(1);
    expect(api.to(ACTIONS)).to.have.length(0);
    await dialog.fill("messageBody", "Senast 4 maj");
    await dialog.click("Granska");
    await dialog.step(PREVIEW);
    expect(dialog.text).to.include("Kan utföras för 58 av 60");
  });

  it("leads to the text when it is open for some of them only", async () => {
    api.meddle = ({ method, path, body }) => {
      if (method !== "POST" || path !== "/v1/plans") return undefined;
      const results = body.applications!.map(({ id }, at) => {
        const plan = planOf(api.applications.get(id)!, "reject", body.input!);
        const path = ["input", "message", "body"];
        const message = "Fyll i “[date]” eller ta bort det.";
        const open = { code: "field.open_place", message, path };
        return at
          ? {
              application: id,
              outcome: "blocked",
              plan: { ...plan, blocks: [open], executable: false },
            }
          : { application: id, outcome: "planned", plan };
      });
      return { status: 200, body: { results, confirm: null, shared: null } };
    };
    const dialog = await choose(await menuFor(api, ids(3)), "reject");
    await dialog.fill("reason", "rejection-1");
    await dialog.click("Granska");
    const own = () => dialog.control("ownWords");
    await waitUntil(() => own().getAttribute("aria-invalid") === "true", "the way out is marked");
    expect(dialog.text.match(/Fyll i “\[date\]”/g)).to.have.length(1);
    expect(dialog.focused === own()).to.equal(true);
  });

  it("says once each what to be aware of, of how many, and leads to each of them", async () => {
    const aware = (name: string) =>
      `${name} har bett om svar på finska, så texten för ${name} är svensk.`;
    api.meddle = ({ method, path, body }) => {
      if (method !== "POST" || path !== "/v1/plans") return undefined;
      const results = body.applications!.map(({ id }, at) => {
        const plan = planOf(api.applications.get(id)!, "reject", body.input!);
        const message = aware(plan.candidate.name);
        const warnings = at % 2 ? [{ code: "x.language", message }] : [];
        return { application: id, outcome: "planned", plan: { ...plan, warnings } };
      });
      return { status: 200, body: { results, confirm: null, shared: null } };
    };
    const { dialog, element } = await reviewRejection(5);
    const said = dialog.root.querySelector(".warnings")!;
    expect(text(said)).to.equal(
      "Tänk på Kandidaten har bett om svar på finska, så texten för kandidaten är svensk. för 2 kandidater " +
        "Łukasz Wiśniewski Mohammed Al-Rashid",
    );
    said.querySelector("summary")!.click();
    await expect(element).to.be.accessible();
    await dialog.click("Mohammed Al-Rashid");
    await waitUntil(() => dialog.text.includes("4 av 5"), "the row is shown");
    await waitUntil(() => dialog.focused?.matches(".stepper select"), "it has the focus");
  });

  it("tells two of one name apart by their ids, and others by their names alone", async () => {
    const { dialog } = await reviewRejection(13);
    const names = [...dialog.root.querySelectorAll(".stepper option")].map(text);
    expect([names[0], names[1], names[12]]).to.deep.equal([
      "Eva Larsson (A-70001)",
      "Łukasz Wiśniewski",
      "Eva Larsson (A-70013)",
    ]);
    await dialog.click("Skicka avslag");
    await dialog.step("Klart för 13 kandidater, mejlen skickas strax");
    const outcomes = [...dialog.root.querySelectorAll(".outcome strong")].map(text);
    expect(outcomes[12]).to.equal("Eva Larsson (A-70013)");
  });

  it("gives one row a reason of its own", async () => {
    const { dialog } = await reviewRejection(3);
    await dialog.click("Nästa kandidat");
    const select = dialog.root.querySelector<HTMLSelectElement>("#row-reason")!;
    select.value = "rejection-3";
    select.dispatchEvent(new Event("change"));
    await waitUntil(() => api.to(PLANS).length === 2, "the row is planned anew");
    await waitUntil(() => dialog.button("Skicka avslag")?.getAttribute("aria-disabled") === null);
    await dialog.click("Skicka avslag");
    await dialog.step("Klart för 3 kandidater, mejlen skickas strax");
    const sent = api.to(ACTIONS)[0]!.body;
    expect(sent.input?.["reason"]).to.equal("rejection-1");
    expect(sent.applications?.[1]?.input).to.deep.equal({ reason: "rejection-3" });
  });

  it("brings an error that all rows share back to the form", async () => {
    const dialog = await choose(await menuFor(api, ids(3)), "reject");
    await dialog.click("Granska");
    await waitUntil(() => dialog.control("reason").getAttribute("aria-invalid") === "true");
    expect(dialog.heading).to.equal("");
  });

  it("plans and executes in chunks of fifty, with keys derived from one, once the number is typed", async () => {
    const { dialog } = await reviewRejection(120);
    expect(api.to(PLANS).map(({ body }) => body.applications?.length)).to.deep.equal([50, 50, 20]);
    await dialog.click("Skicka avslag");
    const confirm = dialog.root.querySelector<HTMLInputElement>("#confirm")!;
    await waitUntil(
      () => confirm.getAttribute("aria-invalid") === "true",
      "the number is asked for",
    );
    expect(api.to(ACTIONS)).to.have.length(0);
    confirm.value = "120";
    confirm.dispatchEvent(new Event("input"));
    await dialog.click("Skicka avslag");
    await dialog.step("Klart för 120 kandidater, mejlen skickas strax");
    const sent = api.to(ACTIONS);
    const [key] = sent[0]!.key!.split(":");
    expect(sent.map((each) => each.key)).to.deep.equal([`${key}:0`, `${key}:1`, `${key}:2`]);
    expect(sent.map(({ body }) => body["confirm"])).to.deep.equal([50, 50, 20]);
  });

  it("asks for the number of messages where an application gets several", async () => {
    api.meddle = ({ method, path, body }) => {
      if (method !== "POST" || path !== "/v1/plans") return undefined;
      const results = body.applications!.map(({ id }) => {
        const plan = planOf(api.applications.get(id)!, "reject", body.input!);
        const messages = [1, 2, 3].flatMap(() => plan.messages);
        const lasting = [
          { code: "plan.sent-after-hold", message: "Det går inte att ta tillbaka." },
        ];
        return { application: id, outcome: "planned", plan: { ...plan, messages, lasting } };
      });
      return { status: 200, body: { results, confirm: null, shared: null } };
    };
    const { dialog } = await reviewRejection(11);
    const confirm = dialog.root.querySelector<HTMLInputElement>("#confirm")!;
    expect(text(dialog.root.querySelector("label[for=confirm]"))).to.equal(
      "Skriv 33 för att bekräfta",
    );
    confirm.value = "33";
    confirm.dispatchEvent(new Event("input"));
    await dialog.click("Skicka avslag");
    await dialog.step("Klart för 11 kandidater, mejlen skickas strax");
    expect(api.to(ACTIONS).map(({ body }) => body["confirm"])).to.deep.equal([33]);
  });

  it("shows progress, and stops what has not run", async () => {
    const { dialog } = await reviewRejection(120);
    const confirm = dialog.root.querySelector<HTMLInputElement>("#confirm")!;
    confirm.value = "120";
    confirm.dispatchEvent(new Event("input"));
    let release: () => void = () => undefined;
    api.meddle = ({ path, key }) =>
      path === "/v1/actions" && key?.endsWith(":1")
        ? new Promise((resolve) => (release = resolve))
        : undefined;
    await dialog.click("Skicka avslag");
    await waitUntil(() => dialog.root.querySelector("progress")?.value === 50, "fifty are done");
    expect(dialog.text).to.include("50 av 120 klara");
    await dialog.click("Avbryt resten");
    release();
    await dialog.step("Avbrutet. För 20 kandidater gjordes ingenting.");
    expect(api.receipts).to.have.length(100);
    expect(dialog.text).to.include("Ej utfört");
  });

  it("goes on after a failure with what is left, under the same key", async () => {
    const { dialog } = await reviewRejection(120);
    const confirm = dialog.root.querySelector<HTMLInputElement>("#confirm")!;
    confirm.value = "120";
    confirm.dispatchEvent(new Event("input"));
    let broken = true;
    api.meddle = ({ path, key }) =>
      broken && path === "/v1/actions" && key?.endsWith(":1") ? "lost" : undefined;
    await dialog.click("Skicka avslag");
    await waitUntil(() => dialog.alert, "the failure is shown");
    broken = false;
    await dialog.click("Försök igen");
    await dialog.step("Klart för 120 kandidater, mejlen skickas strax");
    const keys = api.to(ACTIONS).map(({ key }) => key?.split(":")[1]);
    expect(keys).to.deep.equal(["0", "1", "1", "2"]);
    expect(api.receipts).to.have.length(120);
  });

  it("plans nobody anew who has had their message, and shows what was done when the rest is refused", async () => {
    const { dialog } = await reviewRejection(120);
    const confirm = dialog.root.querySelector<HTMLInputElement>("#confirm")!;
    confirm.value = "120";
    confirm.dispatchEvent(new Event("input"));
    let answer: "lost" | ReturnType<typeof problem> = "lost";
    api.meddle = ({ path, key }) =>
      path === "/v1/actions" && key?.endsWith(":1") ? answer : undefined;
    await dialog.click("Skicka avslag");
    await waitUntil(() => dialog.alert, "the failure is shown");
    expect(dialog.button("Tillbaka")).to.equal(undefined);
    expect(dialog.button("Visa vad som gjorts")).to.equal(undefined);
    answer = problem(409, "blocked");
    await dialog.click("Försök igen");
    await dialog.click("Visa vad som gjorts");
    await dialog.step("Avbrutet. För 70 kandidater gjordes ingenting.");
    expect(dialog.text).to.include("Ej utfört");
  });

  it("says before it is taken back how much of the mail that it stopped comes back", async () => {
    for (const n of [1, 3]) api.at(n).waiting = "Väntar";
    const { dialog } = await reviewRejection(3);
    await dialog.click("Skicka avslag");
    await dialog.step("Klart för 3 kandidater, mejlen skickas strax");
    await dialog.click("Ångra alla");
    await dialog.step("Det här händer om du ångrar");
    expect(dialog.text).to.include("2 meddelanden som stoppades kommer tillbaka.");
  });

  it("takes the whole operation back, and says first how many messages stop", async () => {
    const { dialog } = await reviewRejection(3);
    await dialog.click("Skicka avslag");
    await dialog.step("Klart för 3 kandidater, mejlen skickas strax");
    await dialog.click("Ångra alla");
    await dialog.step("Det här händer om du ångrar");
    expect(dialog.text)
      .to.include("3 ansökningar går tillbaka")
      .and.to.include("3 meddelanden stoppas.");
    await dialog.click("Ångra nu");
    await dialog.step("Ångrat");
    expect([1, 2, 3].map((n) => api.at(n).summary.status)).to.deep.equal([
      "received",
      "received",
      "received",
    ]);
    expect(dialog.text).to.include("Stoppad");
  });

  it("shows what all share once, stepping through its readers, and executes it in one request", async () => {
    const element = await menuFor(api, ids(60));
    const dialog = await choose(element, "send-to-panel");
    await dialog.fill("reviewers.0.name", "Aino");
    await dialog.fill("reviewers.0.email", "aino@example.com");
    await dialog.click("Lägg till granskare");
    await dialog.fill("reviewers.1.name", "Bo");
    await dialog.fill("reviewers.1.email", "bo@example.com");
    await dialog.click("Granska");
    await dialog.step(PREVIEW);
    const shared = () => text(dialog.root.querySelector(".shared"));
    expect(shared()).to.include("2 meddelanden").and.to.include("1 av 2");
    expect(text(dialog.root.querySelector(".shared article"))).to.include("aino@example.com");
    await dialog.click("Nästa mottagare");
    expect(text(dialog.root.querySelector(".shared article"))).to.include("bo@example.com");
    await expect(element).to.be.accessible();
    const box = dialog.root.querySelector<HTMLInputElement>("#confirm");
    if (box) {
      box.value = "60";
      box.dispatchEvent(new Event("input"));
    }
    await dialog.click("Skicka 60 kandidater till 2 granskare");
    await dialog.step("Klart för 60 kandidater");
    expect(api.to(ACTIONS)).to.have.length(1);
    expect(api.to(ACTIONS)[0]!.body.applications).to.have.length(60);
    let panel = "";
    element.addEventListener("panel-show", (event) => (panel = event.panel), { once: true });
    await dialog.click("Öppna rangordningen");
    expect(panel).to.equal("pan_1");
    expect(dialog.open).to.equal(false);
  });
});
