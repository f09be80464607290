/** Words of an application's contracts as the recruiter sees them. */
export const words = {
  "kept.title": "Anställningskontrakt",
  "kept.version": "Version {number}",
  "kept.standing": "Väntar på godkännande",
  "kept.accepted": "Godkänt av {name} den {when}",
  "kept.replaced": "Ersatt av en nyare version",
  "kept.ended": "Gäller inte längre",
  "kept.sent": "Skickat den {when} av {name}",
  "kept.get": "Ladda ner {filename} ({size})",
  "kept.copy": "Undertecknat, sparat den {when} av {name}",
} as const;
