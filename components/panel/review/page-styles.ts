import { css } from "lit";

/** The page: what there is to read, with the list and the scale under each other, or beside where there is room. */
export const pageStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    overflow-wrap: anywhere;
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
  vidare-panel-door[again] {
    margin-block-end: 1.5rem;
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

  .layout {
    display: grid;
    gap: 1.25rem;
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
  .list small {
    flex: none;
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
    .list button {
      border-color: Canvas;
    }
    .list [aria-current] {
      border-color: Highlight;
    }
  }
`;
