import { expect } from "@open-wc/testing";
import { Operation } from "../../../components/dialog/operation.ts";
import { clientFor } from "../../../components/lib/api.ts";
import { FakeApi } from "../support/api.ts";
import { stored } from "../support/data.ts";

const ACTIONS = /^POST \/v1\/actions$/;

describe("what the API keeps the parts of one action together by", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  /** Planned for so many. */
  async function planned(count: number): Promise<Operation> {
    for (let n = 13; n <= count; n++) api.add(stored(n));
    const ids = Array.from({ length: count }, (_, at) => `app_${at + 1}`);
    const client = clientFor("http://api.test", "sv", "", api.provider);
    const operation = new Operation(client, "reject", ids);
    await operation.plan({ reason: "rejection-1" });
    return operation;
  }
  const execute = (operation: Operation) => operation.execute(() => undefined);
  /** Applications under each id. */
  const kept = () => {
    const counts = new Map<unknown, number>();
    for (const { bulk } of api.receipts) counts.set(bulk, (counts.get(bulk) ?? 0) + 1);
    return [...counts.values()];
  };

  it("is another id after a thousand, which is as many as it takes", async () => {
    const operation = await planned(1200);
    await execute(operation);
    expect(operation.done).to.have.length(1200);
    expect(kept()).to.deep.equal([1000, 200]);
  });

  it("is asked for the same again when an answer is lost", async () => {
    const operation = await planned(1200);
    let lost = 0;
    api.meddle = ({ path, key }) =>
      path === "/v1/actions" && key?.endsWith(":20") && lost++ === 0 ? "lost" : undefined;
    const failure = await execute(operation).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(Error);
    await execute(operation);
    const [, again] = api.to(ACTIONS).filter(({ key }) => key?.endsWith(":20"));
    const [first] = api.to(ACTIONS).filter(({ key }) => key?.endsWith(":20"));
    expect(again).to.deep.equal(first);
    expect(kept()).to.deep.equal([1000, 200]);
  });

  it("stays when one of them is planned anew on the way, and is another when all are", async () => {
    const operation = await planned(60);
    api.meddle = ({ path, key }) =>
      path === "/v1/actions" && key?.endsWith(":1") ? "network" : undefined;
    await execute(operation).catch(() => undefined);
    api.meddle = () => undefined;
    await operation.planRow(operation.rows[59]!, { reason: "rejection-3" });
    await execute(operation);
    expect(operation.done).to.have.length(60);
    expect(kept()).to.deep.equal([60]);
    const [first] = api.to(ACTIONS);
    await operation.plan({ reason: "rejection-2" });
    for (const row of operation.rows)
      api.applications.get(row.application)!.summary.status = "received";
    await operation.plan({ reason: "rejection-2" });
    await execute(operation);
    expect(api.to(ACTIONS).at(-1)!.body["bulk"]).not.to.equal(first!.body["bulk"]);
  });
});
