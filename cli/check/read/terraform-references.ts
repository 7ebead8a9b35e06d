import { isPlainObject } from "../../../terms/plain-object";

/**
 * Which of the planned resources the expressions of a resource name. Answers by address; an index (`[0]`, `["a"]`) is no
 * part of the configuration, so of a counted one all are named.
 */
export function referencesIn(configuration: unknown): (address: string, all: ReadonlySet<string>) => readonly string[] {
  const byAddress = new Map<string, readonly string[]>();
  if (isPlainObject(configuration)) collect(configuration["root_module"], "", byAddress);
  let byPlain: Map<string, string[]> | undefined;
  return (address, all) => {
    byPlain ??= grouped(all);
    const named = byAddress.get(plain(address)) ?? [];
    return [...new Set(named.flatMap((one) => byPlain?.get(one) ?? []))];
  };
}

function grouped(addresses: ReadonlySet<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const address of addresses) {
    const group = groups.get(plain(address));
    if (group === undefined) groups.set(plain(address), [address]);
    else group.push(address);
  }
  return groups;
}

function plain(address: string): string {
  return address.replace(/\[[^\]]*\]/g, "");
}

function collect(module: unknown, prefix: string, byAddress: Map<string, readonly string[]>): void {
  if (!isPlainObject(module)) return;
  const list: readonly unknown[] = Array.isArray(module["resources"]) ? module["resources"] : [];
  for (const one of list) {
    if (!isPlainObject(one) || typeof one["address"] !== "string") continue;
    const names = [...new Set(namesIn(one["expressions"], 0))];
    byAddress.set(
      prefix + one["address"],
      names.map((name) => prefix + name),
    );
  }
  const calls = isPlainObject(module["module_calls"]) ? module["module_calls"] : {};
  for (const [name, call] of Object.entries(calls))
    if (isPlainObject(call)) collect(call["module"], `${prefix}module.${name}.`, byAddress);
}

/** `azapi_resource.account.id` names `azapi_resource.account`. */
function namesIn(expressions: unknown, depth: number): string[] {
  if (typeof expressions !== "object" || expressions === null || depth > 100) return [];
  if (Array.isArray(expressions)) return expressions.flatMap((one) => namesIn(one, depth + 1));
  return Object.entries(expressions).flatMap(([key, value]: [string, unknown]) =>
    key === "references" && Array.isArray(value)
      ? value.flatMap((one) => (typeof one === "string" ? [plain(one).split(".").slice(0, 2).join(".")] : []))
      : namesIn(value, depth + 1),
  );
}
