import type { EmployeeWire } from "../../../worker/features/hire/schemas/employees.ts";
import type { Page } from "../../../worker/http/schemas/parts.ts";
import { say, sayDay, type Word } from "../words.ts";
import { fill, find, h, isolated } from "./dom.ts";
import { saveLine } from "./files.ts";
import { addressOf, go, here } from "./address.ts";
import { LoadError, query, read } from "./server.ts";
import type { View } from "./types.ts";

/** Those who have been hired, newest first. */
export function startEmployees(): View {
  const rows = find("employee-rows");
  const more = find("employees-more", HTMLButtonElement);
  const message = find("employees-message");
  const search = find("employees-q", HTMLInputElement);
  let next: string | null = null;
  /** What is on show was searched for by this; null: it is to be read again. */
  let asked: string | null = null;

  async function load(cursor: string | null): Promise<void> {
    more.disabled = true;
    const { q } = here();
    asked = q;
    try {
      const page: Page<EmployeeWire> = await read(
        `/v1/employees?${query({ limit: 50, ...(q && { q }), ...(cursor && { cursor }) })}`,
      );
      if (asked !== q) return;
      if (!cursor) rows.replaceChildren();
      rows.append(...page.data.map(drawEmployee));
      next = page.next;
      message.hidden = rows.children.length > 0;
      fill(message, say(q ? "employees.no-hits" : "employees.empty"));
    } catch (error) {
      if (asked !== q) return;
      if (error instanceof LoadError && error.status === 422) return tooMany();
      const retry = h("button", { type: "button" }, say("error.retry"));
      retry.addEventListener("click", () => void load(cursor));
      message.hidden = false;
      fill(message, say("error.load"), " ", retry);
    }
    more.hidden = !next;
    more.disabled = false;
  }

  /** A name that very many have in common. */
  function tooMany(): void {
    rows.replaceChildren();
    message.hidden = false;
    fill(message, say("employees.too-many"));
    more.hidden = true;
  }

  more.addEventListener("click", () => void load(next));
  let typing = 0;
  search.addEventListener("input", () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => go({ q: search.value.trim() }, "replace"), 250);
  });
  return {
    show: ({ view, q }) => {
      if (view !== "employees") return;
      if (document.activeElement !== search) search.value = q;
      if (asked !== q) void load(null);
    },
    refresh: ({ view }) => {
      asked = null;
      if (view === "employees") void load(null);
    },
  };
}

const cell = (word: Word, ...content: (Node | string)[]): HTMLTableCellElement =>
  h("td", { "data-head": say(word) }, ...content);

function drawEmployee(employee: EmployeeWire): HTMLTableRowElement {
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, applicationLink(employee), reference(employee)),
    cell("employees.position", isolated(employee.position)),
    cell("employees.department", isolated(employee.department)),
    cell(
      "employees.start",
      h("time", { datetime: employee.startDate }, sayDay(employee.startDate)),
    ),
    cell("employees.project", isolated(employee.project.title)),
    cell(
      "employees.files",
      employee.files.length > 0 ? h("div", {}, ...employee.files.map(saveLine)) : "–",
    ),
  );
}

/** To what they applied with, whose history and undo stand there. */
const applicationLink = ({ application, name, project }: EmployeeWire): HTMLElement => {
  const place = { ...here(), view: "applications", status: "hired", q: "" } as const;
  const href = addressOf({ ...place, project: project.id, application });
  return h("a", { "data-step": true, href }, isolated(name));
};

const reference = ({ externalId }: EmployeeWire): HTMLElement | null =>
  externalId ? h("span", { class: "reference" }, isolated(externalId)) : null;
