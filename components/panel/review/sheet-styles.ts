import { css } from "lit";

/** On paper: what was handed in as it stands, and the sheet in place of the candidates. */
export const sheetStyles = css`
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
    .summary .button {
      display: none;
    }
    .sheet {
      display: grid;
      gap: 0.5rem;
    }
    .summary > li {
      break-inside: avoid;
    }
  }
`;
