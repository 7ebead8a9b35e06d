import type { PolicyElement } from "../policy-document";

/** Something of the service that a policy names: a backend or fragment by its id, a value by its display name. */
export type NamedPart =
  | { readonly kind: "backend" | "fragment"; readonly name: string; readonly element: PolicyElement }
  | { readonly kind: "value"; readonly name: string };

/** All that a policy names, as far as that is written and not computed. */
export function namedParts(root: PolicyElement, text: string): readonly NamedPart[] {
  const elements = everyElement(root);
  const named = elements.flatMap((element): NamedPart[] => {
    const { "backend-id": backend, "fragment-id": fragment } = element.attributes;
    if (element.name === "set-backend-service" && isPlain(backend))
      return [{ kind: "backend", name: backend, element }];
    if (element.name === "include-fragment" && isPlain(fragment))
      return [{ kind: "fragment", name: fragment, element }];
    return [];
  });
  return [...named, ...valuesIn(elements, text).map((name): NamedPart => ({ kind: "value", name }))];
}

function isPlain(name: string | undefined): name is string {
  return name !== undefined && !/^@[({]|\{\{/.test(name);
}

function everyElement(root: PolicyElement): readonly PolicyElement[] {
  return [root, ...root.children.flatMap(everyElement)];
}

/** `{{name}}` is a named value, but in a comment, and in a liquid template, whose own words are written so. */
function valuesIn(elements: readonly PolicyElement[], text: string): readonly string[] {
  const liquid = elements.filter(({ attributes }) => attributes["template"]?.toLowerCase() === "liquid");
  const comments = [...text.matchAll(/<!--[^]*?-->/g)].map(({ index, 0: { length } }) => ({
    at: index,
    end: index + length,
  }));
  const outside = [...liquid, ...comments];
  const found = [...text.matchAll(/\{\{\s*([\w.-]+)\s*\}\}/g)].filter(
    ({ index }) => !outside.some(({ at, end }) => index >= at && index < end),
  );
  return [...new Set(found.map(([, name]) => name ?? ""))];
}
