import { css } from "lit";

/**
 * Looks. `--vidare-*` is the public interface; `--_*` is what the elements use.
 * Light or dark follows the page's `color-scheme`.
 */
export const tokens = css`
  :host {
    --_accent: var(--vidare-accent, light-dark(#1a56b8, #8ab4ff));
    --_on-accent: var(--vidare-on-accent, light-dark(#fff, #0a1c3a));
    --_surface: var(--vidare-surface, light-dark(#fff, #1c2027));
    --_sunken: var(--vidare-sunken, light-dark(#f4f6f9, #14171c));
    --_text: var(--vidare-text, light-dark(#1b212c, #e9ecf1));
    --_muted: var(--vidare-muted, light-dark(#566072, #a7b0be));
    --_border: var(--vidare-border, light-dark(#dde2ea, #363d49));
    --_edge: var(--vidare-control-border, light-dark(#858f9f, #788394));
    --_danger: var(--vidare-danger, light-dark(#b3261e, #ff9d93));
    --_on-danger: var(--vidare-on-danger, light-dark(#fff, #3b0906));
    --_warning: var(--vidare-warning, light-dark(#8a5a00, #f2c46b));
    --_success: var(--vidare-success, light-dark(#1b6b3a, #7fd6a0));
    --_hover: color-mix(in oklab, var(--_text) 6%, transparent);
    --_radius: var(--vidare-radius, 0.625rem);
    --_shadow:
      0 0.75rem 2.5rem light-dark(#1b212c29, #0009), 0 0.125rem 0.5rem light-dark(#1b212c1a, #0006);
    color: var(--_text);
    font-family: var(--vidare-font, inherit);
    font-size: var(--vidare-font-size, 1rem);
    /* What a page's body hands down; its rules for every element, as of text spacing, still reach. */
    font-style: normal;
    font-weight: 400;
    text-align: start;
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
    white-space: normal;
    cursor: auto;
    line-height: 1.5;
    /* A page that fades every element in would lend its own looks to ours until it has done so. */
    transition: none !important;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  button {
    font: inherit;
    color: inherit;
  }
  svg {
    display: block;
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.5rem;
    padding: 0.375rem 1rem;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-weight: 500;
    line-height: 1.25;
    text-align: center;
    cursor: pointer;
    transition: background-color 0.12s;
  }
  .button:hover {
    background: color-mix(in oklab, var(--_surface), var(--_text) 6%);
  }
  .button.plain {
    border-color: transparent;
    background: transparent;
  }
  .button.plain:hover {
    background: var(--_hover);
  }
  .button[aria-disabled="true"] {
    opacity: 0.55;
    cursor: default;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .chip {
    display: inline-block;
    padding: 0.0625rem 0.625rem;
    border-radius: 1rem;
    background: color-mix(in oklab, var(--_chip, var(--_muted)) 14%, var(--_surface));
    color: color-mix(in oklab, var(--_chip, var(--_muted)) 72%, var(--_text));
    font-size: 0.8125em;
    font-weight: 500;
    line-height: 1.6;
  }
  .chip[data-tone="good"] {
    --_chip: var(--_success);
  }
  .chip[data-tone="bad"] {
    --_chip: var(--_danger);
  }
  .chip[data-tone="wait"] {
    --_chip: var(--_warning);
  }
  .chip[data-tone="info"] {
    --_chip: var(--_accent);
  }
  @media (forced-colors: active) {
    .button,
    .chip {
      border: 1px solid;
    }
    .button[aria-disabled="true"] {
      opacity: 1;
      color: GrayText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
