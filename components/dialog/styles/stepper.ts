import { css } from "lit";

/** One of several at a time. */
export const stepperStyles = css`
  .stepper {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.375rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  /* However long the message, the next candidate is at hand. */
  .stepper[data-of="bulk"] {
    position: sticky;
    /* Flush with the heading: it is the padding of the body that is taken off. */
    inset-block-start: -1.5rem;
    z-index: 1;
    background: var(--_surface);
  }
  /* What has the focus does not hide below it. */
  .one :focus {
    scroll-margin-block-start: 4.5rem;
  }
  @media (max-width: 36rem) {
    .stepper[data-of="bulk"] {
      inset-block-start: -1.25rem;
    }
  }
  .stepper select {
    flex: 1;
    min-inline-size: 0;
    border-color: transparent;
    font-weight: 500;
  }
  .stepper .muted {
    flex: none;
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
  }
  .stepper .button {
    padding-inline: 0.625rem;
  }
`;
