/** An ARM id taken apart. Letter case is kept as written; compare with {@link sameResourceId}. */
export interface ResourceId {
  readonly subscriptionId?: string;
  readonly resourceGroupName?: string;
  /** The full type, such as `Microsoft.Network/virtualNetworks/subnets`. */
  readonly type: string;
  /** One name a type segment: the network's, then the subnet's. */
  readonly names: readonly string[];
  /** What an extension resource (role assignment, diagnostic setting) extends; absent for the others. */
  readonly scope?: string;
}

/** Takes an ARM id apart; `undefined` for a text that is none. */
export function parseResourceId(id: string): ResourceId | undefined {
  const at = id.toLowerCase().lastIndexOf("/providers/");
  const scope = at === -1 ? id : id.slice(0, at);
  const container = parseContainer(scope);
  if (at === -1) return container;

  const [namespace, ...rest] = id.slice(at + "/providers/".length).split("/");
  if (namespace === undefined || namespace === "" || rest.length === 0 || rest.length % 2 !== 0 || rest.includes(""))
    return undefined;
  if (container === undefined && scope !== "" && parseResourceId(scope) === undefined) return undefined;

  const types = rest.filter((_, index) => index % 2 === 0);
  return {
    ...(container?.subscriptionId === undefined ? {} : { subscriptionId: container.subscriptionId }),
    ...(container?.resourceGroupName === undefined ? {} : { resourceGroupName: container.resourceGroupName }),
    type: [namespace, ...types].join("/"),
    names: rest.filter((_, index) => index % 2 === 1),
    ...(container === undefined && scope !== "" ? { scope } : {}),
  };
}

/** Azure compares ids without regard to letter case and to a slash at the end. */
export function sameResourceId(a: string, b: string): boolean {
  return resourceIdKey(a) === resourceIdKey(b);
}

/** The resource's own name. */
export function lastName(id: string): string {
  return id.replace(/\/+$/, "").split("/").at(-1) ?? "";
}

/** An id in the form that serves as a key of a map. */
export function resourceIdKey(id: string): string {
  return id.replace(/\/+$/, "").toLowerCase();
}

function parseContainer(scope: string): ResourceId | undefined {
  const match = /^\/subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+))?$/i.exec(scope);
  if (match?.[1] === undefined) return undefined;
  if (match[2] === undefined)
    return { subscriptionId: match[1], type: "Microsoft.Resources/subscriptions", names: [match[1]] };
  return {
    subscriptionId: match[1],
    resourceGroupName: match[2],
    type: "Microsoft.Resources/resourceGroups",
    names: [match[2]],
  };
}
