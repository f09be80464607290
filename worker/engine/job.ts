/** The contract of a job: work that nobody waits for, done in the background, each minute, in steps that can be repeated. */
import type { Database } from "../db/client.ts";
import type { NewId } from "../domain/ids.ts";
import type { DataDefinition } from "./port.ts";

export interface Background {
  db: Database;
  files: R2Bucket;
  now: Date;
  newId: NewId;
  /** What features hold of people, for whoever lets one go. */
  data: readonly DataDefinition[];
}

export interface Job {
  /** Of a log line, when it fails. */
  name: string;
  /** One step; what is left is the next minute's. Answers the messages that now wait to be sent. */
  run(around: Background): Promise<readonly { id: string; sendAt: string }[]>;
}
