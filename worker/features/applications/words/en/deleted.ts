import type { words as source } from "../sv/deleted.ts";

export const words: Record<keyof typeof source, string> = {
  "deleted.title": "Deleted applications",
  "deleted.loading": "Loading deleted applications",
  "deleted.failed": "The list could not be loaded.",
  "deleted.empty": "No deleted applications",
  "deleted.empty-more": "Applications that are deleted come here and can be restored.",
  "deleted.candidate": "Candidate",
  "deleted.project": "Project",
  "deleted.status": "Status before",
  "deleted.when": "Deleted",
  "deleted.actions": "Actions",
  "deleted.restore": "Restore",
  "deleted.restore-name": "Restore {name}",
  "deleted.purge": "Delete for ever",
  "deleted.purge-name": "Delete for ever: {name}",
  "deleted.more": "Show more",
  "deleted.count.one": "{n} deleted application",
  "deleted.count.other": "{n} deleted applications",
  "deleted.count-more": "{n} deleted applications shown, there are more",
  "deleted.restored": "The application from {name} has been restored.",
  "deleted.purged": "The application from {name} has been deleted for ever.",
};
