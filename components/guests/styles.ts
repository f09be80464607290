import { css } from "lit";

/** What guests' pages have in common: buttons large enough for a thumb, notices, the way out. */
export const guestStyles = css`
  .button {
    min-block-size: 2.75rem;
  }
  .primary,
  .primary:hover {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  .problem {
    color: var(--_danger);
    font-weight: 500;
  }
  .bones {
    display: grid;
    gap: 1rem;
    padding-block-start: 0.5rem;
  }
  .bones i {
    block-size: 1.25rem;
    max-inline-size: 30rem;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .bones :first-child {
    block-size: 2rem;
    max-inline-size: 18rem;
  }
  .notice {
    margin-block-end: 1rem;
    padding: 0.75rem 1rem;
    border: 1px solid var(--_warning);
    border-inline-start-width: 0.375rem;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_warning) 10%, var(--_surface));
    font-weight: 500;
  }
  .leaving {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem;
    margin-block-start: 2rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_border);
  }
`;
