import { html } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../../lib/define.ts";
import { frameWords, type WordPart } from "../../lib/i18n.ts";
import { PartElement } from "../../lib/part-element.ts";
import type { PanelRankingView } from "./view.ts";
import type { words } from "../../../worker/features/panel/words/sv/ranking.ts";

type Words = typeof words;
declare module "../../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

/**
 * What the reviewers of a panel think: the candidates by mean, each rating, who has not answered.
 *
 * @fires candidate-action-before - before an action is executed for candidates; cancelable
 * @fires candidate-action - an action has been executed
 * @fires candidate-action-undo - an action has been taken back
 * @fires candidate-action-close - the dialog of an action has been closed
 * @csspart field - a field, with its label
 * @csspart candidate - a candidate with its figures
 * @csspart reviewer - a reviewer
 * @csspart dialog - the dialog of an action
 * @csspart message - a message in a preview
 */
export class PanelRanking extends PartElement {
  /** Id of a panel. */
  @property() panel = "";
  /** Id of a project, internal or `ext:…`: a choice among its panels. */
  @property() project = "";
  /** Id of an application, internal or `ext:…`: what reviewers say of this candidate alone. */
  @property() application = "";

  protected override readonly words: readonly WordPart[] = [
    frameWords.menu,
    frameWords.dialog,
    {
      sv: () => import("../../../worker/features/panel/words/sv/form.ts"),
      en: () => import("../../../worker/features/panel/words/en/form.ts"),
    },
    {
      sv: () => import("../../../worker/features/panel/words/sv/ranking.ts"),
      en: () => import("../../../worker/features/panel/words/en/ranking.ts"),
    },
  ];

  /** Asks again, for example after candidates have been sent to a panel. */
  reload(): void {
    this.renderRoot.querySelector<PanelRankingView>("vidare-panel-ranking")?.reload();
  }

  protected override async fetchView(): Promise<void> {
    define("vidare-panel-ranking", (await import("./view.ts")).PanelRankingView);
  }

  protected override view() {
    return html`<vidare-panel-ranking
      exportparts="field, candidate, reviewer, dialog, message"
      .client=${this.client}
      .speech=${this.speech}
      .panel=${this.panel}
      .project=${this.project}
      .application=${this.application}
      .session=${{
        api: this.api,
        locale: this.locale,
        tokenUrl: this.tokenUrl,
        tokenProvider: this.tokenProvider,
      }}
    ></vidare-panel-ranking>`;
  }
}
