import { css } from "lit";

/** Times: one that is agreed, those to choose between, and half-days to tick. */
export const timeStyles = css`
  .time {
    display: grid;
    gap: 0.125rem;
    padding: 1rem 1.25rem;
    border: 1px solid var(--_border);
    border-inline-start: 0.375rem solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .time .day {
    font-size: 1.25rem;
    font-weight: 600;
  }
  .time .clock {
    font-size: 2rem;
    font-weight: 600;
    line-height: 1.2;
  }
  .time .hint {
    margin-block-start: 0.5rem;
  }
  .clock {
    font-variant-numeric: tabular-nums;
  }
  .slots {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    gap: 0.5rem;
  }
  .slot {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0 0.75rem;
    align-items: center;
    min-block-size: 3.25rem;
    padding: 0.5rem 1rem;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }
  .slot .clock {
    font-size: 1.125rem;
    font-weight: 600;
  }
  small {
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  .own-time {
    grid-column: 2 / -1;
  }
  .slot:has(:checked) {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_accent) 10%, var(--_surface));
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .slot:has(:disabled) {
    border-color: var(--_border);
    background: var(--_sunken);
    cursor: default;
  }
  .slot:has(:disabled) .clock {
    color: var(--_muted);
    font-weight: 400;
    text-decoration: line-through;
  }
  .slot:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .slot :focus-visible {
    outline: 0;
  }
  input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  .half-days {
    display: grid;
  }
  .half-days li {
    display: grid;
    grid-template-columns: 1fr auto auto;
    gap: 0 1.25rem;
    align-items: center;
    border-block-end: 1px solid var(--_border);
  }
  .half-days label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.75rem;
    cursor: pointer;
  }
  @container (max-width: 30rem) {
    .half-days li {
      grid-template-columns: 1fr 1fr;
      padding-block-start: 0.5rem;
    }
    .half-days .day {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .slot:has(:checked) {
      border: 3px solid Highlight;
    }
    .slot:has(:disabled) .clock {
      color: GrayText;
    }
  }
`;
