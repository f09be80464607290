import { css } from "lit";

export const doorStyles = css`
  :host {
    display: block;
    max-inline-size: 40rem;
    overflow-wrap: anywhere;
  }
  form,
  section,
  .code {
    display: grid;
    gap: 1rem;
  }
  h2 {
    font-size: 1.625rem;
    line-height: 1.25;
  }
  h3 {
    font-size: 1.0625rem;
  }
  .lead {
    font-size: 1.125rem;
  }
  .lead strong {
    display: block;
    font-size: 1.25rem;
  }
  .until {
    font-weight: 600;
  }
  section {
    gap: 0.5rem;
    padding: 1rem;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  section ul {
    display: grid;
    gap: 0.5rem;
    padding-inline-start: 1.25rem;
    list-style: disc;
  }
  .code {
    gap: 0.375rem;
  }
  .code label {
    font-weight: 600;
  }
  input {
    inline-size: 12rem;
    max-inline-size: 100%;
    min-block-size: 3rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: 1.375rem;
    letter-spacing: 0.25em;
  }
  input[aria-invalid="true"] {
    border-color: var(--_danger);
  }
`;
