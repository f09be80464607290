import { css } from "lit";

export const scaleStyles = css`
  .rating {
    padding: 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-size: 1.125rem;
    font-weight: 600;
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
    gap: 0.25rem;
  }
  .step {
    display: grid;
    position: relative;
    place-items: center;
    min-block-size: 2.75rem;
    border: 1px solid var(--_edge);
    border-radius: 0.5rem;
    background: var(--_surface);
    font-size: 1.125rem;
    font-weight: 600;
    cursor: pointer;
  }
  .step input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .step:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .step:has(:disabled) {
    color: var(--_muted);
    cursor: default;
  }
  .step:has(:checked:disabled) {
    color: var(--_on-accent);
  }
  .step:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    color: var(--_muted);
    font-size: 0.875rem;
    line-height: 1.3;
  }
  .ends :last-child {
    text-align: end;
  }
  .chosen {
    min-block-size: 1.5em;
    font-weight: 600;
  }
  .other {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: 2.75rem;
    cursor: pointer;
  }
  .other input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .other small {
    display: block;
  }
  .field {
    gap: 0.25rem;
  }
  .field label {
    font-weight: 600;
  }
  .saved {
    min-block-size: 1.5em;
    color: var(--_muted);
  }
  .saved[data-state="offline"],
  .saved[data-state="refused"] {
    color: var(--_danger);
    font-weight: 500;
  }
  @media (forced-colors: active) {
    .step:has(:checked) {
      outline: 3px solid Highlight;
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
