import { find } from "./dom.ts";
import type { View } from "./types.ts";

/** Deleted applications are Vidare's own element; the page only says of which project. */
export function startDeleted(): View {
  const element = find("deleted-applications");
  return {
    show: ({ project, view }) => {
      if (view !== "deleted") return;
      if (project && project !== "all") element.setAttribute("project", project);
      else element.removeAttribute("project");
    },
    refresh: () => {},
  };
}
