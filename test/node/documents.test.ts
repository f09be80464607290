import { expect, it } from "vitest";
import { documentsInNode } from "../support/documents/in-node.ts";

it("lays out every sample without anything left out", async () => {
  const { layout, DOCUMENTS } = await documentsInNode();
  for (const [name, content] of Object.entries(DOCUMENTS)) {
    const { undrawable, overflowing } = layout(content);
    expect({ undrawable, overflowing }, name).toEqual({ undrawable: [], overflowing: [] });
  }
});
