import { css } from "lit";

/** What the list of deleted applications has beside lib/list-styles.ts. */
export const styles = css`
  th {
    white-space: nowrap;
  }
  td {
    vertical-align: middle;
  }
  .name {
    font-weight: 600;
  }
  .sub {
    display: block;
    color: var(--_muted);
    font-size: 0.875rem;
    font-weight: 400;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0.375rem;
  }
  .grave {
    color: var(--_danger);
  }
  @container (max-width: 44rem) {
    tr {
      padding: 0.875rem 0;
      border-block-end: 1px solid var(--_border);
    }
    td {
      padding: 0.125rem 0;
      border: 0;
    }
    td[data-label]::before {
      content: attr(data-label) ": ";
      color: var(--_muted);
      font-size: 0.875rem;
    }
    .tools {
      justify-content: flex-start;
      padding-block-start: 0.5rem;
    }
  }
`;
