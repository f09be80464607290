import { css } from "lit";

/** Many at once: progress, outcomes. */
export const bulkStyles = css`
  .summary {
    font-weight: 500;
  }
  details.callout {
    display: block;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    font-weight: 500;
    cursor: pointer;
  }
  summary::after {
    content: "";
    inline-size: 0.5rem;
    block-size: 0.5rem;
    margin-inline-start: auto;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
  }
  details[open] summary::after {
    rotate: 225deg;
  }
  .warnings > div {
    flex: 1;
    justify-items: stretch;
  }
  .warnings summary {
    font-weight: 400;
  }
  .concerned li + li {
    margin-block-start: 0;
  }
  .concerned {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    max-block-size: 11rem;
    overflow: auto;
  }
  .left {
    margin-block-start: 0.625rem;
  }
  .confirm input {
    max-inline-size: 10rem;
  }
  .progress {
    display: grid;
    gap: 0.75rem;
    padding-block: 3rem;
    text-align: center;
  }
  progress {
    inline-size: 100%;
    block-size: 0.625rem;
    accent-color: var(--_accent);
  }
  .outcomes {
    gap: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .outcomes > li {
    display: grid;
    gap: 0.25rem;
    padding: 0.75rem 1rem;
    overflow-wrap: anywhere;
  }
  .outcomes > li + li {
    border-block-start: 1px solid var(--_border);
  }
  .outcome {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 0.75rem;
  }
`;
