import { type Document, nameOf, type Operation, type Response } from "./document.ts";
import { element, prose } from "./element.ts";
import { shapeOf } from "./shape.ts";

interface Route {
  method: string;
  path: string;
  operation: Operation;
}

/** One route, closed; what is in it is made when it is first opened. */
export function routeOf({ method, path, operation }: Route, described: Document): HTMLElement {
  const verb = method.toUpperCase();
  const route = element(
    "details",
    { id: operation.operationId },
    element(
      "summary",
      {},
      element("h3", {}, element("code", {}, element("b", {}, verb), ` ${path}`)),
      element("span", {}, operation.summary),
    ),
  );
  route.addEventListener("toggle", () => route.append(...insideOf(operation, described)), {
    once: true,
  });
  return route;
}

function insideOf(operation: Operation, described: Document): Node[] {
  const { description, parameters = [], requestBody, responses } = operation;
  return [
    element("p", {}, ...prose(description)),
    ...(parameters.length
      ? [
          element("h4", {}, "Parameters"),
          element(
            "ul",
            { class: "fields" },
            ...parameters.map(({ name, in: where, required, description: words, schema }) =>
              shapeOf({ ...schema, ...(words && { description: words }) }, described, {
                name,
                note: `in the ${where}${required ? "" : ", optional"}`,
              }),
            ),
          ),
        ]
      : []),
    ...Object.entries(requestBody?.content ?? {}).flatMap(([type, { schema }]) => [
      element("h4", {}, "Body, ", element("code", {}, type)),
      element("ul", { class: "fields" }, shapeOf(schema, described, { open: true })),
    ]),
    element("h4", {}, "Answers"),
    element(
      "ul",
      { class: "fields" },
      ...Object.entries(responses).map(([status, answer]) => answerOf(status, answer, described)),
    ),
  ];
}

function answerOf(status: string, answer: Response, described: Document): HTMLElement {
  const { description = "", content = {} } = answer.$ref
    ? described.components.responses[nameOf(answer.$ref)]!
    : answer;
  const types = Object.entries(content).map(([type, { schema }]) =>
    type === "application/json"
      ? element("ul", {}, shapeOf(schema, described, {}))
      : element("span", { class: "type" }, ` ${type}`),
  );
  return element(
    "li",
    {},
    element("b", {}, status === "default" ? "5xx" : status),
    " ",
    ...prose(description),
    ...types,
  );
}
