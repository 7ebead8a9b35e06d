import { readValue } from "../../../terms/read";
import { normaliseToken } from "../../../terms/type-token";
import { UNKNOWN } from "../../../terms/unknown";
import type { Verdict } from "../../../terms/verdict";
import type { Rule } from "../rule";

/** Where a type lists its IP configurations, and what a public address is called there. */
const lists: ReadonlyMap<string, { readonly interfaces?: string; readonly address: string }> = new Map([
  ["azure-native:network:NetworkInterface", { address: "publicIPAddress" }],
  [
    "azure-native:compute:VirtualMachine",
    { interfaces: "networkProfile.networkInterfaceConfigurations", address: "publicIPAddressConfiguration" },
  ],
  [
    "azure-native:compute:VirtualMachineScaleSet",
    {
      interfaces: "virtualMachineProfile.networkProfile.networkInterfaceConfigurations",
      address: "publicIPAddressConfiguration",
    },
  ],
]);

export const nicPublicIp: Rule = {
  id: "nic-public-ip",
  concern: "vm-public-ip",
  title: "No machine has a public address",
  rationale: "A jumpbox or GPU host with a public address is scanned within minutes; Bastion reaches it without one.",
  severity: "critical",
  appliesTo: [...lists.keys()],
  source: "https://learn.microsoft.com/azure/bastion/bastion-overview",
  frameworks: { waf: "Security", mcsb: ["NS-1", "NS-2"] },
  azurePolicy: "83a86a26-fd1f-447c-b59d-e51f44264114",
  examples: {
    pass: { ipConfigurations: [{ name: "internal", privateIPAllocationMethod: "Dynamic" }] },
    fail: {
      ipConfigurations: [
        {
          name: "internal",
          publicIPAddress: {
            id: "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/pip",
          },
        },
      ],
    },
  },
  *check(resource) {
    const list = lists.get(normaliseToken(resource.type));
    if (list === undefined) return;
    if (list.interfaces === undefined) yield* configurations(resource.props, "", list.address);
    else
      for (const [item, path] of items(resource.props, list.interfaces))
        if (item === UNKNOWN) yield { kind: "undecided", path };
        else yield* configurations(item, path, list.address);
  },
};

function* configurations(owner: unknown, at: string, address: string): Iterable<Verdict> {
  for (const [item, path] of items(owner, "ipConfigurations")) {
    const full = at === "" ? path : `${at}.${path}`;
    if (item === UNKNOWN) {
      yield { kind: "undecided", path: full };
      continue;
    }
    const got = readValue(item, address);
    if (got === UNKNOWN) yield { kind: "undecided", path: `${full}.${address}` };
    else if (got !== undefined)
      yield {
        kind: "fail",
        path: `${full}.${address}`,
        got: nameOf(got),
        fix: `remove ${address} and reach the machine through Bastion`,
      };
  }
}

/** An address that is still to be made has no id yet; it is one all the same. */
function nameOf(address: unknown): string {
  const id = readValue(address, "id");
  return typeof id === "string" ? id : "a public address";
}

/** The items of a list with their paths; the list itself, as UNKNOWN, where it is not known. */
function* items(owner: unknown, list: string): Iterable<readonly [unknown, string]> {
  const value = readValue(owner, list);
  if (value === UNKNOWN) yield [UNKNOWN, list];
  else if (Array.isArray(value))
    for (const [index, item] of (value as readonly unknown[]).entries()) yield [item, `${list}[${index}]`];
}
