/** What a script uses of the things that are built into browsers. */
import { type AnyNode, type Pattern, parse } from "acorn";

interface Names {
  /** Globals ("structuredClone"), their members ("CSS.escape"), members of whatever it may be (".toSorted"). */
  used: Set<string>;
  /** What the script's own objects and classes have, or are asked for when they are taken apart (".token"). */
  keys: Set<string>;
}

/** Names that the script gives itself anywhere are no globals: near enough for what esbuild has bundled. */
export function namesOf(script: string): Names {
  const own = new Set<string>();
  const keys = new Set<string>();
  const used: string[] = [];
  const members: [of: string | null, name: string][] = [];
  const bind = (pattern: Pattern | null): void => {
    if (!pattern) return;
    if (pattern.type === "Identifier") own.add(pattern.name);
    else if (pattern.type === "ArrayPattern") pattern.elements.forEach(bind);
    else if (pattern.type === "AssignmentPattern") bind(pattern.left);
    else if (pattern.type === "RestElement") bind(pattern.argument);
    else if (pattern.type === "ObjectPattern")
      for (const each of pattern.properties)
        bind(each.type === "RestElement" ? each.argument : each.value);
  };
  walk(parse(script, { ecmaVersion: "latest", sourceType: "module" }), (node, key, parent) => {
    if (node.type === "VariableDeclarator") bind(node.id);
    if ("params" in node) node.params.forEach(bind);
    if ("id" in node && node.id?.type === "Identifier") own.add(node.id.name);
    if (node.type === "CatchClause") bind(node.param ?? null);
    if ("local" in node && node.local.type === "Identifier") own.add(node.local.name);
    if (node.type === "Identifier" && !isName(key, parent)) used.push(node.name);
    if ("key" in node && "computed" in node && !node.computed && node.key.type === "Identifier")
      keys.add(`.${node.key.name}`);
    if (node.type === "MemberExpression" && !node.computed && node.property.type === "Identifier") {
      const { object } = node;
      members.push([object.type === "Identifier" ? object.name : null, node.property.name]);
    }
  });
  const isGlobal = (name: string): boolean => !own.has(name) && name !== "globalThis";
  return {
    used: new Set([
      ...used.filter(isGlobal),
      ...members.map(([of, name]) => (of && isGlobal(of) ? `${of}.${name}` : `.${name}`)),
    ]),
    keys,
  };
}

function walk(
  node: AnyNode,
  visit: (node: AnyNode, key: string, parent: AnyNode | null) => void,
  key = "",
  parent: AnyNode | null = null,
): void {
  visit(node, key, parent);
  for (const [name, value] of Object.entries(node))
    for (const child of [value].flat())
      if (child && typeof child === "object" && "type" in child)
        walk(child as AnyNode, visit, name, node);
}

/** Of a member, a key, a label, an export: no variable. */
function isName(key: string, parent: AnyNode | null): boolean {
  if (!parent) return false;
  if (key === "property") return parent.type === "MemberExpression" && !parent.computed;
  if (key === "key") return "computed" in parent && !parent.computed;
  return ["label", "exported", "imported", "meta"].includes(key);
}
