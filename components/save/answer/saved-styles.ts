import { css } from "lit";

/** Two answers of equal weight: neither is the one that is wished for. */
export const savedStyles = css`
  .facts h3,
  .answer h3 {
    font-size: 1.125rem;
  }
  .facts dd {
    font-size: 1.0625rem;
  }
  .answer {
    max-inline-size: 40rem;
  }
  .choice {
    inline-size: 100%;
    min-block-size: 3.25rem;
    border: 2px solid var(--_accent);
    color: var(--_accent);
    font-size: 1.0625rem;
    font-weight: 600;
  }
  .layout {
    max-inline-size: 68rem;
  }
  .purpose::first-letter {
    text-transform: uppercase;
  }
  fieldset {
    gap: 0;
  }
  .later {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: 2.75rem;
    cursor: pointer;
  }
  .later input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  @container (min-width: 30rem) {
    .choice {
      flex: 1;
      inline-size: auto;
    }
  }
`;
