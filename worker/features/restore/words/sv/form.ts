/** Words of restoring. */
export const words = {
  "do.restore": "Återställ",
  "done.restore": "Ansökan från {name} är återställd",
} as const;
