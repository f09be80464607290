import type { TestRunnerPlugin } from "@web/test-runner";
import { documentsInNode } from "./in-node.ts";

/** Serves each sample to the tests in the browser: its pages, and as a data URL the PDF drawn of them. */
export function documentsServed(): TestRunnerPlugin {
  let room: ReturnType<typeof documentsInNode> | undefined;
  return {
    name: "documents",
    async serve({ path }) {
      const asked = /^\/test\/documents\/(\w+)$/.exec(path)?.[1];
      if (!asked) return undefined;
      const { DOCUMENTS, drawSample, layout, SAMPLES } = await (room ??= documentsInNode());
      const name = SAMPLES.find((each) => each === asked);
      if (!name) return undefined;
      const pdf = Buffer.from(await drawSample(name)).toString("base64");
      const logo = DOCUMENTS[name].letterhead?.logo;
      return {
        type: "application/json",
        body: JSON.stringify({
          list: layout(DOCUMENTS[name]).list,
          pdf: `data:application/pdf;base64,${pdf}`,
          picture:
            logo && `data:${logo.contentType};base64,${Buffer.from(logo.bytes).toString("base64")}`,
        }),
      };
    },
  };
}
