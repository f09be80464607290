import { expect } from "@open-wc/testing";
import { FakeApi, problem } from "../support/api.ts";
import { interview } from "../support/interviews.ts";
import { choose, described, type Dialog, menuFor, text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

const ACTION = "invite-to-interview";
const PREVIEW = "Det här kommer att hända";

/** A local date so many days from today. */
const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe("the form of an invitation", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  const asked = async (dialog: Dialog) => {
    await dialog.click("Granska");
    await dialog.step(PREVIEW);
    return api.to(/plans$/).at(-1)!.body.input!;
  };
  const starts = (dialog: Dialog) =>
    [...dialog.root.querySelectorAll<HTMLInputElement>("[type=datetime-local]")].map(
      ({ value }) => value,
    );

  it("asks for the address, the link or the number, as one meets", async () => {
    const dialog = await choose(await menuFor(api), ACTION);
    expect(dialog.control("place")).not.to.equal(null);
    await dialog.fill("place", "Stadshuset");
    await dialog.choose("format", "video");
    expect(dialog.control("place")).to.equal(null);
    await dialog.fill("link", "https://video.bjorkvik.example/1");
    await dialog.choose("format", "phone");
    expect(described(dialog.control("phone"))).to.include("070-123 45 67");
    await dialog.fill("phone", "040-11 22 33");
    expect(await asked(dialog)).to.include({ format: "phone", place: "040-11 22 33" });
    await dialog.click("Tillbaka");
    await waitUntil(() => dialog.control("phone"));
    await dialog.choose("format", "in-person");
    expect(dialog.control("place").value).to.equal("Stadshuset");
    await dialog.choose("format", "video");
    const input = await asked(dialog);
    expect(input).to.include({ format: "video", link: "https://video.bjorkvik.example/1" });
    expect(input["place"]).to.equal(undefined);
  });

  it("lets length and times follow the kind, until somebody has chosen them", async () => {
    const dialog = await choose(await menuFor(api, ["app_1", "app_2"]), ACTION);
    const minutes = () => dialog.control("minutes").value;
    const timing = () =>
      dialog.root.querySelector<HTMLInputElement>("[name=timing]:checked")!.value;
    expect([minutes(), timing()]).to.deep.equal(["45", "several"]);
    await dialog.choose("kind", "information-meeting");
    expect([minutes(), timing()]).to.deep.equal(["60", "fixed"]);
    expect(dialog.control("slots.0.capacity").value).to.equal("20");
    await dialog.fill("minutes", "90");
    await dialog.choose("kind", "interview");
    expect([minutes(), timing()]).to.deep.equal(["90", "several"]);
    expect(dialog.control("slots.0.capacity")).to.equal(null);
  });

  it("asks for an answer some days ahead, and before the first meeting", async () => {
    const dialog = await choose(await menuFor(api), ACTION);
    const answerBy = () => dialog.control("answerBy").value;
    const usual = answerBy();
    expect(usual > day(3) && usual < day(8)).to.equal(true);
    await dialog.fill("slots", `${day(4)}T09:00`);
    expect(answerBy()).to.equal(day(3));
    await dialog.fill("slots", `${day(30)}T09:00`);
    expect(answerBy()).to.equal(usual);
    await dialog.fill("answerBy", "");
    await dialog.fill("slots", `${day(4)}T09:00`);
    expect(answerBy()).to.equal("");
  });

  it("makes the times of a day at once, and proposes the next weekday", async () => {
    const dialog = await choose(await menuFor(api), ACTION);
    await dialog.choose("timing", "several");
    await dialog.fill("day", "2099-12-04");
    await dialog.click("Lägg till 3 tider");
    expect(starts(dialog)).to.deep.equal([
      "2099-12-04T09:00",
      "2099-12-04T10:00",
      "2099-12-04T11:00",
    ]);
    expect(dialog.control("day").value).to.equal("2099-12-07");
    await dialog.fill("pause", "60");
    await dialog.fill("to", "11:30");
    await dialog.click("Lägg till 2 tider");
    expect(starts(dialog).slice(3)).to.deep.equal(["2099-12-07T09:00", "2099-12-07T10:45"]);
    await dialog.fill("to", "09:30");
    expect(dialog.button("Lägg till 0 tider")!.disabled).to.equal(true);
  });

  it("copies the last day to the next weekday, adds and takes away, by the keyboard too", async () => {
    const element = await menuFor(api, ["app_1"], "sv");
    const dialog = await choose(element, ACTION);
    await dialog.choose("kind", "information-meeting");
    await dialog.choose("timing", "several");
    await dialog.fill("slots.0.start", "2099-12-04T09:00");
    await dialog.fill("slots.0.capacity", "12");
    await dialog.click("Lägg till en tid");
    await waitUntil(() => dialog.focused?.id === "field-slots-1-start", "the new row is met");
    expect(dialog.control("slots.1.start").value).to.equal("2099-12-04T10:00");
    await dialog.click("Samma tider måndag 7 december");
    expect(starts(dialog)).to.have.length(4);
    await expect(element).to.be.accessible();
    await dialog.click("Ta bort Tid 2");
    await waitUntil(() => dialog.focused?.id === "add-slots", "the focus stays near");
    expect((await asked(dialog))["slots"]).to.deep.equal([
      { start: "2099-12-04T09:00", capacity: 12 },
      { start: "2099-12-07T09:00", capacity: 12 },
      { start: "2099-12-07T10:00", capacity: 12 },
    ]);
  });

  it("says what is wrong with a time and with who takes part at their own fields", async () => {
    const dialog = await choose(await menuFor(api), ACTION);
    await dialog.choose("timing", "several");
    await dialog.fill("slots.0.start", "2020-12-04T09:00");
    await dialog.click("Lägg till en person");
    await waitUntil(() => dialog.focused?.id === "field-hosts-1-name", "the new row is met");
    await dialog.fill("hosts.1.name", "Bo Ek");
    const error = (path: (string | number)[], message: string) => ({
      path: ["input", ...path],
      code: "x",
      message,
    });
    api.meddle = ({ path }) =>
      path.endsWith("/plans")
        ? problem(422, "invalid_input", {
            errors: [
              error(["slots", 0, "start"], "Tiden har passerat."),
              error(["hosts", 1, "email"], "Fyll i fältet."),
              error(["slots"], "Lägg till minst en tid."),
            ],
          })
        : undefined;
    await dialog.click("Granska");
    await waitUntil(() => dialog.focused?.id === "field-slots-0-start", "the field is met");
    expect(described(dialog.focused!)).to.include("Tiden har passerat.");
    expect(described(dialog.control("hosts.1.email"))).to.include("Fyll i fältet.");
    expect(described(dialog.button("Lägg till en tid")!)).to.include("Lägg till minst en tid.");
    expect(dialog.control("slots.0.start").value).to.equal("2020-12-04T09:00");
    await expect(dialog.root.host).to.be.accessible();
    await dialog.fill("slots.0.start", "2099-12-04T09:00");
    expect(dialog.control("slots.0.start").ariaInvalid).to.equal(null);
  });

  it("says at the one time what is wrong with the times altogether", async () => {
    const dialog = await choose(await menuFor(api), ACTION);
    api.meddle = ({ path }) =>
      path.endsWith("/plans")
        ? problem(422, "invalid_input", {
            errors: [{ path: ["input", "slots", 0, "start"], code: "x", message: "För snart." }],
          })
        : undefined;
    await dialog.click("Granska");
    await waitUntil(() => dialog.focused === dialog.control("slots"), "the field is met");
    expect(described(dialog.focused!)).to.include("För snart.");
  });

  it("lets a host read what the candidate needs only once that is ticked", async () => {
    const dialog = await choose(await menuFor(api), ACTION);
    expect(dialog.control("needs").checked).to.equal(false);
    dialog.control("needs").click();
    expect((await asked(dialog))["hosts"]).to.deep.equal([
      { name: "Anna Ek", email: "anna.ek@bjorkvik.example", needs: true },
    ]);
  });

  it("leaves a host out of a session that does not say who it is", async () => {
    api.actorEmail = null;
    const dialog = await choose(await menuFor(api), ACTION);
    expect(dialog.control("hosts.0.name").value).to.equal("");
    expect((await asked(dialog))["hosts"]).to.deep.equal([]);
  });

  it("shows which half-days suit most, and offers one by a press", async () => {
    const who = (name: string, date: string) => ({
      invitation: `guest_${name}`,
      application: `app_${name}`,
      name,
      state: "other-time" as const,
      slot: null,
      offer: null,
      answeredAt: null,
      via: null,
      seen: 1,
      halfDays: [{ date, half: "afternoon" as const }],
      wish: null,
      needs: null,
    });
    const [anna] = interview().hosts;
    api.interviews.all.push(
      interview({
        candidates: [who("Bo", "2099-12-09"), who("Eva", "2099-12-10"), who("Kim", "2099-12-10")],
        hosts: [{ ...anna!, absences: [{ date: "2099-12-09", suggestion: null }] }],
      }),
    );
    const dialog = await choose(await menuFor(api), ACTION);
    await waitUntil(() => dialog.control("interview"));
    await dialog.fill("interview", "int_1");
    const rows = [...dialog.root.querySelectorAll("[aria-labelledby=suits-label] p")].map(text);
    expect(rows[0]).to.match(/10 december, eftermiddag.*2 kandidater:.*Eva, Kim/);
    expect(rows[1]).to.match(/9 december.*1 kandidat:.*Bo.*Kan inte den dagen: Anna Ek/);
    await dialog.click("Lägg till");
    await waitUntil(() => dialog.focused?.id === "field-slots-0-start", "the new row is met");
    expect(starts(dialog)).to.deep.equal(["2099-12-10T13:00"]);
    await expect(dialog.root.host).to.be.accessible();
    expect((await asked(dialog))["slots"]).to.deep.equal([{ start: "2099-12-10T13:00" }]);
  });

  it("adds to an invitation that others have got, with times of its own or none", async () => {
    api.interviews.all.push(interview(), interview({ id: "int_2", answerBy: "2020-01-01" }));
    const element = await menuFor(api);
    const dialog = await choose(element, ACTION);
    const offered = [...dialog.control("interview").options].map(text);
    expect(offered).to.deep.equal(["En ny inbjudan", "Intervju 7 dec.–8 dec., svar senast 1 dec."]);
    await dialog.fill("interview", "int_1");
    for (const name of ["kind", "format", "minutes", "timing", "answerBy", "hosts.0.name"])
      expect(dialog.control(name), name).to.equal(null);
    await expect(element).to.be.accessible();
    const kept = {
      interview: "int_1",
      kind: "interview",
      format: "video",
      minutes: 30,
      answerBy: "2099-12-01",
    };
    expect(await asked(dialog)).to.deep.equal({ ...kept, slots: [] });
    await dialog.click("Tillbaka");
    await waitUntil(() => dialog.button("Lägg till en tid"));
    await dialog.click("Lägg till en tid");
    await dialog.fill("slots.0.start", "2099-12-09T09:00");
    expect(await asked(dialog)).to.deep.equal({ ...kept, slots: [{ start: "2099-12-09T09:00" }] });
    await dialog.click("Tillbaka");
    await waitUntil(() => dialog.control("interview"));
    await dialog.fill("interview", "");
    expect(dialog.control("minutes").value).to.equal("45");
  });

  it("opens for who may not read invitations", async () => {
    api.meddle = ({ path }) =>
      path.endsWith("/interviews") ? problem(403, "forbidden") : undefined;
    const dialog = await choose(await menuFor(api), ACTION);
    expect(dialog.control("interview")).to.equal(null);
    expect(dialog.control("kind")).not.to.equal(null);
  });

  for (const [kind, said] of [
    ["interview", "Eva Larsson är kallad till intervju, inbjudan skickas strax"],
    [
      "information-meeting",
      "Eva Larsson är inbjuden till informationsmöte, inbjudan skickas strax",
    ],
  ] as const)
    it(`of ${kind} ends with a receipt that says which`, async () => {
      const dialog = await choose(await menuFor(api), ACTION);
      await dialog.choose("kind", kind);
      await asked(dialog);
      await dialog.click("Skicka inbjudan");
      await dialog.step(said);
    });
});
