import { css } from "lit";

export const reviewStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    overflow-wrap: anywhere;
  }
  .layout {
    display: grid;
    gap: 1.25rem;
  }
  nav,
  article,
  .rating,
  .narrow,
  fieldset,
  .field,
  .jump {
    display: grid;
    gap: 0.75rem;
    align-content: start;
    min-inline-size: 0;
  }
  .narrow {
    max-inline-size: 44rem;
  }
  h2 {
    font-size: 1.375rem;
    line-height: 1.25;
    outline: 0;
  }
  h3 {
    font-size: 1.0625rem;
  }
  h4 {
    margin-block-start: 0.5rem;
    font-size: 0.9375rem;
  }
  .muted,
  .hint,
  small {
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  .muted + h2 {
    margin-block-start: -0.5rem;
  }
  .button {
    min-block-size: 2.75rem;
  }
  .primary,
  .primary:hover {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  .notice {
    margin-block-end: 1rem;
    padding: 0.75rem 1rem;
    border: 1px solid var(--_warning);
    border-inline-start-width: 0.375rem;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_warning) 10%, var(--_surface));
    font-weight: 500;
  }
  vidare-panel-door[again] {
    margin-block-end: 1.5rem;
  }
  .progress {
    display: grid;
    gap: 0.25rem;
    font-variant-numeric: tabular-nums;
  }
  progress {
    inline-size: 100%;
    block-size: 0.5rem;
    accent-color: var(--_accent);
  }
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  textarea {
    resize: vertical;
  }
  .jump {
    gap: 0.25rem;
  }
  .list,
  .through {
    display: none;
  }
  .list button {
    display: flex;
    justify-content: space-between;
    gap: 0.5rem;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.75rem;
    border: 0;
    border-inline-start: 4px solid transparent;
    border-radius: 0.25rem;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .list button:hover {
    background: var(--_hover);
  }
  .list [aria-current] {
    border-color: var(--_accent);
    background: var(--_hover);
    font-weight: 600;
  }
  .to-rating {
    justify-self: start;
  }
  details {
    border-block-start: 1px solid var(--_border);
  }
  summary {
    padding-block: 0.625rem;
    font-weight: 600;
    cursor: pointer;
  }
  .letter {
    max-inline-size: 42rem;
    white-space: pre-wrap;
  }
  dt {
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  dd {
    margin-block-end: 0.75rem;
    white-space: pre-wrap;
  }
  .rating {
    padding: 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-size: 1.125rem;
    font-weight: 600;
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
    gap: 0.25rem;
  }
  .step {
    display: grid;
    position: relative;
    place-items: center;
    min-block-size: 2.75rem;
    border: 1px solid var(--_edge);
    border-radius: 0.5rem;
    background: var(--_surface);
    font-size: 1.125rem;
    font-weight: 600;
    cursor: pointer;
  }
  .step input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .step:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .step:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    color: var(--_muted);
    font-size: 0.875rem;
    line-height: 1.3;
  }
  .ends :last-child {
    text-align: end;
  }
  .chosen {
    min-block-size: 1.5em;
    font-weight: 600;
  }
  .other {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: 2.75rem;
    cursor: pointer;
  }
  .other input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .other small {
    display: block;
  }
  .field {
    gap: 0.25rem;
  }
  .field label {
    font-weight: 600;
  }
  .saved {
    min-block-size: 1.5em;
    color: var(--_muted);
  }
  .saved[data-state="offline"],
  .saved[data-state="refused"] {
    color: var(--_danger);
    font-weight: 500;
  }
  .summary {
    display: grid;
    gap: 1rem;
  }
  .summary > li {
    display: grid;
    gap: 0.25rem;
    padding: 0.875rem 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .summary .button {
    justify-self: start;
  }
  .answer {
    font-weight: 600;
  }
  .missing,
  .problem {
    color: var(--_danger);
    font-weight: 500;
  }
  .others {
    display: grid;
    gap: 0.5rem;
  }
  .sheet {
    display: none;
  }
  @container (min-width: 46rem) {
    .layout {
      grid-template-columns: minmax(0, 1fr) 21rem;
    }
    nav {
      grid-column: 1 / -1;
    }
    .rating {
      position: sticky;
      inset-block-start: 1rem;
      align-self: start;
    }
    .to-rating {
      display: none;
    }
  }
  @container (min-width: 68rem) {
    .layout {
      grid-template-columns: 15rem minmax(0, 1fr) 23rem;
      gap: 2rem;
    }
    nav {
      grid-column: auto;
    }
    .jump {
      display: none;
    }
    .list {
      display: grid;
    }
    .through {
      display: inline-flex;
    }
  }
  @media (forced-colors: active) {
    .step:has(:checked) {
      outline: 3px solid Highlight;
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .list [aria-current] {
      border-color: Highlight;
    }
  }
  @media print {
    .layout,
    .buttons,
    .summary .button {
      display: none;
    }
    .sheet {
      display: block;
    }
    .summary > li {
      break-inside: avoid;
    }
  }
`;
