import { expect } from "@open-wc/testing";
import { ApiProblem, clientFor, NetworkFailure } from "../../../components/lib/api.ts";
import { FakeApi, problem } from "../support/api.ts";

/** A token that says when it ends, `seconds` from now. */
const ending = (seconds: number, name: string): string =>
  `h.${btoa(JSON.stringify({ exp: Math.floor(Date.now() / 1000) + seconds, name }))}.s`;

describe("the API client", () => {
  let api: FakeApi;
  beforeEach(() => (api = new FakeApi().install()));
  afterEach(() => api.restore());

  it("renews a token that is about to end before it asks, and keeps one that is not", async () => {
    const tokens = [ending(10, "a"), ending(900, "b"), ending(900, "c")];
    let given = 0;
    const client = clientFor("http://api.test", "sv", "", () => Promise.resolve(tokens[given++]!));
    await client.application("app_1");
    await client.application("app_1");
    await client.application("app_1");
    expect(given).to.equal(2);
    expect(api.asked[2]?.authorization).to.equal(`Bearer ${tokens[1]}`);
  });

  it("asks once for a new token when one is refused, and then gives up", async () => {
    api.meddle = () => problem(401, "unauthenticated");
    let given = 0;
    const client = clientFor("http://api.test", "sv", "", () => Promise.resolve(`t${++given}`));
    const failure = await client.application("app_1").catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(ApiProblem);
    expect(given).to.equal(2);
    expect(api.asked).to.have.length(2);
  });

  it("asks for one token for requests that are made at once", async () => {
    let given = 0;
    const client = clientFor("http://api.test", "sv", "", () => Promise.resolve(`t${++given}`));
    await Promise.all([
      client.application("app_1"),
      client.application("app_2"),
      client.settings(),
    ]);
    expect(given).to.equal(1);
  });

  it("posts to the token URL and takes the token from its answer", async () => {
    const real = globalThis.fetch;
    const asked: (string | undefined)[] = [];
    globalThis.fetch = (input, init) => {
      if (!String(input).endsWith("/host/session")) return real(input, init);
      asked.push(init?.method);
      return Promise.resolve(Response.json({ token: "from-host" }));
    };
    await clientFor("http://api.test", "sv", "/host/session").application("app_1");
    globalThis.fetch = real;
    expect(asked).to.deep.equal(["POST"]);
    expect(api.asked[0]?.authorization).to.equal("Bearer from-host");
  });

  it("takes a provider that fails as a failure of the network, and asks it again", async () => {
    let failing = true;
    const client = clientFor("http://api.test", "sv", "", () =>
      failing ? Promise.reject(new TypeError("Failed to fetch")) : Promise.resolve("t"),
    );
    const failure = await client.application("app_1").catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(NetworkFailure);
    failing = false;
    expect((await client.application("app_1")).id).to.equal("app_1");
  });

  it("keeps a token nowhere but in memory", async () => {
    const client = clientFor("http://api.test", "sv", "", () => Promise.resolve("canary-token"));
    await client.application("app_1");
    const stored = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]);
    expect(stored).not.to.include("canary-token");
    expect(document.documentElement.outerHTML).not.to.include("canary-token");
  });
});
