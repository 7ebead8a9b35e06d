import { readValue } from "../terms/read";
import { UNKNOWN, type Unknown } from "../terms/unknown";

type Props = Readonly<Record<string, unknown>>;

/** The address blocks that a subnet's properties name, singular or plural. UNKNOWN when one of them is not known. */
export function rangesOf(subnet: Props): readonly string[] | Unknown {
  return blocks(readValue(subnet, "addressPrefix"), readValue(subnet, "addressPrefixes"));
}

/** The address space of a virtual network. */
export function addressSpaceOf(network: Props): readonly string[] | Unknown {
  return blocks(undefined, readValue(network, "addressSpace.addressPrefixes"));
}

function blocks(one: unknown, many: unknown): readonly string[] | Unknown {
  if (one === UNKNOWN || many === UNKNOWN) return UNKNOWN;
  const all = [one, ...(Array.isArray(many) ? (many as readonly unknown[]) : [])];
  if (all.includes(UNKNOWN)) return UNKNOWN;
  return [...new Set(all.filter((block) => typeof block === "string"))];
}
