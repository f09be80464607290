import { html, nothing, type TemplateResult } from "lit";

/** One field with its label, what helps to fill it in, and what is wrong with it. */
interface FieldLook {
  id: string;
  label: string;
  value: string;
  write: (value: string) => void;
  problem: unknown;
  hint?: string;
  type?: "text" | "password" | "email";
  /** For password managers (HTML, 4.10.18.7). */
  autocomplete: string;
  digits?: true;
  max: number;
}

export function field({
  id,
  label,
  value,
  write,
  problem,
  hint,
  type = "text",
  autocomplete,
  digits,
  max,
}: FieldLook): TemplateResult {
  const described = `${hint ? `${id}-hint ` : ""}${id}-problem`;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      name=${id}
      type=${type}
      autocomplete=${autocomplete}
      autocapitalize="none"
      spellcheck="false"
      inputmode=${digits ? "numeric" : nothing}
      maxlength=${max}
      aria-required="true"
      aria-invalid=${problem === nothing ? nothing : "true"}
      aria-describedby=${described}
      .value=${value}
      @input=${(event: Event) => write((event.target as HTMLInputElement).value)}
    />
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    <p class="problem" id="${id}-problem" role="status">${problem}</p>
  </div>`;
}

/** Who sees what they type types it right. */
export const showing = (label: string, shown: boolean, toggle: () => void): TemplateResult =>
  html`<label class="showing">
    <input type="checkbox" .checked=${shown} @change=${toggle} />${label}
  </label>`;
