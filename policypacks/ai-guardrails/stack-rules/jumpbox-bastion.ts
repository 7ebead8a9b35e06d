import { read } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import { isOneOf } from "../asking";
import type { StackRule } from "../rule";
import { ofType } from "./links";

const machine = "azure-native:compute:VirtualMachine";
const bastion = "azure-native:network:BastionHost";
const jumpbox: Resource = { type: machine, name: "jumpbox", props: { location: "swedencentral" } };
const source = "https://learn.microsoft.com/azure/bastion/bastion-overview";

export const machineBastion: StackRule = {
  over: "stack",
  id: "machine-bastion",
  concern: "bastion",
  title: "Machines are reached through Bastion",
  rationale: "Without Bastion somebody opens a management port, for an afternoon at first.",
  severity: "medium",
  appliesTo: [machine],
  source,
  frameworks: { waf: "Security", mcsb: ["NS-1", "PA-7"] },
  limits: ["A Bastion that another program declares, such as the hub's, is not seen."],
  examples: { pass: [jumpbox, { type: bastion, name: "bastion", props: {} }], fail: [jumpbox] },
  *check(stack) {
    const [first] = stack.subjects;
    if (first !== undefined && ofType(stack, bastion).length === 0)
      yield {
        kind: "fail",
        resource: first,
        path: "networkProfile",
        fix: "declare a network.BastionHost for its network",
      };
  },
};

export const jumpboxBastion: StackRule = {
  over: "stack",
  id: "bastion-jumpbox",
  concern: "jumpbox-bastion",
  title: "A Bastion has a jumpbox behind it",
  rationale:
    "Private services are managed from inside: Bastion without a machine leads nowhere, and the next step is to open them.",
  severity: "low",
  posture: "corp",
  appliesTo: [bastion],
  source: "https://learn.microsoft.com/azure/cloud-adoption-framework/scenarios/ai/platform/networking",
  frameworks: { waf: "Security", mcsb: ["PA-6"] },
  limits: ["A machine that another program declares is not seen."],
  examples: {
    pass: [{ type: bastion, name: "bastion", props: {} }, jumpbox],
    fail: [{ type: bastion, name: "bastion", props: { location: "swedencentral" } }],
  },
  *check(stack) {
    if (ofType(stack, machine).length > 0) return;
    for (const resource of stack.subjects)
      yield {
        kind: "fail",
        resource,
        path: "location",
        got: read(resource, "location"),
        fix: "declare a compute.VirtualMachine that it reaches",
      };
  },
};

export const bastionSku: StackRule = {
  over: "stack",
  id: "bastion-sku",
  concern: "bastion",
  title: "Bastion in production is one of your own",
  rationale: "The developer SKU is shared, reaches one network and has no promise.",
  severity: "low",
  environment: "prod",
  appliesTo: [bastion],
  source: "https://learn.microsoft.com/azure/bastion/bastion-sku-comparison",
  frameworks: { waf: "Reliability" },
  examples: {
    pass: [{ type: bastion, name: "bastion", props: { sku: { name: "Standard" } } }],
    fail: [{ type: bastion, name: "bastion", props: { sku: { name: "Developer" } } }],
  },
  *check(stack) {
    for (const resource of stack.subjects) {
      const got = read(resource, "sku.name");
      if (got === UNKNOWN) yield { kind: "undecided", resource, path: "sku.name" };
      else if (isOneOf(got, "Developer"))
        yield { kind: "fail", resource, path: "sku.name", got, fix: "set sku.name to Basic or larger" };
    }
  },
};
