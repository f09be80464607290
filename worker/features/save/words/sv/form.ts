/** Words of saving a candidate. */
export const words = {
  "save.purpose": "Varför sparas kandidaten?",
  "save.purpose-hint":
    "Kandidaten får läsa det, till exempel ”framtida tjänster som socialsekreterare”",
  "save.basis": "Rättslig grund",
  "save.basis-consent": "Samtycke",
  "save.basis-consent-hint": "Kandidaten tillfrågas och kan säga nej",
  "save.basis-interest": "Berättigat intresse",
  "save.basis-interest-hint": "Kräver en motivering, kandidaten kan invända",
  "save.why": "Motivering",
  "save.why-hint": "Varför intresset väger tyngre än kandidatens integritet.",
  "save.until": "Sparas till och med",
  "save.until-hint": "Längst {n} år.",
  "do.save": "Spara kandidaten",
  "done.save": "{name} är sparad i kandidatbanken",
} as const;
