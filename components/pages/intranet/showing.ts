import type { ApplicationDetail } from "../../../worker/features/applications/schemas/applications.ts";
import { go } from "./address.ts";
import { read } from "./server.ts";

/** What a dialog or a list of Vidare's leads to: the application, in its project. */
export function followShow(): void {
  document.addEventListener("application-show", (event) => {
    void show((event as Event & { application: string }).application);
  });
}

async function show(id: string): Promise<void> {
  const nowhere = { view: "applications", status: "", q: "", panel: "", application: id } as const;
  try {
    const { project, status, deleted } = await read<ApplicationDetail>(
      `/v1/applications/${encodeURIComponent(id)}`,
    );
    const hired = status === "hired" && !deleted;
    go({ ...nowhere, project: project.id, status: hired ? "hired" : "" });
  } catch {
    // The view of it says what is wrong.
    go({ ...nowhere, project: "all" });
  }
}
