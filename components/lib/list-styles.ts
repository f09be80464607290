import { css } from "lit";

/** A list as a table where there is room; empty, waiting, and with more to come. */
export const listStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .frame {
    min-block-size: 12rem;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    text-align: start;
  }
  th {
    padding: 0.5rem 0.75rem;
    border-block-end: 1px solid var(--_border);
    color: var(--_muted);
    font-size: 0.875rem;
    font-weight: 600;
    text-align: start;
  }
  td {
    padding: 0.75rem;
    border-block-end: 1px solid var(--_border);
    overflow-wrap: anywhere;
  }
  tbody tr:hover {
    background: var(--_hover);
  }
  .empty {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 0.375rem;
    min-block-size: 12rem;
    padding: 2rem 1rem;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    text-align: center;
  }
  .empty svg {
    inline-size: 2rem;
    block-size: 2rem;
    color: var(--_muted);
  }
  .empty strong {
    font-weight: 600;
  }
  .muted {
    color: var(--_muted);
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem;
    padding-block-start: 1rem;
    font-size: 0.9375rem;
  }
  .bones {
    display: grid;
    gap: 1rem;
    padding-block: 0.75rem;
  }
  .bones i {
    block-size: 2.5rem;
    border-radius: 0.5rem;
    background: var(--_hover);
  }
  @container (max-width: 44rem) {
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      white-space: nowrap;
      clip-path: inset(50%);
    }
    table,
    tbody,
    tr,
    td {
      display: block;
    }
  }
`;

/** Where there is no room for a table, each row is a card. */
export const cardStyles = css`
  @container (max-width: 44rem) {
    tbody {
      display: grid;
      gap: 0.75rem;
    }
    tr {
      display: grid;
      gap: 0.5rem;
      padding: 0.875rem 1rem;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
    }
    tbody tr:hover {
      background: none;
    }
    td {
      padding: 0;
      border: 0;
    }
    td[data-label]::before {
      content: attr(data-label);
      display: block;
      color: var(--_muted);
      font-size: 0.8125rem;
    }
  }
`;
