import type { EmployeeWire } from "../../../worker/features/hire/schemas/employees.ts";
import type { Page } from "../../../worker/http/schemas/parts.ts";
import { say, sayDay, type Word } from "../words.ts";
import { fill, find, h, isolated } from "./dom.ts";
import { saveLine } from "./files.ts";
import { query, read } from "./server.ts";
import type { View } from "./types.ts";

/** Those who have been hired, newest first. */
export function startEmployees(): View {
  const rows = find("employee-rows");
  const more = find("employees-more", HTMLButtonElement);
  const message = find("employees-message");
  let next: string | null = null;
  let fresh = false;

  async function load(cursor: string | null): Promise<void> {
    more.disabled = true;
    try {
      const page: Page<EmployeeWire> = await read(
        `/v1/employees?${query({ limit: 50, ...(cursor && { cursor }) })}`,
      );
      if (!cursor) rows.replaceChildren();
      rows.append(...page.data.map(drawEmployee));
      next = page.next;
      fresh = true;
      message.hidden = rows.children.length > 0;
      fill(message, say("employees.empty"));
    } catch {
      const retry = h("button", { type: "button" }, say("error.retry"));
      retry.addEventListener("click", () => void load(cursor));
      message.hidden = false;
      fill(message, say("error.load"), " ", retry);
    }
    more.hidden = !next;
    more.disabled = false;
  }

  more.addEventListener("click", () => void load(next));
  return {
    show: ({ view }) => {
      if (view === "employees" && !fresh) void load(null);
    },
    refresh: ({ view }) => {
      fresh = false;
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
    h("th", { scope: "row" }, isolated(employee.name)),
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
