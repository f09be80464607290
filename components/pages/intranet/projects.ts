import { STATUSES } from "../../../worker/domain/vocabulary.ts";
import type { Page } from "../../../worker/http/schemas/parts.ts";
import type { ProjectWire } from "../../../worker/features/projects/schemas/projects.ts";
import { say, sayDay, sayStatus, type Word } from "../words.ts";
import { fill, find, h, isolated } from "./dom.ts";
import { go, here, type Place } from "./address.ts";
import { query, read } from "./server.ts";
import { type Bucket, current, showTabs } from "./tabs.ts";

export interface Projects {
  /** The project to begin with, once they are known. */
  first: Promise<string>;
  show: (place: Place) => void;
  refresh: () => Promise<void>;
}

/** The project chooser, the tabs with their counts, and the overview of the chosen project. */
export function startProjects(): Projects {
  const select = find("project", HTMLSelectElement);
  let all: ProjectWire[] = [];

  select.addEventListener("change", () => {
    go({ project: select.value, view: "applications", status: "", q: "", application: "" });
  });

  const load = async (): Promise<void> => {
    all = await readAll();
    showOptions(select, all);
    show(here());
  };

  /** Without projects the list still stands, and says itself what is wrong. */
  const loadFirst = (): Promise<string> =>
    load().then(
      () => all[0]?.id ?? "all",
      () => "all",
    );

  function show(place: Place): void {
    find("overview").hidden = place.application !== "";
    const chosen = all.find((project) => project.id === place.project);
    const counts = all.length > 0 ? sum(chosen ? [chosen] : all) : null;
    showTabs(place, counts, sum(all).hired);
    showCounts(counts);
    if (!counts) return;
    select.value = place.project;
    showOverview(chosen ?? null);
  }

  return {
    first: loadFirst(),
    show,
    refresh: () => load().catch(() => {}),
  };
}

async function readAll(): Promise<ProjectWire[]> {
  const found: ProjectWire[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: Page<ProjectWire> = await read(
      `/v1/projects?${query({ limit: 200, ...(cursor && { cursor }) })}`,
    );
    found.push(...page.data);
    cursor = page.next;
  }
  return found;
}

function sum(projects: ProjectWire[]): Record<Bucket, number> {
  const total = Object.fromEntries([...STATUSES, "deleted"].map((bucket) => [bucket, 0]));
  for (const { counts } of projects) {
    for (const [bucket, count] of Object.entries(counts)) {
      total[bucket] = (total[bucket] ?? 0) + count;
    }
  }
  return total as Record<Bucket, number>;
}

const option = (id: string, title: string, count: number): HTMLOptionElement =>
  h("option", { value: id }, say("project.option", { title, count }));

function showOptions(select: HTMLSelectElement, all: ProjectWire[]): void {
  fill(
    select,
    ...all.map((project) => option(project.id, project.title, current(sum([project])))),
    option("all", say("project.all"), current(sum(all))),
  );
  select.disabled = false;
}

const fact = (word: Word, value: string | null): HTMLDivElement[] =>
  value ? [h("div", {}, h("dt", {}, say(word)), h("dd", {}, isolated(value)))] : [];

function showOverview(project: ProjectWire | null): void {
  find("overview-heading").textContent = project ? project.title : say("project.all");
  fill(
    find("overview-facts"),
    ...fact("project.department", project?.department ?? null),
    ...fact("project.apply-by", project?.applyBy ? sayDay(project.applyBy) : null),
    ...fact("project.closed", project?.closedAt ? sayDay(project.closedAt) : null),
    ...fact("project.reference", project?.externalId ?? null),
  );
}

/** The statuses stand there before their counts are known, so that nothing moves. */
function showCounts(counts: Record<Bucket, number> | null): void {
  fill(
    find("overview-counts"),
    ...STATUSES.map((status) =>
      h(
        "li",
        {},
        h("span", { class: "badge", "data-status": status }, sayStatus(status)),
        h("strong", {}, counts ? String(counts[status]) : ""),
      ),
    ),
  );
}
