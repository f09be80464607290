import { expect, oneEvent } from "@open-wc/testing";
import type { MergeText } from "../../../components/merge/text.ts";
import type { ActionId } from "../../../worker/domain/vocabulary.ts";
import { FakeApi, problem } from "../support/api.ts";
import { choose, described, type Dialog, menuFor, press, shadow, text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

/** Within the three years for which somebody may be saved. */
const EXPIRES = `${new Date().getFullYear() + 1}-06-30`;
const PREVIEW = "Det här kommer att hända";

/** How each form is filled in, and what it then asks for. */
const FORMS: Partial<
  Record<ActionId, { fill: (dialog: Dialog) => Promise<void>; input: Record<string, unknown> }>
> = {
  withdraw: {
    fill: async (dialog) => {
      await dialog.choose("source", "phone");
      await dialog.fill("reason", "withdrawal-1");
    },
    input: { source: "phone", reason: "withdrawal-1", notify: false },
  },
  delete: {
    fill: (dialog) => dialog.fill("note", "Dubblett"),
    input: { note: "Dubblett" },
  },
  "send-email": {
    fill: async (dialog) => {
      await dialog.fill("subject", "Hej");
      await dialog.fill("content", "Hej {{candidate.first_name}}");
    },
    input: {
      recipient: "eva1@example.com",
      from: "rekrytering@bjorkvik.example",
      subject: "Hej",
      content: "Hej {{candidate.first_name}}",
    },
  },
  reject: {
    fill: async (dialog) => {
      await dialog.fill("reason", "rejection-1");
      await dialog.choose("type", "none");
    },
    input: { type: "none", reason: "rejection-1" },
  },
  save: {
    fill: async (dialog) => {
      await dialog.fill("purpose", "Framtida tjänster");
      await dialog.choose("basis", "public-interest");
      await dialog.fill("note", "Stark profil");
      await dialog.fill("expiresOn", EXPIRES);
      await dialog.fill("when", "now");
    },
    input: {
      purpose: "Framtida tjänster",
      purposes: { sv: "Framtida tjänster" },
      basis: "public-interest",
      note: "Stark profil",
      expiresOn: EXPIRES,
      send: { when: "now" },
    },
  },
  "save-and-send-login": {
    fill: async (dialog) => {
      await dialog.fill("purpose", "Framtida tjänster");
      await dialog.fill("expiresOn", EXPIRES);
      await dialog.fill("when", "now");
    },
    input: {
      purpose: "Framtida tjänster",
      purposes: { sv: "Framtida tjänster" },
      basis: "consent",
      expiresOn: EXPIRES,
      send: { when: "now" },
    },
  },
  "send-to-panel": {
    fill: async (dialog) => {
      await dialog.fill("reviewers.0.name", "Aino Virta");
      await dialog.fill("reviewers.0.email", "aino@example.com");
      await dialog.fill("reviewers.0.kind", "external");
      dialog.root.querySelector<HTMLElement>("#add-reviewers")!.click();
      await dialog.fill("deadline", "2099-12-01");
      await dialog.fill("firstAfter", "5");
      await dialog.choose("reveal", "never");
    },
    input: {
      reviewers: [
        { kind: "external", name: "Aino Virta", email: "aino@example.com", language: "sv" },
      ],
      deadline: "2099-12-01",
      reminders: { firstAfterDays: 5, everyDays: 2 },
      options: {
        anonymise: false,
        withoutAttachments: false,
        identityNumbers: false,
        commentRequired: false,
        reveal: "never",
        code: true,
      },
    },
  },
  "invite-to-interview": {
    fill: async (dialog) => {
      await dialog.fill("place", "Stadshuset, rum 214");
      await dialog.fill("slots", "2099-12-07T09:00");
      await dialog.fill("answerBy", "2099-12-03");
      await dialog.fill("pay", "38 000–42 000 kr");
    },
    input: {
      kind: "interview",
      format: "in-person",
      place: "Stadshuset, rum 214",
      minutes: 45,
      hosts: [{ name: "Anna Ek", email: "anna.ek@bjorkvik.example", needs: false }],
      answerBy: "2099-12-03",
      pay: "38 000–42 000 kr",
      slots: [{ start: "2099-12-07T09:00" }],
    },
  },
  forward: {
    fill: async (dialog) => {
      await dialog.fill("recipients.0", "chef@bjorkvik.example");
      await dialog.fill("subject", "En kandidat");
      await dialog.fill("content", "Läs gärna");
      dialog.control("anonymise").click();
    },
    input: {
      recipients: ["chef@bjorkvik.example"],
      subject: "En kandidat",
      content: "Läs gärna",
      anonymise: true,
      withoutAttachments: false,
    },
  },
  transfer: {
    fill: async (dialog) => {
      await dialog.fill("project", "proj_2");
      dialog.control("stay").click();
    },
    input: { project: "proj_2", stay: true },
  },
  hire: {
    fill: (dialog) => dialog.fill("startDate", "2027-01-11"),
    input: {
      position: "Projektledare ”Öresund 2030”",
      department: "Stadsbyggnad",
      startDate: "2027-01-11",
    },
  },
};

describe("the forms", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  for (const [action, { fill, input }] of Object.entries(FORMS) as [
    ActionId,
    NonNullable<(typeof FORMS)[ActionId]>,
  ][]) {
    it(`of ${action} is accepted by axe and asks for exactly what was filled in`, async () => {
      const element = await menuFor(api);
      const dialog = await choose(element, action);
      await expect(element).to.be.accessible();
      await fill(dialog);
      await dialog.click("Granska");
      await dialog.step(PREVIEW);
      expect(api.to(/\/plans$/)[0]?.body).to.deep.equal({ action, input });
    });

    it(`of ${action} shows a word, not a key, everywhere, in English too`, async () => {
      const element = await menuFor(api, ["app_1"], "en");
      const dialog = await choose(element, action);
      await fill(dialog);
      expect(dialog.text).not.to.match(
        /\b(form|dialog|preview|status|action|send-email|save|interview|meeting)\.[a-z-]+/,
      );
      expect(dialog.text).not.to.include("{");
      for (const label of dialog.root.querySelectorAll("label, legend, button"))
        expect(label.textContent?.trim() || label.getAttribute("aria-label")).not.to.equal("");
      await dialog.click("Review");
      await dialog.step("This is what will happen");
    });
  }

  for (const [publicSector, told] of [
    [true, "public-interest"],
    [false, "legitimate-interest"],
  ] as const)
    it(`of save offers consent or ${told}, and the text follows what is chosen`, async () => {
      api.publicSector = publicSector;
      const dialog = await choose(await menuFor(api), "save");
      const bases = [...dialog.root.querySelectorAll<HTMLInputElement>("[name=basis]")];
      expect(bases.map(({ value }) => value)).to.deep.equal(["consent", told]);
      expect(dialog.control("template")).to.equal(null);
      dialog.control("ownWords").click();
      await waitUntil(() => dialog.control("messageSubject"));
      const subject = () => dialog.control("messageSubject").value;
      expect(subject()).to.equal("Får vi spara?");
      await dialog.choose("basis", told);
      await waitUntil(() => subject() !== "Får vi spara?");
      await dialog.fill("messageSubject", "Egna ord");
      await dialog.choose("basis", "consent");
      expect(subject()).to.equal("Egna ord");
      await dialog.fill("purpose", "Framtida tjänster");
      await dialog.click("Granska");
      await dialog.step(PREVIEW);
      await dialog.click("Fråga kandidaten");
      await dialog.step("Frågan till Eva Larsson om att sparas skickas strax");
    });

  it("of save offers the texts of its basis, of one's own too", async () => {
    api.texts = ["save", "save-consent", "save-warmly", "save-consent-warmly"];
    const dialog = await choose(await menuFor(api), "save");
    const texts = () => [...dialog.control("template").options].map(({ value }) => value);
    expect(texts()).to.deep.equal(["save-consent", "save-consent-warmly"]);
    await dialog.fill("template", "save-consent-warmly");
    await dialog.choose("basis", "public-interest");
    await waitUntil(() => texts().includes("save"));
    expect(texts()).to.deep.equal(["save", "save-warmly"]);
    expect(dialog.control("template").value).to.equal("save");
    await dialog.fill("template", "save-warmly");
    dialog.control("ownWords").click();
    await waitUntil(() => dialog.control("messageSubject"));
    await dialog.fill("messageSubject", "Egna ord");
    await dialog.choose("basis", "consent");
    await waitUntil(() => texts().includes("save-consent"));
    expect(dialog.control("template").value).to.equal("save-consent");
    expect(dialog.control("messageSubject").value).to.equal("Egna ord");
    dialog.control("ownWords").click();
    await waitUntil(() => !dialog.control("messageSubject"));
    await dialog.fill("template", "save-consent-warmly");
    await dialog.fill("purpose", "Framtida tjänster");
    await dialog.click("Granska");
    await dialog.step(PREVIEW);
    const { message } = api.to(/plans$/).at(-1)!.body.input!;
    expect(message).to.deep.equal({ template: "save-consent-warmly" });
  });

  for (const [state, answers, lead] of [
    ["asked", ["yes", "no"], "har inte svarat ännu"],
    ["kept", ["no", "extend"], "och kan säga nej när som helst"],
  ] as const)
    it(`of an answer, of who is ${state}, is accepted by axe and records ${answers.join(" or ")}`, async () => {
      const until = "2028-11-14";
      const basis = "consent";
      api.at(1).summary.keeping = {
        state,
        basis,
        until,
        answeredOn: null,
        own: false,
        extendedOn: null,
        askedAgainAt: null,
      };
      api.at(1).summary.status = "saved";
      const element = await menuFor(api);
      const dialog = await choose(element, "record-consent");
      await expect(element).to.be.accessible();
      expect(dialog.text).to.include(lead);
      const offered = [...dialog.root.querySelectorAll<HTMLInputElement>("[name=answer]")];
      expect(offered.map(({ value }) => value)).to.deep.equal([...answers]);
      await dialog.choose("answer", answers[0]);
      await dialog.fill("answeredOn", "2026-11-20");
      await dialog.fill("via", "phone");
      await dialog.click("Granska");
      await dialog.step(PREVIEW);
      expect(api.to(/\/plans$/)[0]?.body).to.deep.equal({
        action: "record-consent",
        input: { answer: answers[0], answeredOn: "2026-11-20", via: "phone" },
      });
      await dialog.click("Registrera svaret");
      await dialog.step("Svaret från Eva Larsson är registrerat");
    });

  it("of an answer asks until when somebody lets it be kept longer", async () => {
    const until = "2028-11-14";
    api.at(1).summary.keeping = {
      state: "kept",
      basis: "public-interest",
      until,
      answeredOn: null,
      own: false,
      extendedOn: null,
      askedAgainAt: null,
    };
    api.at(1).summary.status = "saved";
    const element = await menuFor(api);
    const dialog = await choose(element, "record-consent");
    expect(dialog.root.querySelector("[name=until]")).to.equal(null);
    await dialog.choose("answer", "extend");
    await waitUntil(() => dialog.control("until"), "the new last day");
    await expect(element).to.be.accessible();
    await dialog.fill("until", "2029-05-31");
    await dialog.fill("answeredOn", "2026-11-20");
    await dialog.fill("via", "phone");
    await dialog.click("Granska");
    await dialog.step(PREVIEW);
    expect(api.to(/\/plans$/)[0]?.body).to.deep.equal({
      action: "record-consent",
      input: { answer: "extend", until: "2029-05-31", answeredOn: "2026-11-20", via: "phone" },
    });
  });

  it("of transfer offers every open project but the candidate's own", async () => {
    const dialog = await choose(await menuFor(api), "transfer");
    const options = [...dialog.control("project").options].map(({ value }) => value);
    expect(options).to.have.members(["", "proj_2", "proj_3"]);
  });

  it("of transfer ends with a receipt that leads to the new application", async () => {
    const element = await menuFor(api);
    const shown: string[] = [];
    element.addEventListener("application-show", (event) => shown.push(event.application));
    const dialog = await choose(element, "transfer");
    await dialog.fill("project", "proj_2");
    await dialog.click("Granska");
    await dialog.click("Överför");
    await dialog.click("Öppna den nya ansökan");
    expect(shown).to.deep.equal(["app_new"]);
    await waitUntil(() => !shadow(element).querySelector("vidare-dialog"), "it is closed");
  });

  it("put a merge field where the cursor stands, as a chip that may get a fallback", async () => {
    const dialog = await choose(await menuFor(api), "send-email");
    await dialog.fill("content", "Hej !");
    const content = dialog.root.querySelector<MergeText>("vidare-merge-text[name=content]")!;
    content.focus();
    const moved = oneEvent(document, "selectionchange");
    document.getSelection()!.collapse(content.firstChild, 4);
    await moved;
    const tools = shadow(content.nextElementSibling!);
    tools.querySelector("button")!.click();
    await waitUntil(() => tools.activeElement?.matches("[role=menuitem]"), "a field has the focus");
    press(tools.activeElement, "f");
    (tools.activeElement as HTMLElement).click();
    await waitUntil(() => content.value === "Hej {{candidate.first_name}}!");
    expect(text(content)).to.equal("Hej Förnamn!");
    await waitUntil(() => tools.querySelector("input"), "a fallback can be written");
    const fallback = tools.querySelector("input")!;
    fallback.value = "du}}";
    fallback.dispatchEvent(new Event("change"));
    expect(content.value).to.equal("Hej {{candidate.first_name | du}}!");
    expect(text(content)).to.equal("Hej Förnamn, annars ”du”!");
  });

  it("of reject sends the text that is chosen, or one's own words that start from it", async () => {
    api.texts = ["reject", "reject-after-interview"];
    const dialog = await choose(await menuFor(api), "reject");
    await dialog.fill("reason", "rejection-1");
    await dialog.fill("template", "reject-after-interview");
    await dialog.click("Granska");
    await dialog.step(PREVIEW);
    const asked = () => api.to(/\/plans$/).at(-1)!.body.input!["message"];
    expect(asked()).to.deep.equal({ template: "reject-after-interview" });
    await dialog.click("Tillbaka");
    await waitUntil(() => dialog.control("ownWords"));
    dialog.control("ownWords").click();
    await waitUntil(() => dialog.control("messageSubject"));
    expect(dialog.control("messageSubject").value).to.include("reject-after-interview");
    await dialog.fill("messageSubject", "Tack");
    await dialog.click("Granska");
    await dialog.step(PREVIEW);
    expect(asked()).to.include({ subject: "Tack" });
  });

  it("open one's own words for a text that has to be filled in, and close them for another", async () => {
    api.texts = ["reject", "reject-after-interview"];
    api.bodies = { reject: "Hej, senast [datum]." };
    const dialog = await choose(await menuFor(api), "reject");
    const body = () => dialog.control("messageBody");
    await waitUntil(body);
    expect(described(dialog.control("ownWords"))).to.include("ställen att fylla i");
    expect(body().value).to.equal("Hej, senast [datum].");
    await dialog.fill("template", "reject-after-interview");
    await waitUntil(() => !body());
    dialog.control("ownWords").click();
    await dialog.fill("template", "reject");
    await dialog.fill("template", "reject-after-interview");
    await waitUntil(() => !body());
    await dialog.fill("template", "reject");
    await waitUntil(body);
  });

  const shown = (dialog: Dialog) =>
    text(dialog.root.querySelector("[aria-labelledby=replace-words]"));
  const undo = (field: Element) =>
    field.dispatchEvent(
      new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, cancelable: true }),
    );

  /** Each form that starts from a text, with the names of its words. */
  for (const [action, subject, body] of [
    ["reject", "messageSubject", "messageBody"],
    ["send-email", "subject", "content"],
    ["forward", "subject", "content"],
  ] as const)
    describe(`of ${action}, when another text is chosen`, () => {
      const other = action === "reject" ? "reject-after-interview" : `${action}-later`;

      async function written() {
        api.texts = [action, other];
        const element = await menuFor(api);
        const dialog = await choose(element, action);
        if (action === "reject") dialog.control("ownWords").click();
        await waitUntil(() => dialog.control(body));
        return {
          element,
          dialog,
          field: (name: string) => dialog.control(name) as never as MergeText,
        };
      }

      it("take it at once where nothing was written", async () => {
        const { dialog, field } = await written();
        await dialog.fill("template", other);
        await waitUntil(() => field(subject).value.includes(other));
        expect(shown(dialog)).to.equal("");
      });

      it("keep what was written and ask, as accepted by axe", async () => {
        const { element, dialog, field } = await written();
        await dialog.fill(body, "Mina ord.");
        await dialog.fill("template", other);
        await waitUntil(() => shown(dialog).includes("Det du har skrivit ersätts."));
        expect(field(body).value).to.equal("Mina ord.");
        expect(dialog.root.querySelector("[role=alert]")!.id).to.equal("replace-words");
        await expect(element).to.be.accessible();
        await dialog.click("Behåll det jag har skrivit");
        await waitUntil(() => shown(dialog) === "");
        expect(field(body).value).to.equal("Mina ord.");
        expect(dialog.control("template").value).to.equal(action);
        expect(dialog.root.activeElement).to.equal(dialog.control("template"));
      });

      it("ask no more when the former is chosen again", async () => {
        const { dialog, field } = await written();
        await dialog.fill(body, "Mina ord.");
        await dialog.fill("template", other);
        await waitUntil(() => shown(dialog));
        await dialog.fill("template", action);
        await waitUntil(() => shown(dialog) === "");
        expect(field(body).value).to.equal("Mina ord.");
      });

      it("bring back by Ctrl+Z, each in its field, what was replaced", async () => {
        const { dialog, field } = await written();
        await dialog.fill(subject, "Mitt ämne");
        await dialog.fill(body, "Mina ord.");
        await dialog.fill("template", other);
        await dialog.click("Byt text");
        await waitUntil(() => field(subject).value.includes(other));
        expect(field(body).value).not.to.equal("Mina ord.");
        expect(dialog.control("template").value).to.equal(other);
        undo(field(body));
        await waitUntil(() => field(body).value === "Mina ord.");
        expect(field(subject).value).to.include(other);
        undo(field(subject));
        await waitUntil(() => field(subject).value === "Mitt ämne");
      });
    });

  it("keep one's own words also while the text goes out as it is", async () => {
    api.texts = ["reject", "reject-after-interview"];
    const dialog = await choose(await menuFor(api), "reject");
    dialog.control("ownWords").click();
    await waitUntil(() => dialog.control("messageBody"));
    await dialog.fill("messageBody", "Mina ord.");
    dialog.control("ownWords").click();
    await waitUntil(() => !dialog.control("messageBody"));
    await dialog.fill("template", "reject-after-interview");
    expect(shown(dialog)).to.equal("");
    dialog.control("ownWords").click();
    await waitUntil(() => shown(dialog).includes("ersätts"));
    expect(dialog.control("messageBody").value).to.equal("Mina ord.");
  });

  it("are stopped at the field by an open place, and lead to it by a button", async () => {
    api.texts = ["reject"];
    api.bodies = { reject: "Senast [datum], kl. [tid]." };
    const element = await menuFor(api);
    const dialog = await choose(element, "reject");
    await dialog.fill("reason", "rejection-1");
    await waitUntil(() => dialog.control("messageBody"));
    const body = () => dialog.control("messageBody") as unknown as MergeText;
    const tools = () => shadow(body().nextElementSibling!);
    await waitUntil(() => text(tools()).includes("2 ställen kvar att fylla i"));
    expect(text(tools().querySelector("[role=status]"))).to.equal("2 ställen kvar att fylla i");
    await dialog.click("Granska");
    await waitUntil(() => body().getAttribute("aria-invalid") === "true", "the text is marked");
    expect(described(body())).to.include("Fyll i ”[datum]” eller ta bort det.");
    expect(dialog.focused === body()).to.equal(true);
    await expect(element).to.be.accessible();
    for (const [words, left] of [
      ["4 maj", "1 ställe kvar att fylla i"],
      ["9", ""],
    ] as const) {
      tools().querySelector<HTMLButtonElement>(".open-places button")!.click();
      expect(dialog.focused === body()).to.equal(true);
      document.execCommand("insertText", false, words);
      await waitUntil(() => text(tools().querySelector("[role=status]")) === left);
    }
    expect(body().value).to.equal("Senast 4 maj, kl. 9.");
    expect(body().getAttribute("aria-invalid")).to.equal(null);
    expect(tools().querySelector(".open-places button")).to.equal(null);
    await dialog.click("Granska");
    await dialog.step(PREVIEW);
  });

  it("send a text with a delay as it says, unless another time is chosen", async () => {
    api.texts = ["reject"];
    api.delay = 3;
    const dialog = await choose(await menuFor(api), "reject");
    const options = () => [...dialog.control("when").options].map(text);
    expect(options()[0]).to.equal("Enligt mallen, om 3 dagar");
    await dialog.fill("reason", "rejection-1");
    const asked = async () => {
      await dialog.click("Granska");
      await dialog.step(PREVIEW);
      await dialog.click("Tillbaka");
      await waitUntil(() => dialog.control("when"));
      return api.to(/\/plans$/).at(-1)!.body.input!["send"];
    };
    expect(await asked()).to.equal(undefined);
    await dialog.fill("when", "hold");
    expect(await asked()).to.deep.equal({ when: "hold" });
    await dialog.fill("when", "after-48");
    expect(await asked()).to.deep.equal({ when: "after", hours: 48 });
    await dialog.fill("when", "next-workday");
    expect(await asked()).to.deep.equal({ when: "next-workday" });
  });

  it("refuse a file that is too large before it is sent", async () => {
    const dialog = await choose(await menuFor(api), "send-email");
    const input = dialog.root.querySelector<HTMLInputElement>("[type=file]")!;
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(10_000_001)], "stor.pdf"));
    input.files = files.files;
    input.dispatchEvent(new Event("change"));
    await waitUntil(() => dialog.text.includes("Filen är större än 10 MB."));
    expect(api.to(/files/)).to.have.length(0);
  });

  it("say which file needs a password, offered and chosen", async () => {
    const dialog = await choose(await menuFor(api), "send-email");
    const offered = () => [...dialog.root.querySelectorAll("button.tag")].map(text);
    expect(offered()).to.include.members([
      "Bifoga CV Eva Larsson.pdf",
      "Bifoga Betyg.pdf (kräver lösenord)",
    ]);
    for (const words of ["Bifoga Betyg.pdf (kräver lösenord)", "Bifoga CV Eva Larsson.pdf"])
      await dialog.click(words);
    const chosen = () => [...dialog.root.querySelectorAll(".files .hint")].map(text);
    await waitUntil(() => chosen().length === 2, "both are chosen");
    expect(chosen()).to.deep.equal(["41 kB, kräver lösenord", "182 kB"]);
  });

  it("offer no field of one candidate for what is written of many", async () => {
    const dialog = await choose(await menuFor(api), "send-to-panel");
    dialog.control("ownWords").click();
    await waitUntil(() => dialog.root.querySelector("vidare-merge-tools"), "the words are there");
    const offered = (root: ShadowRoot) =>
      [...root.querySelectorAll("vidare-merge-tools")].map((tools) =>
        [...shadow(tools).querySelectorAll("[role=menuitem]")].map(text),
      );
    await waitUntil(() => offered(dialog.root)[0]?.length);
    for (const fields of offered(dialog.root))
      expect(fields).to.deep.equal(["Projekt", "Rekryterare"]);
  });

  it("adds to a panel that runs, without options of its own, at its deadline or later", async () => {
    const dialog = await choose(await menuFor(api), "send-to-panel");
    await dialog.fill("panel", "pan_1");
    expect(dialog.control("deadline").value).to.equal("2099-12-01");
    expect(dialog.control("deadline").min).to.equal("2099-12-01");
    expect(dialog.control("reveal")).to.equal(null);
    await dialog.click("Granska");
    await dialog.step(PREVIEW);
    expect(api.to(/plans$/).at(-1)!.body.input).to.deep.equal({
      panel: "pan_1",
      reviewers: [],
      deadline: "2099-12-01",
    });
  });

  it("shows what is wrong with a reviewer at that reviewer's field, and takes the reviewer away", async () => {
    const dialog = await choose(await menuFor(api), "send-to-panel");
    await dialog.click("Lägg till granskare");
    await waitUntil(() => dialog.focused?.id === "field-reviewers-1-name", "the new row is met");
    await dialog.fill("reviewers.0.name", "Aino");
    await dialog.fill("reviewers.1.name", "Bo");
    api.meddle = ({ path }) =>
      path.endsWith("/plans")
        ? problem(422, "invalid_input", {
            errors: [
              {
                path: ["input", "reviewers", 1, "email"],
                code: "email",
                message: "Adressen är fel.",
              },
            ],
          })
        : undefined;
    await dialog.click("Granska");
    await waitUntil(() => dialog.focused?.id === "field-reviewers-1-email", "the field is met");
    expect(described(dialog.focused!)).to.include("Adressen är fel.");
    expect(dialog.control("reviewers.0.email").ariaInvalid).to.equal(null);
    await expect(dialog.root.host).to.be.accessible();
    await dialog.click("Ta bort Bo");
    expect(dialog.control("reviewers.1.name")).to.equal(null);
    await waitUntil(() => dialog.focused?.id === "add-reviewers", "the focus stays near");
  });
});
