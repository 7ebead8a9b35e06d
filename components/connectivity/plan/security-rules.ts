import { nsgRules, type PlannedRange, type RuleAddress } from "../../../catalog/nsg-rules";

/** A rule of a network security group, as azure-native takes it. */
export interface SecurityRule {
  readonly name: string;
  readonly priority: number;
  readonly direction: string;
  readonly access: string;
  readonly protocol: string;
  readonly sourcePortRange: string;
  readonly sourceAddressPrefix?: string;
  readonly sourceAddressPrefixes?: readonly string[];
  readonly destinationPortRange?: string;
  readonly destinationPortRanges?: readonly string[];
  readonly destinationAddressPrefix?: string;
  readonly destinationAddressPrefixes?: readonly string[];
}

/** What the address plan fills in; a rule whose range is not there is left out. */
export type PlannedRanges = Readonly<Partial<Record<PlannedRange, readonly string[]>>>;

/**
 * The rules of one kind of subnet, from the catalog, with the planned ranges in their places. A kind that the catalog
 * has no rules for gets an empty list: Azure's own rules then hold, which let in the virtual network and Azure's load
 * balancer, and let out to the virtual network and the internet.
 *
 * @param browsers from where Bastion's sign-in page may be opened; everywhere when not given
 */
export function planSecurityRules(
  kind: string,
  ranges: PlannedRanges,
  browsers?: readonly string[],
): readonly SecurityRule[] {
  return nsgRules.entries
    .filter(({ subnet, onlyWhen }) => subnet === kind && onlyWhen !== "privateBastion")
    .flatMap((rule) => {
      const sources =
        rule.onlyWhen === "publicBastion" && browsers !== undefined ? browsers : filled(rule.source, ranges);
      const destinations = filled(rule.destination, ranges);
      if (sources.length === 0 || destinations.length === 0) return [];
      const { name, priority, direction, access, protocol, sourcePortRange } = rule;
      return [
        {
          name,
          priority,
          direction,
          access,
          protocol,
          sourcePortRange,
          ...oneOrMany("sourceAddressPrefix", "sourceAddressPrefixes", sources),
          ...oneOrMany("destinationPortRange", "destinationPortRanges", rule.destinationPortRanges),
          ...oneOrMany("destinationAddressPrefix", "destinationAddressPrefixes", destinations),
        },
      ];
    });
}

function filled(address: RuleAddress, ranges: PlannedRanges): readonly string[] {
  return "prefix" in address ? [address.prefix] : (ranges[address.planned] ?? []);
}

/** Azure keeps a single value and a list in two properties, and answers `*` and service tags in the first alone. */
function oneOrMany(one: string, many: string, values: readonly string[]): Record<string, string | readonly string[]> {
  const [only] = values;
  return values.length === 1 && only !== undefined ? { [one]: only } : { [many]: values };
}
