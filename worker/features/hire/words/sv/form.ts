/** Words of hiring. */
export const words = {
  "hire.lead": "Kandidaten blir medarbetare och dokumenten följer med.",
  "hire.position": "Befattning",
  "hire.department": "Avdelning",
  "hire.start": "Första arbetsdag",
  "do.hire": "Anställ",
  "done.hire": "{name} är anställd",
} as const;
