import { css } from "lit";

/** What the parts of the templates share. */
export const partStyles = css`
  .muted,
  .hint {
    color: var(--_muted);
  }
  .hint {
    font-size: 0.875rem;
    line-height: 1.45;
  }
  h4 {
    font-size: 0.9375rem;
    font-weight: 600;
    line-height: 1.4;
  }
  section {
    display: grid;
    gap: 0.75rem;
    min-inline-size: 0;
  }
  .error {
    color: var(--_danger);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .preview-head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 0.5rem 1rem;
  }
  .blank {
    min-block-size: 26rem;
  }
  .versions > li {
    display: grid;
    gap: 0.75rem;
    padding-block: 0.625rem;
    border-block-start: 1px solid var(--_border);
  }
  .version {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1rem;
  }
  .version-words {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.125rem 0.625rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .old {
    display: grid;
    gap: 0.5rem;
    inline-size: 100%;
  }
  .old vidare-merge-text[aria-multiline="true"] {
    min-block-size: 0;
    max-block-size: 20rem;
  }
`;

/** A small form among the texts. */
export const ownStyles = css`
  .own {
    display: grid;
    gap: 1rem;
    max-inline-size: 32rem;
    padding: 1rem;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
`;
