import type { HostingDoor } from "../../../worker/features/interview/guests.ts";
import type { DayBody, HostingWire } from "../../../worker/features/interview/schemas/hosting.ts";
import { Visit } from "../../guests/visit.ts";

const path = "/guests/hosting/";

/** One host's dealings with the API. */
export class Host extends Visit<HostingDoor> {
  meetings(): Promise<HostingWire> {
    return this.within("GET", `${path}meetings`);
  }

  /** The meetings as they are afterwards. */
  day(body: DayBody): Promise<HostingWire> {
    return this.within("PUT", `${path}days`, body);
  }
}
