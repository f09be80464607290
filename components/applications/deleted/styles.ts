import { css } from "lit";
import { searchStyles } from "../../lib/search-field.ts";

/** What the list of deleted applications has beside lib/list-styles.ts. */
export const styles = css`
  ${searchStyles}
  .find {
    max-inline-size: 32rem;
    padding-block-end: 1rem;
  }
  .find label {
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .picks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    min-block-size: 2.75rem;
    padding-inline: 0.75rem;
  }
  .all {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    cursor: pointer;
  }
  .pick {
    inline-size: 1px;
    white-space: nowrap;
  }
  input[type="checkbox"] {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    accent-color: var(--_accent);
  }
  th {
    white-space: nowrap;
  }
  td {
    vertical-align: middle;
  }
  .name {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: var(--_edge);
    text-underline-offset: 0.2em;
    cursor: pointer;
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
    .picks {
      padding-inline: 0;
    }
    input[type="checkbox"] {
      margin-inline: 0;
    }
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
