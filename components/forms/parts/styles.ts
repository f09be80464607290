import { css } from "lit";
import { mergeStyles } from "../../merge/styles.ts";

/** Labels, controls, hints and errors. */
export const formStyles = css`
  ${mergeStyles}
  .field {
    display: grid;
    gap: 0.375rem;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 0.375rem;
    padding: 0;
  }
  input:not([type="radio"], [type="checkbox"], [type="file"]),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) - 0.125rem);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    line-height: 1.5;
  }
  /* Drawn, because a strict CSP allows no image. */
  select {
    appearance: none;
    padding-inline-end: 2.25rem !important;
    background:
      linear-gradient(45deg, transparent 50%, var(--_muted) 50%) right 1.15rem center / 0.375rem
        0.375rem no-repeat,
      linear-gradient(-45deg, transparent 50%, var(--_muted) 50%) right 0.8rem center / 0.375rem
        0.375rem no-repeat,
      var(--_surface) !important;
    cursor: pointer;
  }
  textarea {
    display: block;
    resize: vertical;
    field-sizing: content;
    min-block-size: 4.5rem;
    max-block-size: 28rem;
  }
  input[type="date"],
  input[type="datetime-local"] {
    max-inline-size: 16rem;
  }
  input[type="number"] {
    max-inline-size: 6rem;
  }
  [aria-invalid="true"] {
    border-color: var(--_danger) !important;
    outline-color: var(--_danger);
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11.5rem, 100%), 1fr));
    gap: 0.5rem;
  }
  .choices:has(> :nth-child(4):last-child) {
    grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
  }
  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: 0.625rem;
    padding: 0.625rem 0.75rem;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) - 0.125rem);
    cursor: pointer;
  }
  .field > .choice {
    font-size: inherit;
    font-weight: 400;
    line-height: inherit;
  }
  .choice:hover {
    background: var(--_hover);
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_accent) 7%, var(--_surface));
  }
  .choice:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .choice:has([aria-invalid="true"]) {
    border-color: var(--_danger);
  }
  .choice input {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0.1875rem 0 0;
    accent-color: var(--_accent);
    outline: none;
  }
  .choice-label,
  .choice-hint {
    display: block;
    overflow-wrap: anywhere;
  }
  .group {
    display: grid;
    gap: 1.25rem;
    padding: 1rem;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .stack {
    display: grid;
    gap: 0.625rem;
    min-inline-size: 0;
  }
  .merge {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem;
  }
  button.tag,
  .upload {
    min-block-size: 1.875rem;
    border-color: var(--_edge);
    cursor: pointer;
  }
  button.tag:hover,
  .upload:hover {
    background: var(--_hover);
  }
  .upload:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .files li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding-block: 0.375rem;
  }

  .removable {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .removable > input {
    flex: 1 1 12rem;
  }
  .amount {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    font-weight: 400;
  }
  .removable > .button {
    flex: none;
    color: var(--_accent);
  }
  .person {
    display: grid;
    grid-template-columns: 1fr 1fr;
    align-items: start;
    gap: 0.75rem;
    padding: 0.875rem 1rem;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .person > .button {
    grid-column: 1 / -1;
    justify-self: start;
    margin-inline-start: -1rem;
    color: var(--_accent);
  }
  .options > summary {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 1rem;
    padding-block: 0.5rem;
    font-weight: 600;
    cursor: pointer;
  }
  .options > summary::after {
    grid-area: 1 / 2 / 3;
  }
  .options > summary .hint {
    grid-row: 2;
    font-weight: 400;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
    gap: 1.25rem;
  }
  .pair.short {
    grid-template-columns: repeat(auto-fit, minmax(min(7rem, 100%), 1fr));
  }
  @media (max-width: 36rem) {
    .person {
      grid-template-columns: 1fr;
    }
  }
  @media (forced-colors: active) {
    /* What is drawn is not shown. */
    select {
      appearance: auto;
      padding-inline-end: 0.75rem !important;
    }
    .group {
      border: 1px solid;
    }
    .choice:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
