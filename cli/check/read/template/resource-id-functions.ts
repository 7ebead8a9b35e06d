import { joined, Pending, textOf } from "./pending";
import type { Scope } from "./scope";

/** Ids that functions make; `undefined` for a function that makes none. */
export function idFunction(name: string, args: readonly unknown[], scope: Scope): unknown {
  switch (name) {
    case "resourceid":
      return resourceId(args, scope);
    case "subscriptionresourceid":
      return withLead(args, ([subscription]) => ["/subscriptions/", subscription ?? scope.place.subscription]);
    case "tenantresourceid":
      return withLead(args, () => []);
    case "managementgroupresourceid":
      return withLead(args, ([group]) =>
        group === undefined
          ? [new Pending("«managementGroup().id»")]
          : ["/providers/Microsoft.Management/managementGroups/", group],
      );
    case "extensionresourceid":
      return withLead(args.slice(1), () => [args[0]]);
    default:
      return undefined;
  }
}

function resourceId(args: readonly unknown[], { place }: Scope): unknown {
  return withLead(args, (lead) => {
    const group = lead.length === 0 ? (place.level === "group" ? place.group : undefined) : lead.at(-1);
    const subscription = lead.length > 1 ? lead[0] : place.subscription;
    if (group === undefined) return ["/subscriptions/", subscription];
    return ["/subscriptions/", subscription, "/resourceGroups/", group];
  });
}

/** The arguments are what leads to the resource, its type, and a name a segment of the type. */
function withLead(args: readonly unknown[], lead: (before: readonly unknown[]) => readonly unknown[]): unknown {
  const at = args.findIndex((one) => typeof one === "string" && /^[\w]+\.[\w.]+\//.test(one));
  if (at === -1) return new Pending(`«resourceId(${args.map(textOf).join(", ")})»`);
  const [namespace = "", ...types] = String(args[at]).split("/");
  const names = args.slice(at + 1);
  const path = types.flatMap((type, index) => [`/${type}/`, names[index] ?? ""]);
  return asId(joined([...lead(args.slice(0, at)), "/providers/", namespace, ...path]));
}

/** Whatever holds an id was made from the resource that it names. */
export function asId(id: string | Pending): Pending {
  return id instanceof Pending ? new Pending(id.text, [id.text, ...id.ids], id.assumed) : new Pending(id, [id], true);
}
