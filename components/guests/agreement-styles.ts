import { css } from "lit";

/** What one says yes to, as one reads a letter, and the field for one's name. */
export const agreementStyles = css`
  .answer {
    max-inline-size: 40rem;
  }
  .terms dl {
    gap: 0;
  }
  .terms dl > div {
    padding-block: 0.75rem;
    border-block-end: 1px solid var(--_border);
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
