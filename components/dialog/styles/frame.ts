import { css } from "lit";

/** The dialog itself: heading, steps, body, buttons. */
export const frameStyles = css`
  .muted,
  .hint,
  .optional,
  .choice-hint {
    color: var(--_muted);
  }
  .hint,
  .optional,
  .choice-hint {
    font-size: 0.875rem;
    font-weight: 400;
    line-height: 1.45;
  }
  dialog {
    display: flex;
    flex-direction: column;
    inline-size: min(44rem, calc(100vw - 2rem));
    max-inline-size: none;
    block-size: fit-content;
    min-block-size: min(30rem, calc(100dvh - 2rem));
    max-block-size: calc(100dvh - 2 * clamp(1rem, 7dvh, 5rem));
    margin: clamp(1rem, 7dvh, 5rem) auto auto;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 0.375rem);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    font-size: 1rem;
    font-weight: 400;
    text-align: start;
    white-space: normal;
    animation: appear 0.16s ease-out;
  }
  dialog:not([open]) {
    display: none;
  }
  dialog::backdrop {
    background: light-dark(#10182466, #000a);
  }
  @keyframes appear {
    from {
      opacity: 0;
      translate: 0 0.5rem;
    }
  }
  header {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.25rem 0.75rem;
    padding: 1.25rem 1rem 1rem 1.5rem;
    border-block-end: 1px solid var(--_border);
  }
  h2 {
    min-block-size: 1.875rem;
    font-size: 1.375rem;
    font-weight: 650;
    line-height: 1.35;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  .who {
    min-block-size: 1.5rem;
    overflow-wrap: anywhere;
  }
  h3 {
    font-size: 1.125rem;
    font-weight: 600;
    line-height: 1.4;
    outline: none;
  }
  h4,
  .label,
  legend,
  .field > label {
    font-size: 0.9375rem;
    font-weight: 600;
    line-height: 1.4;
  }
  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent), var(--_text) 14%);
  }
  .button.danger {
    border-color: transparent;
    background: var(--_danger);
    color: var(--_on-danger);
  }
  .button.danger:hover {
    background: color-mix(in oklab, var(--_danger), var(--_text) 14%);
  }
  .close {
    align-self: start;
    inline-size: 2.5rem;
    padding: 0;
  }
  .steps {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
    margin-block-start: 0.625rem;
    color: var(--_muted);
    font-size: 0.875rem;
  }
  .steps li {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  .steps [aria-current] {
    color: var(--_text);
    font-weight: 600;
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    border-radius: 50%;
    background: var(--_hover);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .mark svg {
    inline-size: 1rem;
    block-size: 1rem;
    stroke-width: 2;
  }
  .steps [aria-current] .mark {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .steps [data-done]:not([aria-current]) .mark {
    color: var(--_accent);
  }
  .body {
    /* By what it holds: WebKit takes a basis of 0 for the height of a dialog that is as high as its content. */
    flex: 1 1 auto;
    display: grid;
    align-content: start;
    gap: 1.25rem;
    padding: 1.5rem;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  form,
  .one {
    display: grid;
    gap: 1.5rem;
    min-inline-size: 0;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.75rem;
    min-block-size: 4.5rem;
    padding: 1rem 1.5rem;
    border-block-start: 1px solid var(--_border);
    background: var(--_sunken);
  }
  .grow {
    flex: 1 1 16rem;
  }
  section {
    display: grid;
    gap: 0.5rem;
    min-inline-size: 0;
  }
  section > p,
  li > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .error {
    color: var(--_danger);
    font-size: 0.9375rem;
    overflow-wrap: anywhere;
  }
  .tag {
    display: inline-block;
    max-inline-size: 100%;
    padding: 0.1875rem 0.625rem;
    border: 1px solid var(--_border);
    border-radius: 1rem;
    background: var(--_surface);
    font-size: 0.875rem;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .bones {
    display: grid;
    gap: 1.25rem;
  }
  .bones i {
    block-size: 3rem;
    border-radius: var(--_radius);
    background: var(--_hover);
  }
  @media (max-width: 36rem) {
    dialog {
      inline-size: 100vw;
      block-size: 100dvh;
      min-block-size: 100dvh;
      max-block-size: none;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
    header {
      padding: 0.875rem 0.5rem 0.75rem 1rem;
    }
    .body {
      padding: 1.25rem 1rem;
    }
    footer {
      padding: 0.75rem 1rem;
    }
    footer .button {
      flex: 1 1 auto;
    }
  }
  /* Little height, as with 200 % zoom: everything scrolls together. */
  @media (max-height: 30rem) {
    dialog[open] {
      display: block;
      overflow: auto;
    }
    .body {
      overflow: visible;
    }
  }
  @media (forced-colors: active) {
    .button:is(.primary, .danger, .primary:hover, .danger:hover),
    .steps [aria-current] .mark {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .mark {
      border: 1px solid;
    }
    svg {
      color: CanvasText;
    }
    .close svg {
      color: ButtonText;
    }
    .steps [aria-current] .mark svg {
      color: HighlightText;
    }
  }
  /* All of it, over the page and not only what fits a screen. */
  @media print {
    dialog[open] {
      position: absolute;
      inset: 0 0 auto;
      display: block;
      inline-size: auto;
      block-size: auto;
      min-block-size: 100vh;
      max-block-size: none;
      margin: 0;
      overflow: visible;
      border: 0;
      border-radius: 0;
      box-shadow: none;
      animation: none;
      color-scheme: light;
      print-color-adjust: exact;
    }
    dialog::backdrop {
      background: #fff;
      print-color-adjust: exact;
    }
    .body {
      overflow: visible;
    }
    dialog :is(footer, .close, .mail-tools) {
      display: none;
    }
    :is(.callout, .change, .mail dl) {
      break-inside: avoid;
    }
  }
`;
