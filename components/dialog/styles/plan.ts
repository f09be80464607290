import { css } from "lit";

/** Previews and receipts: what changes, messages, lists, warnings. */
export const planStyles = css`
  .change {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem 1rem;
    padding: 0.75rem 1rem;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .from-to svg {
    color: var(--_muted);
  }
  .from-to {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem 0.625rem;
  }
  .callout {
    --_tone: var(--_muted);
    display: flex;
    gap: 0.75rem;
    padding: 0.875rem 1rem;
    border: 1px solid color-mix(in oklab, var(--_tone) 35%, var(--_surface));
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_tone) 8%, var(--_surface));
    overflow-wrap: anywhere;
  }
  .callout[data-tone="bad"] {
    --_tone: var(--_danger);
  }
  .callout[data-tone="warn"] {
    --_tone: var(--_warning);
  }
  .callout > svg {
    margin-block-start: 0.0625rem;
    color: var(--_tone);
  }
  .callout > div {
    display: grid;
    justify-items: start;
    gap: 0.375rem;
    min-inline-size: 0;
  }
  .callout li + li {
    margin-block-start: 0.25rem;
  }
  .callout .button {
    margin-block-start: 0.375rem;
  }
  .lines {
    display: grid;
    gap: 0.375rem;
  }
  .lines li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.625rem;
  }
  .lines .pages {
    grid-template-columns: minmax(0, 1fr);
  }
  .lines span {
    white-space: pre-line;
  }
  .lines svg {
    margin-block-start: 0.125rem;
    color: var(--_muted);
  }
  .mail {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .mail dl {
    display: grid;
    gap: 0.25rem;
    padding: 0.875rem 1rem;
    border-block-end: 1px solid var(--_border);
    background: var(--_sunken);
    font-size: 0.9375rem;
  }
  .mail dl > div {
    display: grid;
    grid-template-columns: minmax(4.5rem, auto) 1fr;
    gap: 0.75rem;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  vidare-mail-frame .muted {
    padding: 1rem 1rem 0;
  }
  .letter {
    padding: 1.25rem 1rem;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .mail-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    padding: 0.625rem 1rem;
    border-block-start: 1px solid var(--_border);
    font-size: 0.9375rem;
  }
  .switch {
    display: inline-flex;
    padding: 0.125rem;
    border-radius: calc(var(--_radius) - 0.125rem);
    background: var(--_hover);
  }
  .switch button {
    min-block-size: 1.875rem;
    padding: 0.125rem 0.75rem;
    border: 0;
    border-radius: calc(var(--_radius) - 0.25rem);
    background: transparent;
    color: var(--_muted);
    font-size: 0.875rem;
    cursor: pointer;
  }
  .switch [aria-pressed="true"] {
    background: var(--_surface);
    color: var(--_text);
    font-weight: 600;
    box-shadow: 0 1px 2px #0003;
  }
  .link {
    min-block-size: 1.875rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .finished {
    display: flex;
    align-items: center;
    gap: 0.75rem;
  }
  .finished h3 {
    font-size: 1.25rem;
  }
  .finished svg {
    inline-size: 2.25rem;
    block-size: 2.25rem;
    padding: 0.375rem;
    border-radius: 50%;
    background: color-mix(in oklab, var(--_success) 16%, var(--_surface));
    color: var(--_success);
  }
  .sendings,
  .outcomes {
    display: grid;
    gap: 0.5rem;
  }
  .sendings li {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0.125rem 0.75rem;
    overflow-wrap: anywhere;
  }
  .sendings .subject,
  .sendings .muted {
    grid-column: 1;
    min-inline-size: 0;
  }
  .sendings .chip {
    grid-area: 1 / 2 / span 2;
    font-variant-numeric: tabular-nums;
  }
  .sendings .error,
  .sendings vidare-message-body,
  .sendings vidare-message-tools {
    grid-column: 1 / -1;
  }
  .sendings vidare-message-body,
  .sendings vidare-message-tools {
    margin-block-start: 0.5rem;
  }
  section > .sendings li {
    padding: 0.75rem 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .subject {
    font-weight: 500;
  }

  @media (max-width: 36rem) {
    .sendings li {
      grid-template-columns: 1fr;
    }
    .sendings .chip {
      grid-area: auto;
      justify-self: start;
      margin-block-start: 0.25rem;
    }
    .mail dl > div {
      grid-template-columns: 5.75rem 1fr;
      gap: 0.5rem;
    }
  }
  @media (max-width: 24rem) {
    .mail dl > div {
      grid-template-columns: 1fr;
      gap: 0;
    }
  }
  @media (forced-colors: active) {
    .callout,
    .change {
      border: 1px solid;
    }
    .switch [aria-pressed="true"] {
      outline: 2px solid Highlight;
    }
  }
`;
