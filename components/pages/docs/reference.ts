/** Draws /openapi.json: parts by their tag, routes to be opened one by one. */
import type { Document } from "./reference/document.ts";
import { element } from "./reference/element.ts";
import { routeOf } from "./reference/route.ts";

const place = document.querySelector("#reference")!;

function draw(described: Document): void {
  const routes = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  const parts = described.tags.map(({ name, description = "" }) =>
    element(
      "section",
      {},
      element("h2", { id: name.toLowerCase() }, name),
      element("p", {}, description),
      ...routes
        .filter(({ operation }) => operation.tags.includes(name))
        .map((route) => routeOf(route, described)),
    ),
  );
  const contents = described.tags.map(({ name }) =>
    element("li", {}, element("a", { href: `#${name.toLowerCase()}` }, name)),
  );
  place.replaceChildren(element("ul", { class: "contents" }, ...contents), ...parts);
  follow();
}

/** A link to a route opens it. */
function follow(): void {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named instanceof HTMLDetailsElement) named.open = true;
  named?.scrollIntoView();
}

addEventListener("hashchange", follow);

try {
  const answer = await fetch("/openapi.json");
  if (!answer.ok) throw new Error(String(answer.status));
  draw((await answer.json()) as Document);
} catch {
  const words = "The description could not be read. Try again in a moment.";
  place.replaceChildren(element("p", { role: "alert" }, words));
}
