import { css } from "lit";

export const styles = css`
  .muted,
  .hint,
  .optional,
  .choice-hint {
    color: var(--_muted);
  }
  .hint,
  .optional,
  .choice-hint {
    font-size: 0.875rem;
    font-weight: 400;
    line-height: 1.45;
  }
  dialog {
    display: flex;
    flex-direction: column;
    inline-size: min(44rem, calc(100vw - 2rem));
    max-inline-size: none;
    block-size: fit-content;
    min-block-size: min(30rem, calc(100dvh - 2rem));
    max-block-size: calc(100dvh - 2 * clamp(1rem, 7dvh, 5rem));
    margin: clamp(1rem, 7dvh, 5rem) auto auto;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 0.375rem);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    font-size: 1rem;
    font-weight: 400;
    text-align: start;
    white-space: normal;
    animation: appear 0.16s ease-out;
  }
  dialog:not([open]) {
    display: none;
  }
  dialog::backdrop {
    background: light-dark(#10182466, #000a);
  }
  @keyframes appear {
    from {
      opacity: 0;
      translate: 0 0.5rem;
    }
  }
  header {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.25rem 0.75rem;
    padding: 1.25rem 1rem 1rem 1.5rem;
    border-block-end: 1px solid var(--_border);
  }
  h2 {
    min-block-size: 1.875rem;
    font-size: 1.375rem;
    font-weight: 650;
    line-height: 1.35;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  .who {
    min-block-size: 1.5rem;
    overflow-wrap: anywhere;
  }
  h3 {
    font-size: 1.125rem;
    font-weight: 600;
    line-height: 1.4;
    outline: none;
  }
  h4,
  .label,
  legend,
  .field > label {
    font-size: 0.9375rem;
    font-weight: 600;
    line-height: 1.4;
  }
  .close {
    inline-size: 2.5rem;
    padding: 0;
  }
  .steps {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
    margin-block-start: 0.625rem;
    color: var(--_muted);
    font-size: 0.875rem;
  }
  .steps li {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  .steps [aria-current] {
    color: var(--_text);
    font-weight: 600;
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    border-radius: 50%;
    background: var(--_hover);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .mark svg {
    inline-size: 1rem;
    block-size: 1rem;
    stroke-width: 2;
  }
  .steps [aria-current] .mark {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .steps [data-done]:not([aria-current]) .mark {
    color: var(--_accent);
  }
  .body {
    flex: 1;
    display: grid;
    align-content: start;
    gap: 1.25rem;
    padding: 1.5rem;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  form,
  .one {
    display: grid;
    gap: 1.5rem;
    min-inline-size: 0;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.75rem;
    min-block-size: 4.5rem;
    padding: 1rem 1.5rem;
    border-block-start: 1px solid var(--_border);
    background: var(--_sunken);
  }
  .grow {
    flex: 1 1 16rem;
  }
  section {
    display: grid;
    gap: 0.5rem;
    min-inline-size: 0;
  }
  section > p,
  li > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  /* Forms */
  .field {
    display: grid;
    gap: 0.375rem;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 0.375rem;
    padding: 0;
  }
  input:not([type="radio"], [type="checkbox"], [type="file"]),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) - 0.125rem);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    line-height: 1.5;
  }
  /* Drawn, because a strict CSP allows no image. */
  select {
    appearance: none;
    padding-inline-end: 2.25rem !important;
    background:
      linear-gradient(45deg, transparent 50%, var(--_muted) 50%) right 1.15rem center / 0.375rem
        0.375rem no-repeat,
      linear-gradient(-45deg, transparent 50%, var(--_muted) 50%) right 0.8rem center / 0.375rem
        0.375rem no-repeat,
      var(--_surface) !important;
    cursor: pointer;
  }
  textarea {
    display: block;
    resize: vertical;
    field-sizing: content;
    min-block-size: 4.5rem;
    max-block-size: 28rem;
  }
  textarea[rows="9"] {
    min-block-size: 12rem;
  }
  textarea[rows="6"] {
    min-block-size: 9rem;
  }
  input[type="date"],
  input[type="datetime-local"] {
    max-inline-size: 16rem;
  }
  [aria-invalid="true"] {
    border-color: var(--_danger) !important;
    outline-color: var(--_danger);
  }
  .error {
    color: var(--_danger);
    font-size: 0.9375rem;
    overflow-wrap: anywhere;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11.5rem, 100%), 1fr));
    gap: 0.5rem;
  }
  .choices:has(> :nth-child(4):last-child) {
    grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
  }
  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    gap: 0.625rem;
    padding: 0.625rem 0.75rem;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) - 0.125rem);
    cursor: pointer;
  }
  .field > .choice {
    font-size: inherit;
    font-weight: 400;
    line-height: inherit;
  }
  .choice:hover {
    background: var(--_hover);
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_accent) 7%, var(--_surface));
  }
  .choice:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .choice:has([aria-invalid="true"]) {
    border-color: var(--_danger);
  }
  .choice input {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0.1875rem 0 0;
    accent-color: var(--_accent);
    outline: none;
  }
  .choice-label,
  .choice-hint {
    display: block;
    overflow-wrap: anywhere;
  }
  .group {
    display: grid;
    gap: 1.25rem;
    padding: 1rem;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .stack {
    display: grid;
    gap: 0.625rem;
    min-inline-size: 0;
  }
  .merge {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem;
  }
  .tag {
    display: inline-block;
    max-inline-size: 100%;
    padding: 0.1875rem 0.625rem;
    border: 1px solid var(--_border);
    border-radius: 1rem;
    background: var(--_surface);
    font-size: 0.875rem;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  button.tag,
  .upload {
    min-block-size: 1.875rem;
    border-color: var(--_edge);
    cursor: pointer;
  }
  button.tag:hover,
  .upload:hover {
    background: var(--_hover);
  }
  .upload:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .files li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding-block: 0.375rem;
  }

  /* Preview and receipt */
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
  .sendings .error {
    grid-column: 1 / -1;
  }
  section > .sendings li {
    padding: 0.75rem 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .subject {
    font-weight: 500;
  }

  /* Many at once */
  .summary {
    font-weight: 500;
  }
  details.callout {
    display: block;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    font-weight: 500;
    cursor: pointer;
  }
  summary::after {
    content: "";
    inline-size: 0.5rem;
    block-size: 0.5rem;
    margin-inline-start: auto;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
  }
  details[open] summary::after {
    rotate: 225deg;
  }
  .left {
    margin-block-start: 0.625rem;
  }
  .stepper {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.375rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
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
  .confirm input {
    max-inline-size: 10rem;
  }
  .progress {
    display: grid;
    gap: 0.75rem;
    padding-block: 3rem;
    text-align: center;
  }
  progress {
    inline-size: 100%;
    block-size: 0.625rem;
    accent-color: var(--_accent);
  }
  .outcomes {
    gap: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .outcomes > li {
    display: grid;
    gap: 0.25rem;
    padding: 0.75rem 1rem;
    overflow-wrap: anywhere;
  }
  .outcomes > li + li {
    border-block-start: 1px solid var(--_border);
  }
  .outcome {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 0.75rem;
  }
  .bones {
    display: grid;
    gap: 1.25rem;
  }
  .bones i {
    block-size: 3rem;
    border-radius: var(--_radius);
    background: var(--_hover);
  }
  @media (max-width: 36rem) {
    dialog {
      inline-size: 100vw;
      block-size: 100dvh;
      min-block-size: 100dvh;
      max-block-size: none;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
    header {
      padding: 0.875rem 0.5rem 0.75rem 1rem;
    }
    .body {
      padding: 1.25rem 1rem;
    }
    footer {
      padding: 0.75rem 1rem;
    }
    footer .button {
      flex: 1 1 auto;
    }
    .sendings li {
      grid-template-columns: 1fr;
    }
    .sendings .chip {
      grid-area: auto;
      justify-self: start;
      margin-block-start: 0.25rem;
    }
    .mail dl > div {
      grid-template-columns: 4.25rem 1fr;
      gap: 0.5rem;
    }
  }
  @media (forced-colors: active) {
    .callout,
    .change,
    .mark,
    .group {
      border: 1px solid;
    }
    .choice:has(:checked),
    .switch [aria-pressed="true"] {
      outline: 2px solid Highlight;
    }
  }
`;
