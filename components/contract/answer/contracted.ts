import type { ContractDoor } from "../../../worker/features/contract/guests.ts";
import type {
  AcceptBody,
  OwnContractWire,
} from "../../../worker/features/contract/schemas/contracts.ts";
import { Visit, whole } from "../../guests/visit.ts";

const path = "/guests/contract/";

/** One candidate's dealings with the API. */
export class Contracted extends Visit<ContractDoor> {
  contract(): Promise<OwnContractWire> {
    return this.within("GET", `${path}contract`);
  }

  /** The contract as it is afterwards. `key`: the same once more accepts once. */
  accept(body: AcceptBody, key: string): Promise<OwnContractWire> {
    return this.within("POST", `${path}acceptances`, body, key);
  }

  question(text: string): Promise<unknown> {
    return this.renewed("POST", `${path}questions`, { text });
  }

  /** The very bytes that were sent. */
  async file(): Promise<Blob> {
    return whole((await this.renewed("GET", `${path}file`)).blob());
  }

  /** As both have signed it. */
  async copy(id: string): Promise<Blob> {
    return whole((await this.renewed("GET", `${path}copies/${id}/file`)).blob());
  }
}
