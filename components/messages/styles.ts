import { css } from "lit";

/** Beside those of dialogs and forms: what stands below a message in a list. */
export const toolStyles = css`
  :host {
    container-type: inline-size;
    display: grid;
    gap: 0.75rem;
    min-inline-size: 0;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .tools .button {
    min-block-size: 2.25rem;
    padding-inline: 0.875rem;
  }
  .panel {
    scroll-margin: 1rem;
    display: grid;
    gap: 1rem;
    min-inline-size: 0;
    outline-offset: 0.25rem;
  }
  /* Where a message stands in a frame of its own there is no room for another. */
  @container (min-width: 30rem) {
    .panel {
      padding: 1rem;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
  }
  .hold {
    display: flex;
    gap: 0.625rem;
    padding: 0.75rem 0.875rem;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .hold > svg {
    flex: none;
    margin-block-start: 0.125rem;
  }
  .hold[data-tone="warn"] > svg {
    color: var(--_warning);
  }
  .hold > div {
    display: grid;
    justify-items: start;
    gap: 0.25rem;
    min-inline-size: 0;
  }
  .hold .button {
    margin-block-start: 0.25rem;
  }
  .notice,
  .done {
    display: flex;
    gap: 0.5rem;
    color: var(--_warning);
    font-weight: 500;
  }
  .done {
    color: var(--_success);
  }
`;
