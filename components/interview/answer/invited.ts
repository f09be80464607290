import type { InterviewDoor } from "../../../worker/features/interview/guests.ts";
import type {
  AnswerBody,
  InvitationWire,
} from "../../../worker/features/interview/schemas/answers.ts";
import { Visit, whole } from "../../guests/visit.ts";

const path = "/guests/interview/";

/** One candidate's dealings with the API. */
export class Invited extends Visit<InterviewDoor> {
  invitation(): Promise<InvitationWire> {
    return this.within("GET", `${path}invitation`);
  }

  /** The invitation as it is afterwards. `key`: the same once more answers once. */
  answer(body: AnswerBody, key: string): Promise<InvitationWire> {
    return this.within("POST", `${path}answers`, body, key);
  }

  /** Empty: nothing is needed any more. */
  needs(text: string): Promise<unknown> {
    return this.renewed("PUT", `${path}needs`, { text });
  }

  async calendar(): Promise<Blob> {
    return await whole((await this.renewed("GET", `${path}calendar`)).blob());
  }
}
