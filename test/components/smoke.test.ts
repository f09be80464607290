import { expect, fixture, html } from "@open-wc/testing";
import { LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";

@customElement("smoke-button")
class SmokeButton extends LitElement {
  @property() label = "";

  override render() {
    return html`<button>${this.label}</button>`;
  }
}

it("renders a decorated element that axe accepts", async () => {
  const element = await fixture<SmokeButton>(html`<smoke-button label="Avböj"></smoke-button>`);
  expect(element.shadowRoot?.textContent).to.equal("Avböj");
  element.label = "Ångra";
  await element.updateComplete;
  expect(element.shadowRoot?.textContent).to.equal("Ångra");
  await expect(element).to.be.accessible();
});
