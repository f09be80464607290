import { css } from "lit";

/** The document, as one reads a letter. */
export const contractStyles = css`
  .answer {
    max-inline-size: 40rem;
  }
  .terms h4 {
    margin-block: 1.5rem 0.25rem;
    font-size: 1.125rem;
  }
  .terms dl {
    gap: 0;
  }
  .terms dl > div {
    padding-block: 0.75rem;
    border-block-end: 1px solid var(--_border);
  }
  .terms dd {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .signed {
    max-inline-size: 40rem;
    margin-block: 0 2rem;
    padding: 1rem 1.25rem;
    border: 1px solid var(--_border);
    border-inline-start: 0.375rem solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_sunken);
    font-weight: 600;
  }
  .sum code {
    overflow-wrap: anywhere;
  }
  .field input {
    inline-size: 100%;
    min-block-size: 3rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: 1.125rem;
  }
`;
