import type { ApplicationDetail } from "../../../worker/features/applications/schemas/applications.ts";
import { say, sayDay, type Word } from "../words.ts";
import { fill, find, h, isolated } from "./dom.ts";
import { drawContact } from "./contact.ts";
import { closeViewers, fileRow } from "./files.ts";
import { meetingMark } from "./invited.ts";
import { offerMark } from "./offered.ts";
import { savedMark } from "./saved.ts";
import { panelLink, showPanelOf } from "./panels.ts";
import { addressOf, here, type Place } from "./address.ts";
import { startScope } from "./scope.ts";
import { standing } from "./waiting.ts";
import { LoadError, read } from "./server.ts";
import type { View } from "./types.ts";

/** One application, as a recruiter reads it while deciding; the actions stand beside it. */
export function startDetail(): View {
  const article = find("detail");
  const body = find("detail-body");
  const contact = find("detail-contact");
  const actions = find("actions");
  const drawScope = startScope();
  let open = "";
  let content = "";
  let reading = new AbortController();

  async function load(id: string): Promise<void> {
    reading.abort();
    reading = new AbortController();
    const { signal } = reading;
    let application: ApplicationDetail;
    try {
      application = await read(`/v1/applications/${encodeURIComponent(id)}`, signal);
    } catch (error) {
      if (!signal.aborted) fail(error, id);
      return;
    }
    article.ariaBusy = null;
    drawHead(application);
    showPanelOf(application);
    // What changed beside the application is no reason to close the CV that is being read.
    const same = { status: "", version: 0, actions: [], panel: null, pendingMail: null };
    const wanted = JSON.stringify({ ...application, ...same });
    if (content === wanted) return;
    content = wanted;
    closeViewers();
    fill(contact, ...drawContact(application));
    fill(body, ...drawBody(application));
  }

  function begin(id: string): void {
    content = "";
    article.ariaBusy = "true";
    closeViewers();
    fill(find("detail-name"), say("detail.loading"));
    fill(find("detail-standing"));
    fill(contact);
    fill(body);
    showPanelOf(null);
    actions.setAttribute("application", id);
    void load(id);
  }

  function fail(error: unknown, id: string): void {
    article.ariaBusy = null;
    const gone = error instanceof LoadError && error.status === 404;
    fill(find("detail-name"), say(gone ? "error.not-found" : "error.load"));
    fill(find("detail-standing"));
    fill(contact);
    fill(body);
    showPanelOf(null);
    if (gone) return;
    const retry = h("button", { type: "button" }, say("error.retry"));
    retry.addEventListener("click", () => begin(id));
    fill(body, retry);
  }

  return {
    show: (place) => {
      const id = place.view === "applications" ? place.application : "";
      article.hidden = id === "";
      find("back", HTMLAnchorElement).href = addressOf({ ...listOf(place), application: "" });
      if (id && id !== open) begin(id);
      if (!id) actions.removeAttribute("application");
      open = id;
      drawScope();
    },
    refresh: ({ application, view }: Place) => {
      if (application && view === "applications") void load(application);
    },
  };
}

/** Where one comes from: who was hired is found among the employees. */
const listOf = (place: Place): Place =>
  place.status === "hired" ? { ...place, view: "employees", status: "" } : place;

function drawHead(application: ApplicationDetail): void {
  const { candidate, receivedAt, externalId } = application;
  const mean = panelLink(application, here());
  const mark = savedMark(application) ?? offerMark(application) ?? meetingMark(application);
  fill(find("detail-name"), isolated(candidate.name));
  fill(
    find("detail-standing"),
    ...standing(application),
    ...(mark ? [mark] : []),
    h(
      "span",
      {},
      `${say("detail.received")} `,
      h("time", { datetime: receivedAt }, sayDay(receivedAt)),
    ),
    ...(externalId ? [h("span", {}, isolated(externalId))] : []),
    ...(mean ? [mean] : []),
  );
}

function drawBody(application: ApplicationDetail): HTMLElement[] {
  const { coverLetter, answers, files } = application;
  return [
    section(
      "detail.letter",
      coverLetter
        ? h("div", { class: "letter", dir: "auto" }, coverLetter)
        : h("p", { class: "none" }, say("detail.no-letter")),
    ),
    section(
      "detail.answers",
      answers.length > 0
        ? h("dl", { class: "answers" }, ...answers.map(drawAnswer))
        : h("p", { class: "none" }, say("detail.no-answers")),
    ),
    section(
      "detail.files",
      files.length > 0
        ? h("ul", { class: "files" }, ...files.map(fileRow))
        : h("p", { class: "none" }, say("detail.no-files")),
    ),
    section("detail.retention", h("p", { class: "kept" }, kept(application))),
  ];
}

const kept = ({ keeping, askedUntil, savedUntil, retention }: ApplicationDetail): string =>
  [
    askedUntil && say("detail.asked-until", { date: sayDay(askedUntil) }),
    ...answered(keeping),
    savedUntil && say("detail.saved-until", { date: sayDay(savedUntil) }),
    retention.until && say("detail.retained-until", { date: sayDay(retention.until) }),
    retention.reason,
  ]
    .filter(Boolean)
    .join(" ");

/** What they have said to being kept, and whether they said so themselves; and that they were asked once more. */
function answered(keeping: ApplicationDetail["keeping"]): string[] {
  if (!keeping) return [];
  const { state, own, answeredOn, extendedOn, askedAgainAt } = keeping;
  const said =
    own && extendedOn && state === "kept"
      ? say("detail.own-extended", { date: sayDay(extendedOn) })
      : own && answeredOn && state !== "asked"
        ? say(`detail.own-${state}`, { date: sayDay(answeredOn) })
        : state === "declined" && say("detail.declined");
  const again = askedAgainAt && say("detail.asked-again", { date: sayDay(askedAgainAt) });
  return [said, state !== "declined" && again].filter((line) => typeof line === "string");
}

const section = (word: Word, content: HTMLElement): HTMLElement =>
  h("section", {}, h("h3", {}, say(word)), content);

const drawAnswer = ({ question, answer }: { question: string; answer: string }): HTMLElement =>
  h(
    "div",
    {},
    h("dt", {}, isolated(question)),
    h("dd", {}, answer ? isolated(answer) : h("span", { class: "none" }, say("detail.no-answer"))),
  );
