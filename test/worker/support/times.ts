import { env } from "cloudflare:workers";

const { PROVE } = env as unknown as { PROVE?: string };

/** How often a property is tried: as TRUST.md has it where PROVE is set, else a twentieth, at least ten. */
export const times = (figure: number): number =>
  PROVE ? figure : Math.max(10, Math.ceil(figure / 20));
