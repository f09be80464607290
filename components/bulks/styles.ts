import { css } from "lit";

/** What the list has beside lib/list-styles.ts: a table where there is room, else a card each. */
export const listRowStyles = css`
  td {
    vertical-align: top;
  }
  .sub {
    display: block;
    color: var(--_muted);
    font-size: 0.875rem;
    font-weight: 400;
  }
  .open {
    display: block;
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .open:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }
`;

/** The dialog of one, beside the styles of every dialog. */
export const bulkDialogStyles = css`
  .people > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 0.75rem;
    padding: 0.625rem 1rem;
    overflow-wrap: anywhere;
  }
  .people {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .people > li + li {
    border-block-start: 1px solid var(--_border);
  }
  .people .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }
  .kinds {
    display: grid;
    gap: 0.5rem;
  }
  .kinds details {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    padding: 0.75rem 1rem;
  }
  .kinds details[open] summary {
    margin-block-end: 0.625rem;
  }
  .kinds summary > svg {
    color: var(--_muted);
  }
`;
