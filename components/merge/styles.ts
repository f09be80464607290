import { css } from "lit";

/** The text box and its chips; for the style sheet around it. */
export const mergeStyles = css`
  vidare-merge-text {
    display: block;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.75rem;
    overflow-y: auto;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) - 0.125rem);
    background: var(--_surface);
    line-height: 1.625;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    cursor: text;
  }
  vidare-merge-text[aria-multiline="true"] {
    min-block-size: 12rem;
    max-block-size: min(28rem, 60dvh);
  }
  vidare-merge-text[aria-readonly="true"] {
    border-color: var(--_border);
    background: var(--_sunken);
  }
  vidare-merge-text:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .merge-chip {
    display: inline-block;
    max-inline-size: 100%;
    margin-inline: 0.0625rem;
    padding: 0 0.4375rem;
    border: 1px solid color-mix(in oklab, var(--_accent) 40%, transparent);
    border-radius: 0.375rem;
    background: color-mix(in oklab, var(--_accent) 12%, var(--_surface));
    color: color-mix(in oklab, var(--_accent) 75%, var(--_text));
    font-size: 0.9375em;
    line-height: 1.4;
    white-space: normal;
    vertical-align: baseline;
    cursor: default;
    user-select: all;
  }
  /* A blank to be written on. */
  .merge-chip.open {
    border: 1px dashed var(--_warning);
    border-radius: 0.125rem;
    background: color-mix(in oklab, var(--_warning) 14%, var(--_surface));
    color: color-mix(in oklab, var(--_warning) 70%, var(--_text));
  }
  .merge-chip.place {
    border-width: 0 0 0.125rem;
    cursor: text;
  }
  .merge-chip[data-current] {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }
  .merge-chip.open[data-current] {
    border-color: var(--_warning);
    box-shadow: 0 0 0 2px var(--_warning);
  }
  .merge-chip.wrong {
    border: 1px dashed var(--_danger);
    background: color-mix(in oklab, var(--_danger) 10%, var(--_surface));
    color: var(--_danger);
  }
  @media (forced-colors: active) {
    .merge-chip {
      border: 1px solid;
    }
    .merge-chip.wrong {
      border: 2px dashed;
    }
    .merge-chip.open {
      border: 1px dotted;
    }
    .merge-chip.place {
      border-block-end: 0.1875rem solid;
    }
    .merge-chip[data-current] {
      outline: 2px solid Highlight;
    }
  }
`;

/** Below it: what is open, the menu of fields, the fallback. */
export const toolStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem 0.75rem;
    min-block-size: 2.25rem;
    font-size: 0.875rem;
  }
  .open-places {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    align-items: center;
    gap: inherit;
    color: color-mix(in oklab, var(--_warning) 80%, var(--_text));
  }
  .open-places:has(> :empty) {
    position: absolute;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    min-block-size: 2rem;
    padding: 0.125rem 0.75rem;
    border: 1px solid var(--_edge);
    border-radius: 1rem;
    background: var(--_surface);
    color: var(--_text);
    cursor: pointer;
  }
  .tag:hover {
    background: var(--_hover);
  }
  .tag svg {
    inline-size: 1rem;
    block-size: 1rem;
    margin-inline-end: -0.25rem;
  }
  [popover] {
    position: fixed;
    inset: var(--_top, auto) auto auto var(--_left, 0);
    inline-size: min(18rem, calc(100vw - 1rem));
    max-block-size: min(24rem, var(--_room, 100vh));
    margin: 0;
    padding: 0.375rem;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    font-size: 1rem;
  }
  [role="menuitem"] {
    display: block;
    inline-size: 100%;
    min-block-size: 2.5rem;
    padding: 0.375rem 0.625rem;
    border: 0;
    border-radius: calc(var(--_radius) - 0.25rem);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  [role="menuitem"]:is(:hover, :focus-visible) {
    background: color-mix(in oklab, var(--_accent) 9%, transparent);
  }
  label {
    display: flex;
    flex: 1 1 16rem;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
    min-inline-size: 0;
    color: var(--_muted);
  }
  input {
    flex: 1 1 6rem;
    min-inline-size: 5rem;
    max-inline-size: 14rem;
    min-block-size: 2rem;
    padding: 0.125rem 0.5rem;
    border: 1px solid var(--_edge);
    border-radius: 0.375rem;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
`;
