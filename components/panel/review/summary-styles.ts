import { css } from "lit";

export const summaryStyles = css`
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
`;
