import { css } from "lit";

/** The terms, as one reads a letter; what is other than before stands out by more than its colour. */
export const offerStyles = css`
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
  .terms dd {
    font-size: 1.125rem;
  }
  .terms .other {
    padding-inline-start: 0.75rem;
    border-inline-start: 0.375rem solid var(--_warning);
  }
  .terms .before {
    white-space: normal;
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  .terms .notice {
    margin-block: 0;
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
  .reason {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: 2.75rem;
    cursor: pointer;
  }
  .reason input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
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
