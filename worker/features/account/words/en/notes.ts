import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "merge.login.user_name": "User name",
  "merge.login.link": "Link to choose a password",
  "sample.login.user_name": "kim.andersson@example.com",
};
