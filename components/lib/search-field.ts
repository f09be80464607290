import { css, html, type TemplateResult } from "lit";

interface SearchField {
  label: string;
  /** Words of the button. */
  button: string;
  value: string;
  search: (text: string) => void;
}

/** A field that is searched by when it is sent, and cleared by when it is emptied. */
export function searchField({ label, button, value, search }: SearchField): TemplateResult {
  const input = (event: Event) => (event.currentTarget as HTMLElement).querySelector("input")!;
  const submit = (event: Event) => {
    event.preventDefault();
    search(input(event).value.trim());
  };
  return html`<form class="find" role="search" aria-label=${label} @submit=${submit}>
    <div class="field" part="field">
      <label for="only-q">${label}</label>
      <div class="search">
        <input
          id="only-q"
          type="search"
          autocomplete="off"
          maxlength="100"
          .value=${value}
          @search=${(event: Event) => {
            if ((event.target as HTMLInputElement).value === "") search("");
          }}
        />
        <button class="button">${button}</button>
      </div>
    </div>
  </form>`;
}

export const searchStyles = css`
  .search {
    display: flex;
    gap: 0.5rem;
  }
  .search .button {
    flex: none;
    min-block-size: 2.75rem;
  }
  .search input {
    min-inline-size: 0;
  }
`;
