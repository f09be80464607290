import type { Feature } from "../feature.ts";
import { fileRoutes } from "./routes/files.ts";
import { sweepBlobs } from "./store.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

/** Files of candidates and of recruiters, and what of them nothing needs any more. */
export const files: Feature = {
  routes: fileRoutes,
  jobs: [
    {
      name: "sweep-blobs",
      run: async ({ db, files: bucket, now }) => {
        await sweepBlobs(db, bucket, now);
        return [];
      },
    },
  ],
  words: { sv, en },
};
