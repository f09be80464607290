import { css } from "lit";

/** What is other than before stands out by more than its colour. */
export const offerStyles = css`
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
`;
