import { css } from "lit";

/** What was answered: to be looked through, handed in, and on paper as it stands. */
export const answerStyles = css`
  .summary {
    display: grid;
    gap: 1rem;
  }
  .summary > li {
    display: grid;
    gap: 0.25rem;
    padding: 0.875rem 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .summary .button {
    justify-self: start;
  }
  .answer {
    font-weight: 600;
  }
  .missing {
    color: var(--_danger);
    font-weight: 500;
  }
  .others {
    display: grid;
    gap: 0.5rem;
  }

  .sheet {
    display: none;
  }
  .blank {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .blank span {
    min-inline-size: 1.75rem;
    border: 1px solid;
    border-radius: 0.25rem;
    text-align: center;
  }
  .blank span:empty {
    min-inline-size: 1rem;
    block-size: 1rem;
  }
  .lines {
    block-size: 5.25rem;
    background: repeating-linear-gradient(transparent 0 1.6875rem, currentcolor 0 1.75rem);
  }
  @media print {
    .layout,
    .notice,
    vidare-panel-door[again],
    .buttons,
    .leaving,
    .summary .button {
      display: none;
    }
    .sheet {
      display: grid;
      gap: 0.5rem;
      margin-block-end: 1rem;
    }
    .summary > li {
      break-inside: avoid;
    }
  }
`;
