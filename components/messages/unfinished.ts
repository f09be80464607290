import type { MessageTools } from "./tools.ts";

/** Is a message being written anew somewhere below, which closing would throw away? */
export const unfinished = (root: ParentNode): boolean =>
  [...root.querySelectorAll<MessageTools>("vidare-message-tools")].some((tools) => tools.dirty);
