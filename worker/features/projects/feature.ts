import type { Feature } from "../feature.ts";
import { projectRoutes } from "./routes/projects.ts";

export const projects: Feature = { routes: projectRoutes };
