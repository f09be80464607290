import { expect, fixture, html } from "@open-wc/testing";
import type { Place } from "../../../components/pages/intranet/address.ts";
import { startBulks } from "../../../components/pages/intranet/bulks.ts";

describe("what was done to many, on the intranet page", () => {
  it("is read again when something has been done, once it is on show", async () => {
    await fixture(html`<div id="bulk-history"></div>`);
    let read = 0;
    Object.assign(document.getElementById("bulk-history")!, { reload: () => read++ });
    const { show, refresh } = startBulks();
    const at = (view: Place["view"]) => ({ view }) as Place;
    show(at("bulks"));
    refresh(at("applications"));
    refresh(at("applications"));
    expect(read).to.equal(0);
    show(at("bulks"));
    show(at("bulks"));
    expect(read).to.equal(1);
    refresh(at("bulks"));
    expect(read).to.equal(2);
  });
});
