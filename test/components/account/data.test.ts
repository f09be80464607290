import { expect, fixture, html } from "@open-wc/testing";
import "../../../components/account/page/define.ts";
import type { CandidatePage } from "../../../components/account/page/element.ts";
import "../../../components/person/define.ts";
import { FakePerson } from "../person/fake-person.ts";
import { problem } from "../support/answers.ts";
import { waitUntil } from "../support/until.ts";
import { shadow, text } from "../support/user.ts";
import { FakeAccount } from "./fake-account.ts";

const PERSONS = /\/(?:person|corrections|address-codes|files|take-outs|erasure-plans|erasures)$/;

describe("what is kept of a candidate, on their own page", () => {
  let account: FakeAccount;
  let person: FakePerson;
  let element: CandidatePage;
  /** Of the session that has not ended. */
  let standing: string;

  beforeEach(() => {
    standing = "token";
    account = new FakeAccount();
    account.look = { ...account.look, stage: "inside", guest: "guest_1" };
    person = new FakePerson().install();
    person.meddle = ({ path, body, authorization }) => {
      const ended = path.startsWith("/guests/account/") && authorization !== `Bearer ${standing}`;
      if (ended) return problem(401, "unauthenticated");
      return PERSONS.test(path) ? undefined : account.answer(path, body);
    };
  });
  afterEach(() => person.restore());

  const page = () => shadow(element).querySelector("vidare-candidate-page")!.shadowRoot!;
  const data = () =>
    shadow(page().querySelector("vidare-person-data")!).querySelector("vidare-person-view")!
      .shadowRoot!;
  const pageSays = (words: string) =>
    waitUntil(() => text(page()).includes(words), `the page says ${words}`);
  const dataSays = (words: string) =>
    waitUntil(() => text(data()).includes(words), `the data says ${words}`);
  const press = async (words: string): Promise<void> => {
    const button = () => [...data().querySelectorAll("button")].find((one) => text(one) === words);
    await waitUntil(button, `a button says ${words}`);
    button()!.click();
  };
  const count = (end: string) => person.to(end).length;

  beforeEach(async () => {
    element = await fixture<CandidatePage>(
      html`<candidate-page
        locale="sv"
        api="http://api.test"
        .link=${"o=org_demo"}
        .guest=${"o=org_demo"}
      ></candidate-page>`,
    );
    await waitUntil(() => data().querySelector("#look"), "the data");
  });

  /** It has ended; the browser may begin another. */
  function end(): void {
    standing = account.token = "another";
  }

  it("is read with the page's session, which is begun once more, and once, when it has ended", async () => {
    expect(person.to("/person").map(({ authorization }) => authorization)).to.deep.equal([
      "Bearer token",
    ]);
    end();
    const before = count("/guests/sessions");
    await press("Visa vad som raderas");
    await dataSays("Det här raderas direkt");
    expect(count("/guests/sessions") - before).to.equal(1);
    expect(person.to("/erasure-plans").map(({ authorization }) => authorization)).to.deep.equal([
      "Bearer token",
      "Bearer another",
    ]);
    await press("Hämta allt");
    await dataSays("Filen är hämtad.");
    expect(count("/guests/sessions") - before).to.equal(1);
  });

  it("is begun once more for a file, too", async () => {
    end();
    const files = new DataTransfer();
    files.items.add(new File(["%PDF-1.4"], "nytt cv.pdf", { type: "application/pdf" }));
    const input = data().querySelector<HTMLInputElement>("input[type=file]")!;
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await dataSays("nytt cv.pdf är sparad.");
    expect(count("/files")).to.equal(2);
  });

  it("is shut where only the person can begin another, and nothing of it stays", async () => {
    end();
    account.look = { ...account.look, stage: "sign-in", guest: "" };
    await press("Visa vad som raderas");
    await pageSays("Du har blivit utloggad.");
    await waitUntil(() => page().activeElement?.matches("h2"), "the heading has the focus");
    expect(page().querySelector("vidare-person-data")).to.equal(null);
    expect(text(page())).not.to.contain("Intervju");
    await expect(element).to.be.accessible();
  });

  it("is shut where another has signed in since in this browser, and does nothing as them", async () => {
    end();
    account.look = { ...account.look, guest: "guest_2" };
    await press("Visa vad som raderas");
    await pageSays("Du har blivit utloggad.");
    const asThem = person.asked.filter(({ authorization }) => authorization === "Bearer another");
    expect(asThem).to.deep.equal([]);
  });

  it("stays open when nothing gets through, and says so beside the button", async () => {
    end();
    account.instead.set("/guests/sign-in/looks", "network");
    await press("Visa vad som raderas");
    await dataSays("Det kom inte fram.");
    expect(text(page())).to.contain("Hej Åsa!");
  });

  it("is told on the rest of the page when it is corrected", async () => {
    account.page = { ...account.page, firstName: "Åsa-Mö" };
    const field = data().querySelector<HTMLInputElement>("#firstName")!;
    field.value = "Åsa-Mö";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await press("Spara ändringarna");
    await pageSays("Hej Åsa-Mö!");
  });

  it("leaves nothing but the receipt when it is erased, in every tab", async () => {
    const tab = new BroadcastChannel("vidare-account");
    const heard: unknown[] = [];
    tab.addEventListener("message", ({ data: guest }) => heard.push(guest));
    await press("Visa vad som raderas");
    await press("Ja, radera mina uppgifter");
    await dataSays("Dina uppgifter är raderade");
    expect(text(page())).to.equal("");
    await waitUntil(() => heard.length, "other tabs are told");
    expect(heard).to.deep.equal(["guest_1"]);
    expect(person.to("/sign-outs")[0]!.body).to.deep.equal({
      purpose: "account",
      guest: "guest_1",
    });
    await expect(element).to.be.accessible();
    standing = "";
    const asked = person.asked.length;
    element.locale = "en";
    await dataSays("Your data is erased");
    expect(text(page())).to.equal("");
    expect(person.asked.length).to.equal(asked);
    tab.close();
  });
});
