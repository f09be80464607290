import type { Answer, Organisation } from "./organisation.ts";

/** What the browser of a reviewer's page keeps. */
export const NAME = "__Host-vidare-panel";

/** A hosted page of the Worker's own, in a browser that keeps what it is given. */
export class HostedPage {
  /** Each cookie that was set or removed, as its header says. */
  readonly set: string[] = [];
  kept: string | undefined;
  readonly #org: Organisation;

  constructor(org: Organisation) {
    this.#org = org;
  }

  async post(path: string, body: object, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.#org.call(`/guests/${path}`, {
      body: { purpose: "panel", ...body },
      headers: this.#headers({ Origin: "https://vidare.test", ...headers }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      this.set.push(cookie);
      const value = new RegExp(`^${NAME}=([^;]*)`).exec(cookie)?.[1];
      if (value !== undefined) this.kept = value || undefined;
    }
    return answer;
  }

  /** As its address is opened. */
  open(path: string): Promise<Answer> {
    return this.#org.call(path, { headers: this.#headers({}) });
  }

  #headers({ Origin, ...rest }: Record<string, string>): Record<string, string> {
    return {
      Authorization: "",
      ...rest,
      ...(Origin && { Origin }),
      ...(this.kept !== undefined && { Cookie: `${NAME}=${this.kept}` }),
    };
  }
}
