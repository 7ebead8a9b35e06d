import { own } from "./plain-object";

/**
 * The ARM id that inputs make of a path with inputs in braces, spelled as the path spells it; `undefined` while one that
 * it needs is absent, empty or not known.
 *
 * @param idPath `/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}`, as a row of the catalog has it
 * @param subscriptionId taken where the inputs name none: the provider's
 */
export function fillIdPath(
  idPath: string,
  inputs: Readonly<Record<string, unknown>>,
  subscriptionId?: string,
): string | undefined {
  const parts = idPath.split(/\{([^}]+)\}/).map((text, index) => {
    if (index % 2 === 0) return text;
    const value = own(inputs, text) ?? (text === "subscriptionId" ? subscriptionId : undefined);
    return typeof value === "string" ? value.replace(/^\/+|\/+$/g, "") : undefined;
  });
  if (parts.some((part, index) => part === undefined || (index % 2 === 1 && part === ""))) return undefined;
  return `/${parts.join("").replace(/^\/+/, "")}`;
}

/** The inputs that a path takes. */
export function inputsOf(idPath: string): readonly string[] {
  return [...idPath.matchAll(/\{([^}]+)\}/g)].map(([, input]) => input ?? "");
}
