import { css } from "lit";

/** What is written on the left, how it will look on the right; below each other where it is narrow. */
export const editorStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .editor {
    display: grid;
    gap: 2rem;
    min-inline-size: 0;
  }
  .editor > * {
    min-inline-size: 0;
  }
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    border-block-end: 1px solid var(--_border);
  }
  [role="tab"] {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-inline-size: max-content;
    min-block-size: 2.75rem;
    margin-block-end: -1px;
    padding: 0.375rem 1rem;
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  [role="tab"]:hover {
    background: var(--_hover);
  }
  [aria-selected="true"] {
    border-block-end-color: var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }
  .unsaved {
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border-radius: 50%;
    background: var(--_warning);
  }
  .origin {
    color: var(--_muted);
    font-size: 0.9375rem;
    overflow-wrap: anywhere;
  }
  .saving {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
  }
  /* What has the focus does not hide behind it. */
  .writing :is(input, button, textarea, vidare-merge-text) {
    scroll-margin-block-end: 5rem;
  }
  input.days {
    max-inline-size: 7rem;
  }
  .colour {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .colour input:not([type="color"]) {
    inline-size: 8rem;
  }
  .colour input[type="color"] {
    inline-size: 3rem;
    padding: 0.25rem;
    cursor: pointer;
  }
  .logo {
    justify-self: start;
    max-inline-size: 100%;
    max-block-size: 4.5rem;
    padding: 0.5rem;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) - 0.125rem);
    background: #fff;
  }
  .label {
    font-size: 0.9375rem;
    font-weight: 600;
  }
  @container (max-width: 40rem) {
    .saving {
      position: static;
    }
  }
  @container (min-width: 58rem) {
    .editor {
      grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
      gap: 2rem 2.5rem;
    }
    vidare-mail-preview {
      position: sticky;
      inset-block-start: 1rem;
      align-self: start;
    }
    vidare-template-versions {
      grid-column: 1;
    }
  }
  /* Little height, as with 200 % zoom: nothing stands in the way. */
  @media (max-height: 30rem) {
    .saving,
    vidare-mail-preview {
      position: static !important;
    }
  }
  @media (forced-colors: active) {
    [role="tab"] {
      border-block-end-color: Canvas;
    }
    [aria-selected="true"] {
      border-block-end-color: Highlight;
    }
    .unsaved {
      background: CanvasText;
    }
  }
`;
