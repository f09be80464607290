import { css } from "lit";

export const fileStyles = css`
  :host {
    display: grid;
    gap: 0.5rem;
    padding-block: 0.5rem;
    overflow-wrap: anywhere;
  }
  .file,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .buttons {
    flex-wrap: nowrap;
  }
  .name {
    flex: 1 1 12rem;
  }
  .name span {
    color: var(--_muted);
    font-size: 0.875rem;
  }
  .button {
    min-block-size: 2.75rem;
  }
  a {
    color: var(--_accent);
  }
  iframe,
  img {
    max-inline-size: 100%;
    border: 1px solid var(--_border);
  }
  iframe {
    inline-size: 100%;
    block-size: min(80vh, 48rem);
  }
  .problem {
    color: var(--_danger);
  }
  @media print {
    .button,
    iframe {
      display: none;
    }
  }
`;
