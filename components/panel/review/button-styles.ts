import { css } from "lit";

/** Buttons of the reviewer's page: large enough for a thumb. */
export const buttonStyles = css`
  .button {
    min-block-size: 2.75rem;
  }
  .primary,
  .primary:hover {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
`;
