import type { words as source } from "../sv/form.ts";

export const words: Record<keyof typeof source, string> = {
  "do.save-and-send-login": "Save and send login",
  "do.save-ask-and-send-login": "Ask and send login",
  "done.save-and-send-login": "{name} is saved and gets the login by e-mail",
  "waits.save-and-send-login": "{name} is saved, the login leaves {when}",
  "done.save-ask-and-send-login": "{name} is asked about being saved and gets the login by e-mail",
  "waits.save-ask-and-send-login": "The question to {name} leaves {when}, with the login",
};
