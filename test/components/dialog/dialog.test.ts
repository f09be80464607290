import { expect } from "@open-wc/testing";
import type { CandidateActions } from "../../../components/applications/menu/element.ts";
import type {
  CandidateActionEvent,
  CandidateActionUndoEvent,
} from "../../../components/lib/events.ts";
import { FakeApi, problem } from "../support/api.ts";
import { button, choose, type Dialog, described, menuFor, shadow, text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

const PLANS = /^POST .*\/plans$/;
const ACTIONS = /^POST .*\/actions$/;
const PREVIEW = "Det här kommer att hända";

describe("the dialog of one application", () => {
  let api: FakeApi;
  let element: CandidateActions;
  beforeEach(async () => {
    api = new FakeApi().install();
    element = await menuFor(api);
  });
  afterEach(() => api.restore());

  async function reviewRejection(): Promise<Dialog> {
    const dialog = await choose(element, "reject");
    await dialog.fill("reason", "rejection-1");
    await dialog.click("Granska");
    await dialog.step(PREVIEW);
    return dialog;
  }

  it("is accepted by axe as form, preview and receipt", async () => {
    const dialog = await choose(element, "reject");
    await expect(element).to.be.accessible();
    await dialog.fill("reason", "rejection-1");
    await dialog.click("Granska");
    await dialog.step(PREVIEW);
    await expect(element).to.be.accessible();
    await dialog.click("Skicka avslag");
    await dialog.step("Avslag registrerat, beskedet till Eva Larsson skickas strax");
    await expect(element).to.be.accessible();
  });

  it("shows the message as this candidate will read it, and writes nothing", async () => {
    const dialog = await reviewRejection();
    expect(dialog.text).to.include("Hej Eva,");
    expect(dialog.text).to.include("eva1@example.com");
    expect(dialog.text).to.include("30 sekunder efter att du har bekräftat");
    expect(dialog.text).to.match(/Mottagen.*Avslag/);
    expect(api.to(ACTIONS)).to.have.length(0);
  });

  it("shows the message as a mail program would, in a frame without scripts", async () => {
    const dialog = await reviewRejection();
    await dialog.click("Så ser mejlet ut");
    await waitUntil(
      () =>
        dialog.root.querySelector("vidare-mail-frame")?.shadowRoot?.querySelector("iframe")?.srcdoc,
    );
    const frame = dialog.root
      .querySelector("vidare-mail-frame")!
      .shadowRoot!.querySelector("iframe")!;
    expect(frame.getAttribute("sandbox")).to.equal("");
    expect(frame.srcdoc).to.include("Hej Eva,");
  });

  it("executes, shows the receipt with a countdown, and takes it back", async () => {
    const dialog = await reviewRejection();
    let done: CandidateActionEvent | undefined;
    let undone: CandidateActionUndoEvent | undefined;
    element.addEventListener("candidate-action", (event) => (done = event));
    element.addEventListener("candidate-action-undo", (event) => (undone = event));
    await dialog.click("Skicka avslag");
    await dialog.step("Avslag registrerat, beskedet till Eva Larsson skickas strax");
    expect(dialog.text).to.match(/Skickas om \d+ sekunder/);
    expect(done?.action).to.equal("reject");
    expect(done?.receipts[0]?.to.status).to.equal("rejected");
    await dialog.click("Ångra");
    await dialog.step("Det här händer om du ångrar");
    expect(dialog.text).to.include("skickas inte");
    expect(undone).to.equal(undefined);
    await dialog.click("Ångra nu");
    await dialog.step("Ångrat");
    expect(dialog.text).to.include("Stoppad");
    expect(undone?.receipts[0]?.to.status).to.equal("received");
    expect(api.at(1).summary.status).to.equal("received");
  });

  it("follows the message until it is sent, and says so", async () => {
    api.hold = 1;
    const dialog = await reviewRejection();
    await dialog.click("Skicka avslag");
    await dialog.step("Avslag registrerat, beskedet till Eva Larsson skickas strax");
    await waitUntil(() => dialog.text.includes("Skickas nu"), "the countdown ends");
    api.receipts[0]!.messages[0]!.state = "sent";
    const chip = () => text(dialog.root.querySelector(".sendings .chip"));
    await waitUntil(() => chip() === "Skickad", "the state is asked for");
    const said = [...dialog.root.querySelectorAll("[role=status]")].map(text);
    expect(said).to.include("Meddelandet till eva1@example.com: Skickad");
  });

  it("puts an error at its control, describes it there and moves the focus to the first", async () => {
    const dialog = await choose(element, "reject");
    await dialog.click("Granska");
    const reason = dialog.control("reason");
    await waitUntil(() => reason.getAttribute("aria-invalid") === "true", "the reason is marked");
    expect(described(reason)).to.include("Fyll i fältet.");
    expect(dialog.focused === reason).to.equal(true);
    expect(dialog.alert).to.equal("Något behöver rättas. Se markeringarna nedan.");
    await expect(element).to.be.accessible();
  });

  it("anchors what blocks the plan at the field that could mend it, and keeps what was typed", async () => {
    const dialog = await choose(element, "reject");
    await dialog.fill("reason", "rejection-1");
    dialog.control("ownWords").click();
    await waitUntil(() => dialog.control("messageBody"));
    await dialog.fill("messageBody", "Hej {{okänt}}");
    await dialog.click("Granska");
    const body = () => dialog.control("messageBody");
    await waitUntil(() => body().getAttribute("aria-invalid") === "true", "the message is marked");
    expect(described(body())).to.include("Fältet okänt finns inte.");
    expect(body().value).to.equal("Hej {{okänt}}");
  });

  it("shows what blocks and cannot be mended in the form, and does not let it be executed", async () => {
    api.at(1).summary.candidate.email = null;
    const dialog = await choose(element, "save");
    await dialog.fill("purpose", "Framtida tjänster");
    await dialog.click("Granska");
    await dialog.step("Det här stoppar åtgärden");
    expect(dialog.text).to.include("Eva Larsson har ingen e-postadress.");
    expect(dialog.button("Fråga kandidaten")?.getAttribute("aria-disabled")).to.equal("true");
    await dialog.click("Fråga kandidaten");
    expect(api.to(ACTIONS)).to.have.length(0);
  });

  it("says who was faster, keeps what was typed and offers to review again", async () => {
    const dialog = await reviewRejection();
    const conflict = {
      by: "Bo Ek",
      at: "2026-11-23T18:00:00Z",
      status: "interview",
      deleted: false,
      version: 2,
    } as const;
    api.meddle = ({ path }) =>
      path.endsWith("/actions") ? problem(409, "version_conflict", { conflict }) : undefined;
    await dialog.click("Skicka avslag");
    await waitUntil(() => dialog.alert, "the conflict is shown");
    expect(dialog.alert).to.include("Bo Ek");
    expect(dialog.alert).to.include("Kallad till intervju");
    expect(dialog.alert).to.include("19:00");
    api.meddle = () => undefined;
    await dialog.click("Granska igen");
    await waitUntil(() => api.to(PLANS).length === 2 && !dialog.alert);
    expect(api.to(PLANS)[1]?.body.input).to.deep.equal(api.to(PLANS)[0]?.body.input);
  });

  it("offers to try again after a lost answer, with the same key, and does it once", async () => {
    const dialog = await reviewRejection();
    api.meddle = ({ path }) => (path.endsWith("/actions") ? "lost" : undefined);
    const codes: string[] = [];
    element.addEventListener("vidare-error", (event) => codes.push(event.code));
    await dialog.click("Skicka avslag");
    await waitUntil(() => dialog.alert, "the failure is shown");
    expect(codes).to.deep.equal(["network"]);
    api.meddle = () => undefined;
    await dialog.click("Försök igen");
    await dialog.step("Avslag registrerat, beskedet till Eva Larsson skickas strax");
    const [first, second] = api.to(ACTIONS);
    expect(second?.key).to.equal(first?.key);
    expect(second?.body).to.deep.equal(first?.body);
    expect(api.receipts).to.have.length(1);
  });

  it("keeps what was typed when the network fails during review", async () => {
    const dialog = await choose(element, "reject");
    await dialog.fill("reason", "rejection-2");
    await dialog.fill("note", "Ringde i dag");
    api.meddle = () => "network";
    await dialog.click("Granska");
    await waitUntil(() => dialog.alert, "the failure is shown");
    expect(dialog.control("note").value).to.equal("Ringde i dag");
    api.meddle = () => undefined;
    await dialog.click("Försök igen");
    await dialog.step(PREVIEW);
    expect(api.to(PLANS).at(-1)?.body.input).to.deep.include({
      reason: "rejection-2",
      note: "Ringde i dag",
    });
  });

  it("executes with a new key once the input has changed", async () => {
    const dialog = await reviewRejection();
    api.meddle = ({ path }) =>
      path.endsWith("/actions") ? problem(429, "rate_limited") : undefined;
    await dialog.click("Skicka avslag");
    await waitUntil(() => dialog.alert);
    api.meddle = () => undefined;
    await dialog.click("Tillbaka");
    await dialog.fill("reason", "rejection-2");
    await dialog.click("Granska");
    await dialog.step(PREVIEW);
    await dialog.click("Skicka avslag");
    await dialog.step("Avslag registrerat, beskedet till Eva Larsson skickas strax");
    const [first, second] = api.to(ACTIONS);
    expect(second?.key).not.to.equal(first?.key);
  });

  it("leads to no new form while it is not known whether it was done", async () => {
    const dialog = await reviewRejection();
    for (const failing of [
      "lost",
      "network",
      problem(500, "internal_error"),
      problem(429, "rate_limited"),
      problem(401, "unauthenticated"),
    ] as const) {
      api.meddle = ({ path }) => (path.endsWith("/actions") ? failing : undefined);
      await dialog.click("Skicka avslag");
      await waitUntil(() => dialog.alert);
      expect(dialog.button("Skicka avslag")).to.not.equal(undefined);
      expect(dialog.button("Tillbaka")).to.equal(undefined);
    }
    await dialog.click("Avbryt");
    await waitUntil(() => dialog.text.includes("Det är inte säkert om åtgärden utfördes."));
    await dialog.click("Tillbaka");
    api.meddle = () => undefined;
    await dialog.click("Skicka avslag");
    await dialog.step("Avslag registrerat, beskedet till Eva Larsson skickas strax");
    expect(new Set(api.to(ACTIONS).map(({ key }) => key)).size).to.equal(1);
    expect(api.receipts).to.have.length(1);
  });

  it("names the texts that were read, and asks to read again when one has changed", async () => {
    const dialog = await reviewRejection();
    api.meddle = ({ path }) =>
      path.endsWith("/actions")
        ? problem(409, "version_conflict", { reason: "template_changed", detail: "Texten är ny." })
        : undefined;
    await dialog.click("Skicka avslag");
    await waitUntil(() => dialog.alert);
    expect(dialog.alert).to.include("Texten är ny.");
    expect(api.to(ACTIONS)[0]?.body.templates).to.deep.equal(["tplv_1"]);
    api.meddle = () => undefined;
    await dialog.click("Granska igen");
    await waitUntil(() => api.to(PLANS).length === 2 && !dialog.alert);
  });

  it("does nothing when the page cancels the event before", async () => {
    const dialog = await reviewRejection();
    let asked: unknown;
    element.addEventListener("candidate-action-before", (event) => {
      asked = event.applications;
      event.preventDefault();
    });
    await dialog.click("Skicka avslag");
    expect(asked).to.deep.equal(["app_1"]);
    expect(api.to(ACTIONS)).to.have.length(0);
    expect(dialog.heading).to.equal(PREVIEW);
  });

  it("shows why the page does not allow it, as text, until it does", async () => {
    const dialog = await reviewRejection();
    let reason = " Avslag sker <b>efter</b> den 1 mars. ";
    const forbid = (event: HTMLElementEventMap["candidate-action-before"]) => {
      event.preventDefault();
      event.reason = reason;
    };
    document.addEventListener("candidate-action-before", forbid);
    await dialog.click("Skicka avslag");
    await waitUntil(() => dialog.alert);
    expect(dialog.alert).to.equal("Åtgärden stoppades Avslag sker <b>efter</b> den 1 mars.");
    await waitUntil(() => dialog.focused?.matches("[role=alert]"), "the reason has the focus");
    await expect(element).to.be.accessible();
    reason = "";
    await dialog.click("Skicka avslag");
    await waitUntil(() => !dialog.alert, "nothing is said without a reason");
    document.removeEventListener("candidate-action-before", forbid);
    expect(api.to(ACTIONS)).to.have.length(0);
    await dialog.click("Skicka avslag");
    await dialog.step("Eva Larsson har fått avslag");
  });

  it("keeps the keys pressed in it from the page's own shortcuts", async () => {
    const heard: string[] = [];
    const listen = ({ type, key }: KeyboardEvent) => heard.push(`${type} ${key}`);
    const types = ["keydown", "keypress", "keyup"] as const;
    for (const type of types) document.addEventListener(type, listen);
    const dialog = await choose(element, "send-email");
    const pressed = (target: Element, key: string) => {
      for (const type of types)
        target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
    };
    // "j", "e" and "/" are shortcuts of the page in test/support/cases/22-host-shortcuts.
    for (const key of "jej/ej") pressed(dialog.control("subject"), key);
    pressed(dialog.button("Granska")!, "/");
    expect(heard).to.deep.equal([]);
    dialog.button("Stäng")!.click();
    await waitUntil(() => !dialog.root.isConnected || !dialog.open);
    pressed(button(element), "/");
    expect(heard).to.deep.equal(["keydown /", "keypress /", "keyup /"]);
    for (const type of types) document.removeEventListener(type, listen);
  });

  it("asks before it throws away what was typed", async () => {
    const dialog = await choose(element, "reject");
    await dialog.fill("note", "Viktigt");
    await dialog.click("Avbryt");
    await waitUntil(() => dialog.alert.startsWith("Vill du stänga?"));
    await dialog.click("Fortsätt fylla i");
    expect(dialog.control("note").value).to.equal("Viktigt");
    await dialog.click("Avbryt");
    await dialog.click("Stäng ändå");
    await waitUntil(
      () => shadow(element).querySelectorAll("vidare-dialog").length === 0,
      "the dialog is gone",
    );
  });

  it("gives the focus back to the button of the menu", async () => {
    button(element).focus();
    const dialog = await choose(element, "delete");
    await dialog.click("Avbryt");
    await waitUntil(() => shadow(element).querySelectorAll("vidare-dialog").length === 0);
    expect(shadow(element).activeElement === button(element)).to.equal(true);
  });

  it("sends a test of the message to the recruiter", async () => {
    const dialog = await reviewRejection();
    await dialog.click("Skicka testmejl till mig");
    await waitUntil(() =>
      dialog.text.includes("Testmejlet är skickat till anna.ek@bjorkvik.example."),
    );
    expect(api.to(/test-copies/)[0]?.body.input).to.deep.include({ reason: "rejection-1" });
  });

  it("purges only with the typed reference, and states until when the application should be kept", async () => {
    Object.assign(api.at(1).summary, { deleted: true });
    const dialog = await choose(element, "purge");
    expect(dialog.text).to.include("14 november 2028");
    await dialog.fill("decisionReference", "KS 2026/118");
    await dialog.fill("confirmation", "fel");
    await dialog.click("Granska");
    await waitUntil(() => dialog.control("confirmation").getAttribute("aria-invalid") === "true");
    expect(described(dialog.control("confirmation"))).to.include("Skriv A-70001");
    await dialog.fill("confirmation", "A-70001");
    await dialog.click("Granska");
    await dialog.step(PREVIEW);
    await dialog.click("Radera för alltid");
    await dialog.step("Ansökan är raderad för alltid");
    expect(dialog.button("Ångra")).to.equal(undefined);
  });

  it("restores without a form: the preview comes first", async () => {
    Object.assign(api.at(1).summary, { deleted: true });
    const dialog = await choose(element, "restore");
    await dialog.step(PREVIEW);
    await dialog.click("Återställ");
    await dialog.step("Ansökan från Eva Larsson är återställd");
  });
});
