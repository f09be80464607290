import { css } from "lit";

/** One column of parts, each set off by a line; fields side by side where there is room. */
export const personStyles = css`
  .parts {
    display: grid;
    gap: 2.5rem;
    max-inline-size: 40rem;
    min-inline-size: 0;
  }
  .parts > * + * {
    padding-block-start: 2rem;
    border-block-start: 1px solid var(--_border);
  }
  h4 {
    font-size: 1.0625rem;
  }
  .kept {
    display: grid;
    gap: 1rem;
  }
  .kept li {
    display: grid;
    gap: 0.25rem;
    justify-items: start;
    padding: 1rem 1.25rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .kept strong {
    font-size: 1.125rem;
  }
  .fields {
    display: grid;
    gap: 1.25rem;
    min-inline-size: 0;
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
    font-size: 1.0625rem;
  }
  .field input[aria-invalid="true"] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .parts section > h3 + .hint {
    margin-block-start: -0.5rem;
  }
  .hint:empty,
  .said:empty {
    display: none;
  }
  .code {
    padding: 1rem 1.25rem;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .said {
    color: var(--_success);
    font-weight: 500;
  }
  .said[data-bad] {
    color: var(--_danger);
  }
  .lines {
    display: grid;
    gap: 0.5rem;
    padding-inline-start: 1.25rem;
    list-style: disc;
  }
  .plan {
    display: grid;
    gap: 0.75rem;
    max-inline-size: 40rem;
    padding: 1.25rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .plan .lines + h3,
  .plan .lines + h4 {
    margin-block-start: 0.75rem;
  }
  .plan:focus {
    outline: 0;
  }
  .final {
    font-weight: 600;
  }
  .danger,
  .danger:hover {
    border-color: transparent;
    background: var(--_danger);
    color: var(--_on-danger);
  }
  .pick {
    position: relative;
    overflow: hidden;
  }
  .kept .pick {
    margin-block-start: 0.5rem;
  }
  .pick input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
    font-size: 0;
  }
  .pick:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  progress {
    inline-size: 100%;
    block-size: 0.75rem;
    accent-color: var(--_accent);
  }
  @container (min-width: 34rem) {
    .fields {
      grid-template-columns: 1fr 1fr;
    }
    [data-field="email"],
    [data-field="address"] {
      grid-column: 1 / -1;
    }
  }
`;
