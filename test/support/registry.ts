import { registryOf } from "../../worker/engine/feature.ts";
import { FEATURES } from "../../worker/features/index.ts";

/** Of all features, as the product has them. */
export const REGISTRY = registryOf(FEATURES);
export const definitionOf = REGISTRY.action;
