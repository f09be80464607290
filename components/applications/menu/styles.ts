import { css } from "lit";

/** The buttons, and the menu as long as its entries are fetched. */
export const styles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }
  .bar {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    /* The size of the buttons before their words have come, so that nothing moves when they do. */
    min-block-size: 2.5rem;
    min-inline-size: min(19.75rem, 100%);
  }
  :host([many]) .bar {
    min-inline-size: 11.75rem;
  }
  .open {
    min-inline-size: 11.75rem;
    justify-content: space-between;
  }
  .open[aria-expanded="true"] svg {
    rotate: 180deg;
  }
  .past {
    min-inline-size: 7.625rem;
    color: var(--_muted);
  }
  .menu {
    position: fixed;
    inset: var(--_top, auto) auto auto var(--_left, 0);
    flex-direction: column;
    inline-size: min(26rem, calc(100vw - 1rem));
    block-size: 52.5rem;
    max-block-size: min(52.5rem, var(--_room, 100vh));
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 0.25rem);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    text-align: start;
    font-weight: 400;
    white-space: normal;
  }
  .menu:popover-open {
    display: flex;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.625rem;
    min-block-size: 3.25rem;
    padding: 0.75rem 1rem;
    border-block-end: 1px solid var(--_border);
  }
  .who strong {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .items {
    flex: 1;
    padding: 0.375rem;
    overflow: auto;
    overscroll-behavior: contain;
    outline-offset: -3px;
  }
  .bones {
    display: grid;
    gap: 1.25rem;
    padding: 1rem;
  }
  .bones i {
    block-size: 2rem;
    border-radius: 0.5rem;
    background: var(--_hover);
    animation: breathe 1.4s ease-in-out infinite;
  }
  .failed {
    display: grid;
    justify-items: start;
    gap: 0.75rem;
    padding: 1rem;
  }
  .refused {
    max-inline-size: 22rem;
    padding-block-start: 0.375rem;
    color: var(--_danger);
    font-size: 0.875rem;
  }
  @keyframes breathe {
    50% {
      opacity: 0.4;
    }
  }
  @media (max-width: 30rem) {
    .menu {
      inset: auto 0 0 0;
      inline-size: 100vw;
      max-inline-size: none;
      block-size: 85dvh;
      max-block-size: 85dvh;
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .menu::backdrop {
      background: #0006;
    }
  }
`;
