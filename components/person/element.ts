import { html } from "lit";
import type { words } from "../../worker/features/person/words/sv/page.ts";
import { define } from "../lib/define.ts";
import type { WordPart } from "../lib/i18n.ts";
import { PartElement } from "../lib/part-element.ts";
import { PersonApi, type PersonTokens } from "./api.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

/**
 * What is kept of a signed-in person, and what they do with it: correct, replace a CV, take out, erase. Of the signed-in
 * page.
 *
 * @fires person-corrected - the person has corrected what stands elsewhere on the page, too
 * @fires person-erased - the person has erased their data: the session has ended
 * @fires person-signed-out - the session has ended, and only the person can begin another
 */
export class PersonData extends PartElement {
  /** Answers the token of the person's own session. */
  declare tokenProvider: PersonTokens | undefined;

  protected override readonly words: readonly WordPart[] = [
    {
      sv: () => import("../../worker/features/person/words/sv/page.ts"),
      en: () => import("../../worker/features/person/words/en/page.ts"),
    },
  ];

  protected override async fetchView(): Promise<void> {
    define("vidare-person-view", (await import("./view.ts")).PersonView);
  }

  protected override view() {
    const { speech, api } = this;
    const token = this.tokenProvider ?? (() => Promise.reject(new Error("no session")));
    return html`<vidare-person-view
      .api=${new PersonApi(api, speech!.locale, token)}
      .speech=${speech}
    ></vidare-person-view>`;
  }
}
