import { css } from "lit";

/** Beside those of the dialog: a drawer at the end of the page, and a line through time. */
export const styles = css`
  dialog {
    inline-size: min(30rem, 100vw);
    block-size: 100dvh;
    min-block-size: 100dvh;
    max-block-size: none;
    margin: 0 0 0 auto;
    border-width: 0 0 0 1px;
    border-radius: 0;
  }
  .events {
    display: grid;
  }
  .event {
    display: grid;
    gap: 0.5rem;
    position: relative;
    padding: 0 0 1.75rem 1.75rem;
    border-inline-start: 2px solid var(--_border);
    margin-inline-start: 0.4375rem;
    overflow-wrap: anywhere;
  }
  .event:last-child {
    border-color: transparent;
    padding-block-end: 0;
  }
  .event::before {
    content: "";
    position: absolute;
    inset-block-start: 0.3125rem;
    inset-inline-start: -0.5rem;
    inline-size: 0.875rem;
    block-size: 0.875rem;
    border: 2px solid var(--_surface);
    border-radius: 50%;
    background: var(--_edge);
  }
  .event:first-child::before {
    background: var(--_accent);
  }
  .event h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.625rem;
    font-size: 1rem;
  }
  .event[data-undone] h3 > span:first-child {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .event .muted {
    font-size: 0.9375rem;
  }
  .facts {
    display: grid;
    gap: 0.25rem;
    font-size: 0.9375rem;
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
  }
  .event .sendings li {
    grid-template-columns: 1fr;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) - 0.125rem);
    font-size: 0.9375rem;
  }
  .event .sendings .chip {
    grid-area: auto;
    justify-self: start;
    margin-block-start: 0.25rem;
  }
  .event .button,
  .event > .link {
    justify-self: start;
  }
  .undo {
    display: grid;
    gap: 1rem;
    padding: 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .undo .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
`;
