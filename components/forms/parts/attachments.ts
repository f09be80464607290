import { html, nothing, type TemplateResult } from "lit";
import type { FileWire } from "../../../worker/http/schemas/files.ts";
import { ApiProblem } from "../../lib/api.ts";
import type { Key, Speech } from "../../lib/i18n.ts";
import type { Form } from "./form.ts";

type Attached = Pick<FileWire, "id" | "filename" | "size" | "needsPassword">;

/** Files that go along: the candidate's own, or uploads. `uploading` and `refused` describe the last upload. */
export interface AttachmentValues {
  attachments: readonly Attached[];
  uploading?: boolean;
  refused?: string;
}

/** Bytes of one file, as the API holds it. */
const LARGEST = 10_000_000;
const ACCEPTED = ".pdf,.docx,.odt,.rtf,.txt,.png,.jpg,.jpeg";

/** Uploads that are what the action is about, instead of what may go along with it. */
export interface Uploads {
  label: Key;
  hint: Key;
  /** Ends of names, with commas between them. */
  accept: string;
}

const sized = ({ say, bytes }: Speech, size: number, needsPassword: boolean): string =>
  needsPassword ? `${bytes(size)}, ${say("file.needs-password")}` : bytes(size);

export function attachmentsField<V extends AttachmentValues>(
  given: Form<V>,
  only?: Uploads,
): TemplateResult {
  const form = given as unknown as Form<AttachmentValues>;
  const { attachments, uploading, refused } = form.values;
  const { client, detail, speech } = form.context;
  const error = refused ?? form.errors["attachments"];
  const remove = (id: string) =>
    form.set({ attachments: attachments.filter((file) => file.id !== id) });
  const offered = (only ? [] : (detail?.files ?? [])).filter(({ id }) =>
    attachments.every((file) => file.id !== id),
  );

  const upload = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = "";
    if (!file) return;
    if (file.size > LARGEST) return form.set({ refused: speech.say("form.attach-large") });
    form.set({ uploading: true, refused: undefined });
    try {
      const path = `/v1/files?filename=${encodeURIComponent(file.name)}`;
      const stored = await client.upload<Attached>(path, file);
      form.set({ uploading: false, attachments: [...form.current().attachments, stored] });
    } catch (failure) {
      const words = failure instanceof ApiProblem ? failure.problem : null;
      const said = words?.errors?.[0]?.message ?? words?.detail;
      form.set({ uploading: false, refused: said || speech.say("form.attach-failed") });
    }
  };

  return html`<div class="field" part="field" role="group" aria-labelledby="attachments-label">
    <span class="label" id="attachments-label"
      >${speech.say(only?.label ?? "form.attachments")}
      ${only ? nothing : html`<span class="optional">${speech.say("form.optional")}</span>`}</span
    >
    ${
      attachments.length
        ? html`<ul class="files">
            ${attachments.map(
              ({ id, filename, size, needsPassword }) =>
                html`<li>
                  <span>${filename}</span
                  ><span class="hint">${sized(speech, size, needsPassword)}</span
                  ><button
                    type="button"
                    class="tag"
                    aria-label=${speech.say("form.attach-remove", { filename })}
                    @click=${() => remove(id)}
                  >
                    ${speech.say("form.remove")}
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <div class="merge">
      <label class="tag upload"
        ><input
          type="file"
          class="visually-hidden"
          accept=${only?.accept ?? ACCEPTED}
          data-path="attachments"
          aria-invalid=${error ? "true" : nothing}
          aria-describedby=${error ? "attachments-error" : "attachments-hint"}
          ?disabled=${uploading ?? false}
          @change=${upload}
        />${speech.say(uploading ? "form.attaching" : "form.attach")}</label
      >
      ${offered.map(
        (file) =>
          html`<button
            type="button"
            class="tag"
            @click=${() => form.set({ attachments: [...attachments, file] })}
          >
            ${speech.say("form.attach-own", { filename: file.filename })}${
              file.needsPassword ? html` (${speech.say("file.needs-password")})` : nothing
            }
          </button>`,
      )}
    </div>
    <p class="hint" id="attachments-hint">${speech.say(only?.hint ?? "form.attach-hint")}</p>
    ${error ? html`<p class="error" id="attachments-error" role="alert">${error}</p>` : nothing}
  </div>`;
}
