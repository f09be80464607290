import type { texts as sv } from "../sv/texts.ts";

export const texts: Record<keyof typeof sv, string> = {
  "person-address-code.name": "Code to a new address",
  "person-address-code.about": "When somebody changes their e-mail address on their own page",
  "person-address-code.subject": "Your code is {{person.code}}",
  "person-address-code.body": `Hello,

Somebody wants to use this address on their own page at {{organisation.name}}. Is it you? Then type the code on the page:

{{person.code}}

It holds for ten minutes. If it is not you, there is nothing to do.

Kind regards
{{organisation.name}}`,
  "person-address-changed.name": "New e-mail address",
  "person-address-changed.about":
    "To the former address, when somebody has changed it on their own page",
  "person-address-changed.subject": "You have changed your e-mail address at {{organisation.name}}",
  "person-address-changed.body": `Hello,

You have changed your e-mail address on your page at {{organisation.name}}. From now on we write to {{person.address}}, and not here.

Was it not you? Then tell us at once.

Kind regards
{{organisation.name}}`,
  "person-erased.name": "Data erased",
  "person-erased.about": "When somebody has erased their data on their own page",
  "person-erased.subject": "Receipt: what is erased at {{organisation.name}}",
  "person-erased.body": `Hello,

You asked us to erase your data. What can be erased is erased now. You may want to keep this e-mail, it is your receipt. Below stands what is erased, and what must stay.

Kind regards
{{organisation.name}}`,
};
