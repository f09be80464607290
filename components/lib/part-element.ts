import { css, nothing } from "lit";
import { state } from "lit/decorators.js";
import { fetchPart, VidareElement } from "./element.ts";
import { tokens } from "./tokens.ts";

/**
 * An element whose content is fetched only by pages that have one: {@link fetchView} registers it,
 * {@link view} shows it once its words and a session are there.
 */
export abstract class PartElement extends VidareElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        min-block-size: 14rem;
      }
    `,
  ];

  @state() private fetched = false;

  protected abstract fetchView(): Promise<void>;
  protected abstract view(): unknown;

  override firstUpdated(): void {
    fetchPart(this.fetchView()).then(
      () => (this.fetched = true),
      (error: unknown) => this.report(error),
    );
  }

  override render() {
    return this.fetched && this.speech && this.hasSession ? this.view() : nothing;
  }
}
