import { css } from "lit";

/** A letter rather than a form: one column on a phone, what there is to know beside where there is room. */
export const answerStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    overflow-wrap: anywhere;
  }
  h2 {
    font-size: 1.625rem;
    line-height: 1.25;
    outline: 0;
  }
  h3 {
    font-size: 1.25rem;
    line-height: 1.3;
  }
  [role="alert"],
  [role="status"]:has(h2) {
    display: grid;
    gap: 0.75rem;
    justify-items: start;
  }
  .lead,
  .until {
    max-inline-size: 40rem;
    margin-block: 0.75rem 1rem;
    font-size: 1.125rem;
  }
  .short {
    margin-block-start: 0.75rem;
  }
  .lead strong,
  .short strong {
    display: block;
    font-size: 1.25rem;
  }
  .until {
    font-weight: 600;
  }
  .buttons,
  .lead + .muted {
    margin-block: 1rem;
  }
  .notice {
    margin-block-start: 1rem;
  }
  .layout,
  .answer {
    display: grid;
    gap: 2rem;
    min-inline-size: 0;
    align-content: start;
  }
  form,
  section,
  .way,
  .field,
  fieldset {
    display: grid;
    gap: 0.75rem;
    align-content: start;
    min-inline-size: 0;
  }
  form {
    gap: 1.25rem;
  }
  h3 + .hint {
    margin-block-start: -0.75rem;
  }
  form .buttons,
  section .buttons {
    margin-block: 0;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .field label {
    padding: 0;
    font-weight: 600;
  }
  legend::first-letter,
  .day::first-letter {
    text-transform: uppercase;
  }
  legend {
    margin-block-end: 0.5rem;
  }
  .field {
    gap: 0.375rem;
  }
  .hint,
  .muted {
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  .problem:empty,
  .muted:empty {
    display: none;
  }
  a {
    color: var(--_accent);
  }
  .primary {
    inline-size: 100%;
    min-block-size: 3.25rem;
    font-size: 1.125rem;
  }
  textarea {
    inline-size: 100%;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    resize: vertical;
  }

  details {
    border-block-start: 1px solid var(--_border);
  }
  details + details,
  h3 + details {
    margin-block-start: -0.75rem;
  }
  h3 + details {
    margin-block-start: 0;
  }
  summary {
    padding-block: 0.875rem;
    font-weight: 600;
    cursor: pointer;
  }
  .needs .field {
    padding-block-end: 1rem;
  }
  .needs {
    border-block-end: 1px solid var(--_border);
  }
  .way {
    gap: 1rem;
    padding-block: 0.25rem 1.25rem;
  }
  dl {
    display: grid;
    gap: 0.875rem;
  }
  dt {
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  dd,
  .said {
    white-space: pre-line;
  }
  dd ul {
    white-space: normal;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
  }
  .links a,
  dd a {
    display: inline-block;
    padding-block: 0.375rem;
  }
  .asked {
    display: grid;
    gap: 0.25rem;
    padding-inline-start: 1.25rem;
    list-style: disc;
  }
  #sure {
    font-weight: 600;
    outline: 0;
  }

  @container (min-width: 56rem) {
    .layout {
      grid-template-columns: minmax(0, 1fr) 22rem;
      grid-template-rows: auto 1fr;
      gap: 2rem 3rem;
    }
    .facts {
      grid-area: 1 / 2 / span 2;
      padding: 1.25rem;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      align-self: start;
    }
  }
  @container (min-width: 30rem) {
    .primary {
      inline-size: auto;
      min-inline-size: 16rem;
    }
  }
  @media print {
    h3 + .hint {
      margin-block-start: -0.75rem;
    }
    form .buttons,
    .answer > section,
    .facts + section,
    .leaving {
      display: none;
    }
  }
`;
