import type { ReactiveController } from "lit";
import type { LoggedMessage } from "../../../worker/features/mail-log/schemas/messages.ts";
import type { Page } from "../../../worker/http/schemas/parts.ts";
import { LiveMessages } from "../../lib/controllers.ts";
import type { RankingHost } from "./loading.ts";

type PanelMailKind = "send-to-panel" | "panel-reminder" | "panel-reopened";

/** The mail that this view has caused, for as long as it is shown: what waits, and how it fares. */
export class PanelOutbox implements ReactiveController {
  messages: readonly LoggedMessage[] = [];

  readonly #host: RankingHost;
  readonly #live: LiveMessages;
  #asked = 0;

  constructor(host: RankingHost) {
    this.#host = host;
    this.#live = new LiveMessages(
      host,
      () => this.messages,
      () => this.refresh(),
    );
    host.addController(this);
  }

  hostConnected(): void {
    if (this.messages.length) this.#live.start();
  }

  forget(): void {
    this.#asked += 1;
    this.messages = [];
    this.#live.stop();
  }

  /** The newest of a kind to each address. What was done stands, whether it can be shown or not. */
  async follow(kind: PanelMailKind, addresses: readonly string[], project: string): Promise<void> {
    const asked = ++this.#asked;
    const found = await Promise.all(
      addresses.map((address) => this.#newest(kind, address, project).catch(() => undefined)),
    );
    if (asked !== this.#asked) return;
    this.messages = found.filter((message) => message !== undefined);
    this.#live.start();
    this.#host.requestUpdate();
  }

  async #newest(kind: PanelMailKind, to: string, project: string) {
    const query = new URLSearchParams({ to, limit: "10" });
    const { data } = await this.#host.client.get<Page<LoggedMessage>>(`/v1/messages?${query}`);
    return data.find((message) => message.kind === kind && message.project.id === project);
  }

  /** How they fare by now. */
  readonly refresh = async (): Promise<void> => {
    const asked = this.#asked;
    const messages = await Promise.all(
      this.messages.map((message) =>
        this.#host.client.get<LoggedMessage>(`/v1/messages/${encodeURIComponent(message.id)}`),
      ),
    );
    if (asked !== this.#asked) return;
    this.messages = messages;
    this.#host.requestUpdate();
  };
}
