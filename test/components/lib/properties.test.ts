/** What frameworks set: Vue, Svelte and React 19 hand over null and undefined where a page says nothing. */
import { expect } from "@open-wc/testing";
import type { LitElement } from "lit";
import * as family from "../../../components/index.ts";
import { FakeApi } from "../support/api.ts";
import { text } from "../support/user.ts";

const NAMES = {
  CandidateActions: "candidate-actions",
  DeletedApplications: "deleted-applications",
  EmailLog: "email-log",
  EmailTemplates: "email-templates",
  PanelRanking: "panel-ranking",
  PanelReview: "panel-review",
};

/** Every class that the script tag's entry exports as an element, with its tag. */
const elements = Object.entries(family as unknown as Record<string, typeof LitElement>).filter(
  (entry): entry is [keyof typeof NAMES, typeof LitElement] =>
    entry[1].prototype instanceof HTMLElement,
);

/** Public properties: those that are no state of the element's own. */
const publicOf = (element: typeof LitElement): string[] =>
  [...element.elementProperties].flatMap(([name, { state }]) => (state ? [] : [String(name)]));

/** Something else than nothing, of the kind that a property takes. */
const somethingFor = (nothing: unknown): unknown =>
  Array.isArray(nothing) ? ["app_1"] : nothing === undefined ? async () => "token" : "something";

describe("an element's public properties", () => {
  let api: FakeApi;
  const thrown: unknown[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent): void => {
    thrown.push("reason" in event ? event.reason : event.error);
  };
  beforeEach(() => {
    api = new FakeApi().install();
    thrown.length = 0;
    window.addEventListener("error", note);
    window.addEventListener("unhandledrejection", note);
  });
  afterEach(() => {
    window.removeEventListener("error", note);
    window.removeEventListener("unhandledrejection", note);
    api.restore();
    document.querySelectorAll(Object.values(NAMES).join()).forEach((each) => each.remove());
  });

  it("are tried of every element that is exported", () => {
    expect(elements.map(([name]) => name).toSorted()).to.deep.equal(Object.keys(NAMES));
  });

  for (const [name, element] of elements)
    for (const property of publicOf(element))
      for (const nothing of [null, undefined])
        it(`${NAMES[name]}: ${property} = ${nothing} is as if nothing had been set`, async () => {
          const create = () => document.createElement(NAMES[name]) as LitElement;
          const read = (from: LitElement): unknown => Reflect.get(from, property);
          const fresh = create();
          for (const before of [true, false]) {
            const tried = create();
            if (before) Reflect.set(tried, property, nothing);
            document.body.append(tried);
            await tried.updateComplete;
            Reflect.set(tried, property, somethingFor(read(fresh)));
            await tried.updateComplete;
            Reflect.set(tried, property, nothing);
            await tried.updateComplete;
            expect(read(tried)).to.deep.equal(read(fresh));
            expect(text(tried.shadowRoot)).not.to.match(/null|undefined/);
          }
          // What one was set to is not what another begins with.
          expect(read(create())).to.deep.equal(read(fresh));
          expect(thrown).to.deep.equal([]);
        });

  it("leave a menu of many that many are taken from as one of none", async () => {
    const menu = document.createElement("candidate-actions");
    menu.applications = ["app_1", "app_2"];
    document.body.append(menu);
    await menu.updateComplete;
    Reflect.set(menu, "applications", null);
    await menu.updateComplete;
    expect(menu.shadowRoot!.querySelector<HTMLButtonElement>(".open")!.disabled).to.equal(true);
  });
});
