import { css } from "lit";
import { cardStyles } from "../lib/list-styles.ts";
import { searchStyles } from "../lib/search-field.ts";

/** The chip of a state, with its picture. */
const state = css`
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.125rem 0.625rem;
  }
  .state .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    white-space: nowrap;
  }
  .state .chip svg {
    inline-size: 1rem;
    block-size: 1rem;
  }
  .sub {
    color: var(--_muted);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
`;

/** The list: a table where there is room, else one card a message. */
export const logStyles = [
  state,
  searchStyles,
  css`
    .filters {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 0.75rem 1rem;
      padding-block-end: 1rem;
    }
    .field > label {
      font-size: 0.9375rem;
      font-weight: 600;
    }
    .field:not(.grow) {
      flex: 0 1 14rem;
    }
    .further {
      flex: 1 0 100%;
    }
    .further > summary {
      inline-size: fit-content;
      color: var(--_accent);
      cursor: pointer;
    }
    .further > .filters {
      padding-block: 0.75rem 0;
    }
    .error {
      margin: 0;
      color: var(--_danger);
    }
    .grow {
      flex: 1 1 18rem;
      max-inline-size: 32rem;
    }
    ::placeholder {
      color: var(--_muted);
      opacity: 1;
    }
    table {
      table-layout: fixed;
    }
    th:nth-child(2) {
      inline-size: 20%;
    }
    th:nth-child(3) {
      inline-size: 30%;
    }
    td {
      vertical-align: top;
    }
    td > .sub {
      display: block;
    }
    td > .state {
      flex-direction: column;
      align-items: start;
    }
    .subject {
      display: block;
      min-block-size: 1.5rem;
      padding: 0;
      border: 0;
      background: none;
      color: var(--_accent);
      font-weight: 600;
      text-align: start;
      text-decoration: underline;
      text-decoration-color: transparent;
      text-underline-offset: 0.2em;
      overflow-wrap: anywhere;
      cursor: pointer;
    }
    .subject:hover {
      text-decoration-color: currentColor;
    }
    .failure {
      margin-block-start: 0.25rem;
      color: var(--_danger);
      font-size: 0.875rem;
      line-height: 1.45;
    }
    @container (max-width: 44rem) {
      .field:not(.grow),
      .grow {
        flex: 1 1 100%;
        max-inline-size: none;
      }
    }
  `,
  cardStyles,
];

/** One message, in a dialog. */
export const messageStyles = [
  state,
  css`
    section {
      gap: 0.75rem;
    }
    h3 {
      font-size: 1rem;
    }
    .timeline {
      display: grid;
    }
    .timeline li {
      display: grid;
      position: relative;
      padding: 0 0 1rem 1.5rem;
      border-inline-start: 2px solid var(--_border);
      margin-inline-start: 0.4375rem;
      overflow-wrap: anywhere;
    }
    .timeline li:last-child {
      border-color: transparent;
      padding-block-end: 0;
    }
    .timeline li::before {
      content: "";
      position: absolute;
      inset-block-start: 0.375rem;
      inset-inline-start: -0.4375rem;
      inline-size: 0.75rem;
      block-size: 0.75rem;
      border: 2px solid var(--_surface);
      border-radius: 50%;
      background: var(--_edge);
    }
    .timeline strong {
      font-weight: 500;
    }
    .timeline .muted {
      font-size: 0.9375rem;
    }
  `,
];
