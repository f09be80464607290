import { expect, fixture, html } from "@open-wc/testing";
import { CandidateActionCloseEvent } from "../../../components/applications/menu/close-event.ts";
import { type Selection, startSelection } from "../../../components/pages/intranet/selection.ts";
import type { ActionResult } from "../../../worker/http/schemas/bulk.ts";
import type { Receipt } from "../../../worker/http/schemas/receipts.ts";

const done = (application: string): ActionResult => ({
  application,
  outcome: "done",
  receipt: { application } as Receipt,
});

describe("the selection of the intranet's list", () => {
  let selection: Selection;
  beforeEach(async () => {
    await fixture(
      html`<div>
        <input type="checkbox" id="select-all" /><span id="select-all-text"></span>
        <span id="selected"></span><button id="clear"></button><button id="select-found"></button>
        <div id="bulk-actions"></div>
        <div id="actions"></div>
      </div>`,
    );
    selection = startSelection(() => undefined);
    selection.showing(["app_1", "app_2", "app_3"], false);
    for (const id of ["app_1", "app_2", "app_3"]) selection.set(id, true);
  });

  const at = (id: string) => document.getElementById(id)!;
  const close = (id: string, ...results: ActionResult[]) =>
    at(id).dispatchEvent(new CandidateActionCloseEvent(results));
  const chosen = () => ["app_1", "app_2", "app_3"].filter((id) => selection.has(id));

  for (const from of ["bulk-actions", "actions"])
    it(`keeps those to whom nothing was done from ${from}, and the focus where it was`, () => {
      close(from, done("app_1"), done("app_3"));
      expect(chosen()).to.deep.equal(["app_2"]);
      expect(document.activeElement === at("select-all")).to.equal(false);
    });

  it("is left at what selects anew when it was done to all of them", () => {
    close("bulk-actions", done("app_1"), done("app_2"), done("app_3"));
    expect(chosen()).to.deep.equal([]);
    expect(document.activeElement === at("select-all")).to.equal(true);
  });

  it("stays when nothing was done", () => {
    close("bulk-actions");
    expect(chosen()).to.have.length(3);
  });
});
