/** Words of deleting. */
export const words = {
  "delete.lead":
    "Ansökan flyttas till Raderade ansökningar. Därifrån kan den återställas med allt innehåll.",
  "do.delete": "Radera ansökan",
  "done.delete": "Ansökan från {name} är raderad",
} as const;
