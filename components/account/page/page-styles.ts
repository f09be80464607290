import { css } from "lit";

/** Cards for what is open, and fields as large as a thumb. */
export const pageStyles = css`
  .answer,
  .login,
  .leaving,
  form {
    max-inline-size: 40rem;
  }
  .answer + vidare-person-data,
  .login {
    margin-block-start: 3rem;
  }
  h3 {
    margin-block-end: 0.25rem;
  }
  h4 {
    font-size: 1.125rem;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  .things {
    display: grid;
    gap: 1rem;
  }
  .things li {
    display: grid;
    gap: 0.25rem;
    padding: 1rem 1.25rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .things li.waits {
    border-inline-start: 0.375rem solid var(--_accent);
    background: var(--_sunken);
  }
  .things li p:has(a) {
    margin-block-start: 0.75rem;
  }
  .tag {
    color: var(--_accent);
    font-weight: 600;
  }
  a.button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    text-decoration: none;
  }
  a.primary {
    inline-size: 100%;
    font-size: 1.0625rem;
  }
  .name {
    overflow-wrap: anywhere;
  }
  .done {
    color: var(--_success);
    font-weight: 600;
  }
  .done:empty {
    display: none;
  }
  details form {
    padding-block: 0.25rem 1.25rem;
  }
  .showing {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    inline-size: fit-content;
    min-block-size: 2.75rem;
    cursor: pointer;
  }
  .showing input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .field input {
    inline-size: 100%;
    min-block-size: 3rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: 1.125rem;
  }
  .field input[readonly] {
    border-style: dashed;
    background: var(--_sunken);
  }
  .field input[aria-invalid] {
    border-color: var(--_danger);
  }
  #code {
    max-inline-size: 12rem;
    letter-spacing: 0.1em;
  }
  form + .muted {
    max-inline-size: 40rem;
    margin-block-start: 1rem;
  }
  .hidden {
    position: absolute;
    overflow: hidden;
    inline-size: 1px;
    block-size: 1px;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container (min-width: 30rem) {
    a.primary {
      inline-size: auto;
    }
  }
`;
