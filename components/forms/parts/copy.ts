import { nothing } from "lit";
import { checkField } from "./fields.ts";
import type { Form } from "./form.ts";

export interface CopyValues {
  copyToSelf: boolean;
}

export const copyInput = ({ copyToSelf }: CopyValues) => (copyToSelf ? { copyToSelf } : {});

/** A copy to whoever sends; not offered to a session that does not say where to. */
export function copyField<V extends CopyValues>(form: Form<V>) {
  const { settings, speech, count } = form.context;
  const to = settings.actor.email;
  if (!to) return nothing;
  return checkField(form as unknown as Form<CopyValues>, "copyToSelf", {
    label: speech.say("form.copy"),
    hint: speech.say(count === 1 ? "form.copy-hint" : "form.copy-hint-many", { to }),
  });
}
