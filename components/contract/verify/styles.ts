import { css } from "lit";

/** The whole area takes a file; the field itself is seen by its focus. */
export const verifyStyles = css`
  .drop {
    position: relative;
    max-inline-size: 40rem;
    margin-block: 1.5rem;
    padding: 1.25rem;
    border: 2px dashed var(--_edge);
    border-radius: var(--_radius);
  }
  .drop.over,
  .drop:hover {
    border-color: var(--_accent);
    background: var(--_sunken);
  }
  .drop:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .drop .buttons {
    align-items: center;
    margin-block: 0.5rem;
  }
  .button {
    display: inline-grid;
    place-items: center;
  }
  @container (min-width: 30rem) {
    .drop .primary {
      inline-size: auto;
    }
  }
  .outcome {
    max-inline-size: 40rem;
    margin-block-start: 1.5rem;
    display: grid;
    gap: 0.75rem;
  }
  h3.current {
    color: var(--_success, inherit);
  }
  h3:is(.superseded, .withdrawn, .unknown) {
    color: var(--_danger);
  }
  .sum code {
    overflow-wrap: anywhere;
  }
`;
