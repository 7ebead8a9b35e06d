import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";

/** A security rule as far as matching needs it. */
export interface SecurityRuleFacts {
  readonly name: string;
  readonly priority: number;
  readonly direction: string;
  readonly access: string;
  readonly protocol: string;
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  readonly ports: readonly string[];
}

/** Traffic that a rule set is asked about. */
export interface Flow {
  readonly direction: "Inbound" | "Outbound";
  readonly protocol: string;
  /** A service tag or prefix; `any`: whichever the rule allows will do; `subnet`: the tenant's own addresses. */
  readonly source: string;
  readonly destination: string;
  readonly port: string;
}

/** The rule behind a security rule's properties; `undefined` when a part of it is not known. */
export function securityRuleOf(props: Readonly<Record<string, unknown>>, name: string): SecurityRuleFacts | undefined {
  const sources = texts(props, "sourceAddressPrefix", "sourceAddressPrefixes");
  const destinations = texts(props, "destinationAddressPrefix", "destinationAddressPrefixes");
  const ports = texts(props, "destinationPortRange", "destinationPortRanges");
  const { priority, direction, access, protocol } = props;
  if (sources === undefined || destinations === undefined || ports === undefined) return undefined;
  if (typeof priority !== "number") return undefined;
  if (typeof direction !== "string" || typeof access !== "string" || typeof protocol !== "string") return undefined;
  return { name, priority, direction, access, protocol, sources, destinations, ports };
}

function texts(props: Readonly<Record<string, unknown>>, one: string, many: string): readonly string[] | undefined {
  const list: readonly unknown[] = Array.isArray(props[many]) ? (props[many] as readonly unknown[]) : [];
  const all = [props[one], ...list].filter((value) => value !== undefined && value !== null && value !== "");
  if (props[many] === UNKNOWN || all.some((value) => typeof value !== "string")) return undefined;
  return all as readonly string[];
}

/** The rule that decides a flow: the first by priority that matches; `undefined` when only the defaults are left. */
export function deciding(rules: readonly SecurityRuleFacts[], flow: Flow): SecurityRuleFacts | undefined {
  return rules
    .filter(({ direction }) => sameText(direction, flow.direction))
    .toSorted((a, b) => a.priority - b.priority)
    .find((rule) => matchesFlow(rule, flow));
}

function matchesFlow(rule: SecurityRuleFacts, { protocol, source, destination, port }: Flow): boolean {
  return (
    (rule.protocol === "*" || sameText(rule.protocol, protocol)) &&
    covers(rule.sources, source, sameText(rule.access, "Allow")) &&
    covers(rule.destinations, destination, sameText(rule.access, "Allow")) &&
    rule.ports.some((range) => includesPort(range, port))
  );
}

/** Tags that hold another wholly, as far as these flows need. */
const wider: Readonly<Record<string, readonly string[]>> = {
  azurecloud: ["internet"],
  gatewaymanager: [],
  virtualnetwork: [],
  subnet: ["virtualnetwork"],
  ...Object.fromEntries(
    ["azurekeyvault", "azuremonitor", "sql", "storage"].map((service) => [service, ["azurecloud", "internet"]]),
  ),
};

function covers(prefixes: readonly string[], wanted: string, allows: boolean): boolean {
  return prefixes.some((prefix) => {
    const own = prefix.toLowerCase();
    if (own === "*" || own === "0.0.0.0/0" || own === "any" || own === wanted.toLowerCase()) return true;
    // Users come from anywhere but from Azure's own probes.
    if (wanted === "any") return allows && own !== "gatewaymanager" && own !== "azureloadbalancer";
    // A subnet's own addresses may be written as such; so may a service's in one region.
    if (wanted === "subnet" && allows && /^\d/.test(own)) return true;
    if (allows && own.startsWith(`${wanted.toLowerCase()}.`)) return true;
    return (wider[wanted.toLowerCase()] ?? []).includes(own);
  });
}

/** `443`, `8000-9000` or `*`. */
function includesPort(range: string, port: string): boolean {
  if (range === "*" || range === port) return true;
  const ends = /^(\d+)-(\d+)$/.exec(range);
  return ends !== null && Number(ends[1]) <= Number(port) && Number(port) <= Number(ends[2]);
}
