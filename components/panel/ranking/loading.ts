import type { LitElement, ReactiveController } from "lit";
import type { PanelDetail, PanelSummary } from "../../../worker/features/panel/schemas/panels.ts";
import type { Page } from "../../../worker/http/schemas/parts.ts";
import type { Settings } from "../../../worker/features/templates/schemas/settings.ts";
import type { Client } from "../../lib/api.ts";
import { errorEvent } from "../../lib/element.ts";
import type { Speech } from "../../lib/i18n.ts";

/** What the parts of the view need of it. */
export interface RankingHost extends LitElement {
  client: Client;
  speech: Speech;
  /** Id of the only panel; empty for a choice. */
  panel: string;
  project: string;
  /** The only candidate that is shown; empty for all. */
  application: string;
}

/** Milliseconds between two looks while somebody has not answered. */
const PACE = 10_000;

/** Panels of one page of the choice. */
const PAGE = 50;
/** The most the API gives at a time. */
const LARGEST = 200;

/** Which panels there are, the one that is shown, and how it stands by now. */
export class PanelLoading implements ReactiveController {
  panels: readonly PanelSummary[] = [];
  /** Cursor of further panels. */
  next: string | null = null;
  chosen = "";
  /** Internal id of the only candidate that is shown; empty for all. */
  only = "";
  /** Undefined until it is known; null when there is none. */
  detail?: PanelDetail | null;
  settings?: Settings;
  failed = false;
  /** Until it is known that the session may do more to the panel. */
  readOnly = true;
  /** May the session do anything to candidates? */
  mayAct = false;

  readonly #host: RankingHost;
  readonly #news: (now: PanelDetail, before: PanelDetail) => void;
  #asked = 0;
  #timer = 0;

  /** `news` is told what a look finds changed. */
  constructor(host: RankingHost, news: (now: PanelDetail, before: PanelDetail) => void) {
    this.#host = host;
    this.#news = news;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = window.setInterval(() => void this.#look(), PACE);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  /** Another project: nothing of the former choice is kept. */
  forget(): void {
    this.panels = [];
    this.chosen = "";
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    const { client, panel, application } = this.#host;
    this.failed = false;
    this.#host.requestUpdate();
    try {
      const settings = await client.settings();
      const only = application && (await client.application(application)).id;
      const { panels, next } = panel ? { panels: [], next: null } : await this.#choice();
      const listed = panels.find(({ id }) => id === this.chosen) ?? panels[0];
      const id = panel || listed?.id || "";
      const detail = id ? await this.#fetch(id) : null;
      // Known before anything is shown, so that nothing moves.
      const permissions = await this.#permissions(detail);
      if (asked !== this.#asked) return;
      Object.assign(this, { settings, only, panels, next, detail, chosen: id, ...permissions });
    } catch (error) {
      if (asked !== this.#asked) return;
      this.failed = true;
      this.#host.dispatchEvent(errorEvent(error));
    }
    this.#host.requestUpdate();
  }

  choose(panel: string): Promise<void> {
    this.chosen = panel;
    return this.load();
  }

  /** Further panels to choose among. */
  async more(): Promise<void> {
    const asked = this.#asked;
    const { data, next } = await this.#page(this.next, PAGE);
    if (asked !== this.#asked) return;
    Object.assign(this, { panels: [...this.panels, ...data], next });
    this.#host.requestUpdate();
  }

  /** The shown panel again, after something has been done to it. */
  async again(): Promise<void> {
    this.detail = await this.#fetch(this.detail!.id);
    this.#host.requestUpdate();
  }

  /** As many as there were, so that neither the choice nor the chosen one is lost. */
  async #choice(): Promise<{ panels: PanelSummary[]; next: string | null }> {
    const panels: PanelSummary[] = [];
    let next: string | null = null;
    do {
      const limit = Math.min(LARGEST, Math.max(PAGE, this.panels.length) - panels.length);
      const page = await this.#page(next, limit);
      panels.push(...page.data);
      next = page.next;
    } while (next && panels.length < this.panels.length);
    return { panels, next };
  }

  #page(cursor: string | null, limit: number): Promise<Page<PanelSummary>> {
    const { client, project, application } = this.#host;
    const query = new URLSearchParams({ limit: String(limit) });
    if (project) query.set("project", project);
    if (application) query.set("application", application);
    if (cursor) query.set("cursor", cursor);
    return client.get(`/v1/panels?${query}`);
  }

  #fetch(id: string): Promise<PanelDetail> {
    return this.#host.client.get(`/v1/panels/${encodeURIComponent(id)}`);
  }

  /** Whoever may send candidates to a panel may also look after it. */
  async #permissions(
    detail: PanelDetail | null,
  ): Promise<Pick<PanelLoading, "readOnly" | "mayAct">> {
    const [first] = detail?.ranking ?? [];
    try {
      const { actions } = await this.#host.client.application(first!.application);
      const own = actions.filter(({ reason }) => reason !== "missing_scope");
      return {
        readOnly: !own.some(({ id }) => id === "send-to-panel"),
        mayAct: own.length > 0,
      };
    } catch {
      return { readOnly: true, mayAct: false };
    }
  }

  /** How it stands by now. A look that fails is followed by the next one. */
  async #look(): Promise<void> {
    const { detail } = this;
    const waits = detail?.reviewerList.some(
      (each) => each.state !== "submitted" && each.state !== "revoked",
    );
    if (!detail || !waits || document.hidden) return;
    const asked = this.#asked;
    const now = await this.#fetch(detail.id).catch(() => null);
    if (!now || asked !== this.#asked || this.detail !== detail) return;
    if (JSON.stringify(now) === JSON.stringify(detail)) return;
    this.detail = now;
    this.#news(now, detail);
    this.#host.requestUpdate();
  }
}
