import { css } from "lit";

/** What stands around the rows of a ranking, and as it is printed. */
export const rankingStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .muted,
  .hint {
    color: var(--_muted);
  }
  .error {
    color: var(--_danger);
  }
  .notice {
    margin-block-end: 1rem;
    padding: 0.75rem 1rem;
    border-radius: var(--_radius);
    background: var(--_hover);
  }
  .label,
  .field > label {
    font-weight: 600;
  }
  .head,
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75rem 1rem;
    padding-block-end: 1rem;
  }
  .head > p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
  }
  .grow {
    flex: 1 1 18rem;
    max-inline-size: 32rem;
  }
  .bar > .field {
    flex: 0 1 12rem;
  }
  .out {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-inline-start: auto;
  }
  .switch {
    display: inline-flex;
    padding: 0.125rem;
    border-radius: var(--_radius);
    background: var(--_hover);
  }
  .switch button {
    min-block-size: 2.5rem;
    padding: 0.125rem 0.875rem;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) - 0.125rem);
    background: transparent;
    cursor: pointer;
  }
  .switch [aria-pressed="true"] {
    border-color: var(--_edge);
    background: var(--_surface);
    font-weight: 600;
  }
  .extend,
  .changes {
    border-block-start: 1px solid var(--_border);
    padding-block: 0.5rem;
  }
  .extend form,
  .planned {
    display: grid;
    gap: 1rem;
    max-inline-size: 44rem;
    padding-block: 0.75rem;
  }
  .planned h4 {
    margin: 0;
    font-size: 1rem;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .changes ol {
    display: grid;
    gap: 0.5rem;
    padding-block: 0.5rem;
  }
  .changes li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
    overflow-wrap: anywhere;
  }
  .outbox {
    display: grid;
    gap: 0.5rem;
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--_border);
  }
  .sendings {
    display: grid;
    gap: 0.5rem;
  }
  .sendings li {
    display: grid;
    gap: 0.25rem;
    justify-items: start;
    padding: 0.75rem 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  .sendings vidare-message-tools {
    justify-self: stretch;
    margin-block-start: 0.25rem;
  }
  .sendings .chip {
    font-variant-numeric: tabular-nums;
  }
  .subject {
    font-weight: 500;
  }
  /* What is said stays in sight, and in nobody's way. */
  :focus {
    scroll-margin-block-end: 5rem;
  }
  .news {
    position: sticky;
    inset-block-end: 0;
  }
  .news > :not(.visually-hidden) {
    padding: 0.75rem 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 500;
  }
  .plain {
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--_border);
    font-size: 0.875rem;
  }
  .empty {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 0.5rem;
    min-block-size: 12rem;
    padding: 2rem 1rem;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    text-align: center;
  }
  .bones {
    display: grid;
    gap: 1rem;
  }
  .bones i {
    block-size: 3.5rem;
    border-radius: 0.5rem;
    background: var(--_hover);
  }
  @container (max-width: 44rem) {
    .out {
      margin-inline-start: 0;
    }
    .bar > .field {
      flex: 1 1 9rem;
    }
  }
  @media (forced-colors: active) {
    .switch [aria-pressed="true"] {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .bar,
    .choosing,
    .tick,
    .tools,
    .extend,
    .changes,
    .outbox,
    .news,
    summary {
      display: none;
    }
  }
`;
