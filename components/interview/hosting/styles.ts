import { css } from "lit";

/** The days one after the other, each with its times. */
export const hostingStyles = css`
  .layout {
    margin-block-start: 1.5rem;
  }
  .short + .hint,
  .hint + .hint {
    margin-block-start: 0.75rem;
  }
  h3::first-letter {
    text-transform: uppercase;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .meetings {
    display: grid;
    gap: 0.75rem;
  }
  .meetings > li {
    display: grid;
    gap: 0.25rem;
    padding: 0.75rem 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .clock {
    font-size: 1.25rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .people {
    display: grid;
    gap: 0.375rem;
  }
  .day-of .notice {
    margin: 0;
  }
`;
