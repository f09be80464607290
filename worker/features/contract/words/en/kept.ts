import type { words as sv } from "../sv/kept.ts";

export const words: Record<keyof typeof sv, string> = {
  "kept.title": "Employment contract",
  "kept.version": "Version {number}",
  "kept.standing": "Waits to be accepted",
  "kept.accepted": "Accepted by {name} on {when}",
  "kept.replaced": "Replaced by a newer version",
  "kept.ended": "No longer valid",
  "kept.sent": "Sent on {when} by {name}",
  "kept.get": "Download {filename} ({size})",
  "kept.copy": "Signed, kept on {when} by {name}",
};
