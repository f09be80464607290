import { css } from "lit";

/** Beside those of dialogs and of the history, whose drawer it shares. */
export const styles = css`
  section {
    display: grid;
    gap: 0.5rem;
  }
  .letter {
    padding: 0;
  }
  .answers,
  .files {
    display: grid;
    gap: 0.5rem;
  }
  .answers dt {
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  .answers dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .files {
    padding: 0;
    list-style: none;
    overflow-wrap: anywhere;
  }
`;
