import { css } from "lit";

/** The level, the list of texts, the heading of an opened one. */
export const viewStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .view {
    display: grid;
    gap: 1.25rem;
    min-block-size: 14rem;
    align-content: start;
  }
  .view > * {
    min-inline-size: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
  }
  .level select {
    max-inline-size: 26rem;
  }
  .kinds {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: hidden;
  }
  .kinds > li + li {
    border-block-start: 1px solid var(--_border);
  }
  .kind {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0.375rem 1rem;
    inline-size: 100%;
    padding: 0.75rem 1rem;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .kind:hover {
    background: var(--_hover);
  }
  .kind:focus-visible {
    outline-offset: -2px;
  }
  .kind > svg {
    rotate: -90deg;
    color: var(--_muted);
  }
  .kind-words {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .kind strong {
    font-weight: 600;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0.25rem 0.375rem;
  }
  .marks .chip {
    border-radius: 0.75rem;
  }
  .later {
    margin-block-start: 0.5rem;
  }
  .opened {
    display: grid;
    justify-items: start;
    gap: 0.25rem;
  }
  .opened .back {
    margin-inline-start: -0.75rem;
    padding-inline: 0.5rem 0.75rem;
    color: var(--_muted);
  }
  .opened-words {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  .opened vidare-own-template {
    margin-block-start: 0.5rem;
  }
  .opened h3 {
    font-size: 1.375rem;
    font-weight: 650;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .opened h3:focus {
    outline: none;
  }
  .empty {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 0.75rem;
    min-block-size: 10rem;
    padding: 2rem 1rem;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    text-align: center;
  }
  dialog.leaving {
    display: none;
    inline-size: min(28rem, calc(100vw - 2rem));
    min-block-size: 0;
    block-size: fit-content;
    margin: auto;
    padding: 1.5rem;
    gap: 1.25rem;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 0.375rem);
  }
  dialog.leaving[open] {
    display: grid;
  }
  @container (max-width: 44rem) {
    .kind {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .marks {
      grid-row: 2;
      justify-content: flex-start;
    }
  }
`;
