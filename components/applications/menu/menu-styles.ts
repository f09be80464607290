import { css } from "lit";

/**
 * The entries of the menu. Where they go on beyond an edge there is a shadow; at their end a cover scrolls over it.
 */
export const menuStyles = css`
  .items {
    --_more: color-mix(in oklab, var(--_text) 22%, transparent);
    background:
      linear-gradient(var(--_surface) 40%, transparent) 0 0 / 100% 2.5rem local,
      linear-gradient(transparent, var(--_surface) 60%) 0 100% / 100% 2.5rem local,
      linear-gradient(var(--_more), transparent) 0 0 / 100% 0.875rem,
      linear-gradient(transparent, var(--_more)) 0 100% / 100% 0.875rem,
      var(--_surface);
    background-repeat: no-repeat;
  }
  .item {
    display: grid;
    grid-template-columns: 1.25rem 1fr;
    gap: 0 0.75rem;
    padding: 0.375rem 0.625rem;
    border-radius: calc(var(--_radius) - 0.125rem);
    cursor: pointer;
  }
  .item:hover,
  .item:has(:focus-visible) {
    background: color-mix(in oklab, var(--_accent) 9%, transparent);
  }
  .item:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .title:focus-visible {
    outline: none;
  }
  .item > svg {
    margin-block-start: 0.125rem;
    color: var(--_accent);
  }
  .item[data-grave] > svg,
  .item[data-grave] .title {
    color: var(--_danger);
  }
  .title {
    font-weight: 500;
    line-height: 1.4;
    text-wrap: pretty;
  }
  .about {
    grid-column: 2;
    color: var(--_muted);
    font-size: 0.875rem;
    line-height: 1.4;
  }
  .item[data-disabled] {
    cursor: default;
  }
  .item[data-disabled] .title,
  .item[data-disabled] > svg {
    color: var(--_muted);
    font-weight: 400;
  }
  .item[data-disabled]:hover {
    background: transparent;
  }
  .why {
    font-style: italic;
  }
  hr {
    block-size: 1px;
    margin: 0.375rem 0.625rem;
    border: 0;
    background: var(--_border);
  }
  @media (forced-colors: active) {
    .item > svg {
      color: inherit;
    }
    .item[data-disabled] :is(.title, .about) {
      color: GrayText;
    }
    .item:has(:focus-visible) {
      outline-color: Highlight;
    }
  }
`;
