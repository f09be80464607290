import { path } from "../../lib/icons.ts";

export const warn = path("M10 3 2.5 16.5h15zM10 8v4M10 14.2v.01");
