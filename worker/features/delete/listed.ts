/** Who deleted an application, for those who look for it among the deleted ones. */
import * as z from "zod";
import { defineListed } from "../../engine/port.ts";
import { deletedByColumn } from "./statements/deleted-by.ts";

export interface Deleter {
  id: string;
  name: string;
}

declare module "../../engine/port.ts" {
  interface ListedFacts {
    deletedBy: Deleter | null;
  }
}

export const listed = [
  defineListed({
    name: "deletedBy",
    schema: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .describe("Who deleted it; null while it is not"),
    column: () => deletedByColumn,
    parse: (value) => (value === null ? null : (JSON.parse(String(value)) as Deleter)),
  }),
];
