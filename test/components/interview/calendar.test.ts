import { expect, fixture, html } from "@open-wc/testing";
import type { InterviewCalendar } from "../../../components/interview/calendar/element.ts";
import { part } from "../../../components/interview/calendar/part.ts";
import { clientFor } from "../../../components/lib/api.ts";
import { frameWords, speak } from "../../../components/lib/i18n.ts";
import type { CalendarMirrorWire } from "../../../worker/features/interview/schemas/mirror.ts";
import { FakeApi, problem } from "../support/api.ts";
import { text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

type Entry = CalendarMirrorWire["entries"][number];

const SPAN = { start: "2099-12-07T08:00:00.000Z", end: "2099-12-07T08:45:00.000Z" };
const entry = (change: Partial<Entry> = {}): Entry => ({
  invitation: "gst_1",
  interview: "int_1",
  kind: "interview",
  state: "accepted",
  timeZone: "Europe/Stockholm",
  offered: null,
  should: SPAN,
  shows: SPAN,
  mail: {
    id: "msg_1",
    kind: "interview-confirmed",
    method: "REQUEST",
    state: "delivered",
    at: "2099-12-01T08:00:00.000Z",
  },
  agreement: "right",
  ...change,
});

describe("the calendar of a candidate", () => {
  let api: FakeApi;
  let entries: Entry[];
  let feed: object | null;
  beforeEach(() => {
    entries = [entry()];
    feed = null;
    api = new FakeApi().install();
    api.meddle = ({ method, path, body }) => {
      const made = { createdAt: "2099-11-01T08:00:00.000Z", narrowed: false, ...body };
      if (path.endsWith("/calendar"))
        return { status: 200, body: { name: "Eva", email: "eva@example.com", entries } };
      if (path.endsWith("/revocations")) feed = null;
      else if (path.endsWith("/calendar-feed") && method === "POST") feed = made;
      else if (!path.endsWith("/calendar-feed")) return undefined;
      return { status: 200, body: { feed, address: "http://api.test/calendar/secret.ics" } };
    };
  });
  afterEach(() => api.restore());

  async function shown(): Promise<ShadowRoot> {
    const client = clientFor("http://api.test", "sv", "", api.provider);
    const speech = await speak("sv", [frameWords.menu, frameWords.dialog, part.words]);
    const element = await fixture<InterviewCalendar>(
      html`<vidare-interview-calendar
        .client=${client}
        .speech=${speech}
        .application=${"app_1"}
      ></vidare-interview-calendar>`,
    );
    await waitUntil(() => element.shadowRoot!.querySelector("section"));
    await expect(element).to.be.accessible();
    return element.shadowRoot!;
  }
  const lines = (root: ShadowRoot) => [...root.querySelectorAll("li p")].map((line) => text(line));
  const press = (root: ShadowRoot, words: string) =>
    [...root.querySelectorAll("button")].find((button) => text(button) === words)!.click();

  it("says what it shows, and by which mail", async () => {
    expect(lines(await shown())).to.deep.equal([
      "Intervju 7 december 2099 kl. 09:00–09:45 Stämmer",
      "Kalenderhändelsen: levererad, 1 december 2099 kl. 09:00",
    ]);
  });

  it("says what is wrong, and what to do", async () => {
    const mail = { ...entry().mail!, method: "CANCEL", state: "bounced" } as const;
    entries = [entry({ should: null, mail, agreement: "wrong" })];
    expect(lines(await shown())).to.deep.equal([
      "Intervju: inget möte Stämmer inte",
      "Nu visar kalendern 7 december 2099 kl. 09:00–09:45.",
      "Avbokningen: studsade, 1 december 2099 kl. 09:00",
      "Hör av dig till kandidaten på ett annat sätt.",
    ]);
  });

  it("says that nothing was sent", async () => {
    entries = [entry({ should: null, shows: null, mail: null, agreement: "none" })];
    expect(text(await shown())).to.include("Inget möte har skickats till kalendern.");
  });

  it("makes an address for the recruiter's own, shows it once and retires it", async () => {
    const root = await shown();
    root.querySelector("summary")!.click();
    root.querySelector<HTMLInputElement>("[type=checkbox]")!.click();
    press(root, "Gör en adress");
    await waitUntil(() => root.querySelector("[readonly]"));
    expect(root.querySelector<HTMLInputElement>("[readonly]")!.value).to.equal(
      "http://api.test/calendar/secret.ics",
    );
    expect(api.to(/POST .*calendar-feed$/)[0]!.body).to.deep.equal({ names: true });
    press(root, "Sluta prenumerera");
    await waitUntil(() => text(root).includes("Adressen gäller inte längre."));
    expect(root.querySelector("[readonly]")).to.equal(null);
    expect(text(await shown())).not.to.include("Du har en adress");
  });

  it("says what failed, and tries again", async () => {
    const meddle = api.meddle;
    const root = await shown();
    api.meddle = () => problem(500, "internal");
    press(root, "Gör en adress");
    await waitUntil(() => root.querySelector("[role=alert]"));
    api.meddle = meddle;
    press(root, "Försök igen");
    await waitUntil(() => root.querySelector("[readonly]"));
  });
});
