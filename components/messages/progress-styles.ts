import { css } from "lit";

export const progressStyles = css`
  :host {
    padding: 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  #words {
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .panel {
    padding: 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  progress {
    inline-size: 100%;
    block-size: 0.625rem;
    accent-color: var(--_accent);
  }
`;
