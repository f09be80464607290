/** One signed-in person's dealings with the API. */
import { PURPOSE } from "../../worker/features/person/rules/person.ts";
import type {
  AddressTicket,
  CorrectedWire,
  CorrectionBody,
  ErasedWire,
  ErasurePlanWire,
  HandedInWire,
  OwnPersonWire,
} from "../../worker/features/person/schemas/person.ts";
import { ApiProblem, NetworkFailure, reach, readProblem } from "../lib/api.ts";

const path = `/guests/${PURPOSE}/`;

/** Answers the token of the person's session; begins another when the one it gave was `refused`, if it can. */
export type PersonTokens = (refused?: string) => Promise<string>;

export class PersonApi {
  readonly #base: string;
  readonly #locale: string;
  readonly #token: PersonTokens;

  constructor(base: string, locale: string, token: PersonTokens) {
    this.#base = base.replace(/\/$/, "");
    this.#locale = locale;
    this.#token = token;
  }

  person(): Promise<OwnPersonWire> {
    return this.#json("person");
  }

  correct(body: CorrectionBody): Promise<CorrectedWire> {
    return this.#json("corrections", body);
  }

  /** Sends a code to an address that the person wants to have. */
  code(email: string): Promise<AddressTicket> {
    return this.#json("address-codes", { email });
  }

  async takeOut(): Promise<{ filename: string; blob: Blob }> {
    const response = await this.#send("take-outs", {});
    const disposition = response.headers.get("content-disposition") ?? "";
    const filename = /filename="([^"]+)"/.exec(disposition)?.[1] ?? "data.zip";
    return { filename, blob: await whole(response.blob()) };
  }

  plan(): Promise<ErasurePlanWire> {
    return this.#json("erasure-plans", {});
  }

  erase(seen: string): Promise<ErasedWire> {
    return this.#json("erasures", { seen });
  }

  /** `told`: of how much has been sent, 0 to 1. What `fetch` cannot tell, the elder way can. */
  async handIn(
    file: File,
    { seen, replaces }: { seen: number; replaces: string | null },
    told: (share: number) => void,
  ): Promise<HandedInWire> {
    const query = new URLSearchParams({
      filename: file.name,
      seen: String(seen),
      ...(replaces !== null && { replaces }),
    });
    const upload = (token: string) =>
      new Promise<Response>((answer, fail) => {
        const request = new XMLHttpRequest();
        request.open("POST", `${this.#base}${path}files?${query}`);
        request.setRequestHeader("authorization", `Bearer ${token}`);
        request.setRequestHeader("accept-language", this.#locale);
        request.setRequestHeader("content-type", file.type || "application/octet-stream");
        request.upload.addEventListener("progress", ({ loaded, total }) =>
          told(total ? loaded / total : 0),
        );
        request.addEventListener("load", () =>
          answer(new Response(request.response as string, { status: request.status })),
        );
        request.addEventListener("error", () => fail(new NetworkFailure("network")));
        request.send(file);
      });
    const response = await this.#within(upload);
    return (await response.json()) as HandedInWire;
  }

  async #json<T>(name: string, body?: object): Promise<T> {
    const response = await this.#send(name, body);
    return whole(response.json() as Promise<T>);
  }

  #send(name: string, body?: object): Promise<Response> {
    return this.#within((token) =>
      reach(`${this.#base}${path}${name}`, {
        method: body ? "POST" : "GET",
        headers: {
          authorization: `Bearer ${token}`,
          "accept-language": this.#locale,
          ...(body && { "content-type": "application/json" }),
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
  }

  /** Whoever gives the token is asked once more when it was refused. */
  async #within(ask: (token: string) => Promise<Response>): Promise<Response> {
    const token = await this.#held();
    let response = await ask(token);
    if (response.status === 401) response = await ask(await this.#held(token));
    if (!response.ok) throw new ApiProblem(await readProblem(response));
    return response;
  }

  async #held(refused?: string): Promise<string> {
    try {
      return await this.#token(refused);
    } catch (error) {
      throw error instanceof ApiProblem ? error : new NetworkFailure("session", { cause: error });
    }
  }
}

const whole = <T>(reading: Promise<T>): Promise<T> =>
  reading.catch((cause: unknown) => {
    throw new NetworkFailure("network", { cause });
  });
