import { env } from "cloudflare:workers";
import { inject } from "vitest";
import { FIGURES, type Property } from "../../support/figures.ts";

const { PROVE } = env as unknown as { PROVE?: string };

/** From which this run's chance is made; `VIDARE_SEED` repeats it. */
export const SEED = inject("seed");

/** How often a property is tried: in full by `npm run prove`, else a twentieth, at least ten. */
export function times(property: Property): number {
  const { n } = FIGURES[property];
  return PROVE ? n : Math.max(10, Math.ceil(n / 20));
}

/** That of a property whose twentieth is always the same, so that it always shows what it should. */
export const seedOf = (otherwise: number): number => (PROVE ? SEED : otherwise);
