import { css } from "lit";

export const contractStyles = css`
  .terms h4 {
    margin-block: 1.5rem 0.25rem;
    font-size: 1.125rem;
  }
  .terms dd {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .sum code {
    overflow-wrap: anywhere;
  }
`;
