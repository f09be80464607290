import { expect } from "@open-wc/testing";
import { FakeApi, problem } from "../support/api.ts";
import { interview } from "../support/interviews.ts";
import { choose, type Dialog, menuFor, text } from "../support/user.ts";
import { waitUntil } from "../support/until.ts";

const ANNA = "anna.ek@bjorkvik.example";
/** Nine to half past in Stockholm. */
const TAKEN = { start: "2099-12-07T08:00:00.000Z", end: "2099-12-07T08:30:00.000Z" };

describe("beside the times of an invitation", () => {
  let api: FakeApi;
  beforeEach(() => {
    api = new FakeApi().install();
    api.meddle = ({ path, body }) =>
      path === "/v1/busy"
        ? {
            status: 200,
            body: {
              data: (body as unknown as { addresses: string[] }).addresses.map((address) => ({
                address,
                times: address === ANNA ? [TAKEN] : null,
              })),
            },
          }
        : undefined;
  });
  afterEach(() => api.restore());

  const form = async (): Promise<Dialog> => choose(await menuFor(api), "invite-to-interview");
  const said = (dialog: Dialog) =>
    [...dialog.root.querySelectorAll(".field[role=status] .hint")].map((line) => text(line));

  it("stands which of those who take part has another meeting then", async () => {
    const dialog = await form();
    await dialog.fill("slots", "2099-12-07T08:45");
    await waitUntil(() => said(dialog).length);
    expect(said(dialog)).to.deep.equal([
      "Anna Ek har redan ett möte 7 december 2099 kl. 09:00–09:30.",
    ]);
    await expect(dialog.root.host).to.be.accessible();
    await dialog.fill("slots", "2099-12-07T09:30");
    await waitUntil(() => said(dialog)[0]?.startsWith("De som deltar"));
    expect(api.to(/busy$/)[0]!.body).to.deep.equal({
      addresses: [ANNA],
      from: "2099-12-06T00:00:00.000Z",
      to: "2099-12-09T00:00:00.000Z",
    });
  });

  it("stands of whom nothing is known", async () => {
    const dialog = await form();
    await dialog.fill("hosts.0.name", "Bo Berg");
    await dialog.fill("hosts.0.email", "bo@bjorkvik.example");
    await dialog.fill("slots", "2099-12-07T09:00");
    await waitUntil(() => said(dialog).length);
    expect(said(dialog)).to.deep.equal([
      "Vi vet inget om när Bo Berg är upptagen: inga möten är bokade här.",
    ]);
  });

  it("stands the same of times that are added to an invitation, and nothing before there is one", async () => {
    api.interviews.all.push(interview());
    const dialog = await form();
    await dialog.fill("interview", "int_1");
    await dialog.click("Lägg till en tid");
    expect(api.to(/busy$/)).to.have.length(0);
    await dialog.fill("slots.0.start", "2099-12-07T09:15");
    await waitUntil(() => said(dialog).length);
    expect(said(dialog)[0]).to.include("Anna Ek har redan ett möte");
  });

  it("stands nothing when it cannot be asked, and the form goes on", async () => {
    api.meddle = ({ path }) => (path === "/v1/busy" ? problem(403, "forbidden") : undefined);
    const dialog = await form();
    await dialog.fill("slots", "2099-12-07T09:00");
    await waitUntil(() => api.to(/busy$/).length === 1 && api.underway === 0);
    expect(said(dialog)).to.deep.equal([]);
    await dialog.click("Granska");
    await dialog.step("Det här kommer att hända");
  });
});
