import { css } from "lit";

/** The list, what there is to read and the scale: under each other, or beside each other where there is room. */
export const courseStyles = css`
  .layout {
    display: grid;
    gap: 1.25rem;
  }
  .progress {
    display: grid;
    gap: 0.25rem;
    font-variant-numeric: tabular-nums;
  }
  progress {
    inline-size: 100%;
    block-size: 0.5rem;
    accent-color: var(--_accent);
  }
  .jump {
    gap: 0.25rem;
  }
  .list,
  .through {
    display: none;
  }
  .list button {
    display: flex;
    justify-content: space-between;
    gap: 0.5rem;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.75rem;
    border: 0;
    border-inline-start: 4px solid transparent;
    border-radius: 0.25rem;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .list button:hover {
    background: var(--_hover);
  }
  .list [aria-current] {
    border-color: var(--_accent);
    background: var(--_hover);
    font-weight: 600;
  }
  .to-rating {
    justify-self: start;
  }
  @container (min-width: 46rem) {
    .layout {
      grid-template-columns: minmax(0, 1fr) 21rem;
    }
    nav {
      grid-column: 1 / -1;
    }
    .rating {
      position: sticky;
      inset-block-start: 1rem;
      align-self: start;
    }
    .to-rating {
      display: none;
    }
  }
  @container (min-width: 68rem) {
    .layout {
      grid-template-columns: 15rem minmax(0, 1fr) 23rem;
      gap: 2rem;
    }
    nav {
      grid-column: auto;
    }
    .jump {
      display: none;
    }
    .list {
      display: grid;
    }
    .through {
      display: inline-flex;
    }
  }
  @media (forced-colors: active) {
    .list button {
      border-color: Canvas;
    }
    .list [aria-current] {
      border-color: Highlight;
    }
  }
`;
