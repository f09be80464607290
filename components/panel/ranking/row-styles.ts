import { css } from "lit";

/** One row a candidate or a reviewer where there is room, else a card; and as it is printed. */
export const rowStyles = css`
  .ranking > li {
    display: grid;
    grid-template-columns: 3.5rem minmax(9rem, 1fr) minmax(10rem, 1.2fr) 10rem;
    align-items: center;
    gap: 0.25rem 1rem;
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--_border);
  }
  .ranking[data-choosing] > li {
    grid-template-columns: 1.5rem 3.5rem minmax(9rem, 1fr) minmax(10rem, 1.2fr) 10rem;
  }
  .tick {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .choosing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    padding-block-end: 0.75rem;
  }
  .choosing label {
    display: flex;
    align-items: center;
    gap: 1rem;
    min-block-size: 2.5rem;
  }
  .ranking details {
    grid-column: 2 / -1;
    min-inline-size: 0;
  }
  .reviewers details {
    grid-column: 1 / -1;
    min-inline-size: 0;
  }
  .place {
    display: grid;
    justify-items: center;
    text-align: center;
    font-size: 0.8125rem;
  }
  .place strong {
    font-size: 1.5rem;
    line-height: 1.2;
  }
  .who {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  h4 {
    font-size: 1rem;
  }
  h4 small {
    font-size: 0.8125rem;
    font-weight: 400;
    white-space: nowrap;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
    font-size: 0.875rem;
  }
  .disagree {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    border: 1px solid currentColor;
  }
  .disagree svg {
    inline-size: 1em;
    block-size: 1em;
  }
  .figures {
    font-size: 0.875rem;
  }
  .figures .mean strong {
    font-size: 1.375rem;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .dots {
    inline-size: 10rem;
    block-size: auto;
    fill: var(--_accent);
    stroke: none;
  }
  .dots text {
    fill: var(--_muted);
    font-size: 10px;
    text-anchor: middle;
  }
  .dots .many {
    fill: var(--_text);
    font-weight: 600;
  }
  .dots path {
    fill: none;
    stroke: var(--_edge);
    stroke-width: 1;
  }
  .dots .mean {
    stroke: var(--_text);
    stroke-dasharray: 3 2;
  }
  summary {
    padding-block: 0.25rem;
    color: var(--_accent);
    cursor: pointer;
  }
  .words {
    display: grid;
    overflow-wrap: anywhere;
    gap: 0.75rem;
    padding: 0.5rem 0 0.75rem 1rem;
    border-inline-start: 2px solid var(--_border);
  }
  .words .comment {
    max-inline-size: 45rem;
    white-space: pre-wrap;
  }
  .reviewers > li {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0.5rem 1rem;
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--_border);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .asking,
  .reviewers .planned {
    grid-column: 1 / -1;
  }
  .asking p {
    flex-basis: 100%;
    overflow-wrap: anywhere;
  }
  .button.danger {
    border-color: transparent;
    background: var(--_danger);
    color: var(--_on-danger);
  }
  .button.danger:hover {
    background: color-mix(in oklab, var(--_danger), var(--_text) 14%);
  }
  @container (max-width: 44rem) {
    .ranking > li {
      grid-template-columns: 3rem 1fr;
    }
    .ranking[data-choosing] > li {
      grid-template-columns: 1.5rem 3rem 1fr;
    }
    .figures,
    .ranking .dots {
      grid-column: 2;
    }
    .ranking[data-choosing] :is(.figures, .dots) {
      grid-column: 3;
    }
    .reviewers > li {
      grid-template-columns: 1fr;
    }
  }
  @media (forced-colors: active) {
    .dots circle,
    .dots text {
      fill: CanvasText;
    }
  }
  @media print {
    .ranking[data-choosing] > li {
      grid-template-columns: 3.5rem minmax(9rem, 1fr) minmax(10rem, 1.2fr) 10rem;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .words > li {
      break-inside: avoid;
    }
    :is(.who, .figures, .dots) {
      break-after: avoid;
    }
  }
`;
