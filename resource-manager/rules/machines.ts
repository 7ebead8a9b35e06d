import { objectsAt, readValue } from "../../terms/read";
import { lastName, sameResourceId } from "../../terms/resource-id";
import type { AzureRule } from "../azure-rule";
import { isOf, known, knownText, siblings } from "./asking";
import { invalid } from "./machine-profiles";
import { machine, machineToken, withKey } from "./machine-samples";
import { resource } from "./samples";

export const interfaceUsedOnce: AzureRule = {
  id: "compute-interface-used-once",
  what: "A network interface belongs to one machine.",
  types: [machineToken],
  phases: ["create", "update"],
  code: "NicInUse",
  status: 400,
  certainty: "known",
  seen: "https://github.com/hashicorp/terraform-provider-azurerm/issues/8105",
  examples: {
    refused: { phase: "create", resources: [machine(withKey, { vmName: "other" }), machine(withKey)] },
    accepted: {
      phase: "create",
      resources: [machine(withKey, { vmName: "other", networkProfile: {} }), machine(withKey)],
    },
  },

  *check({ resource: asked, id, world }) {
    for (const item of objectsAt(asked, "networkProfile.networkInterfaces")) {
      const at = knownText(item, "id");
      const other =
        at === undefined
          ? undefined
          : known(world.referrersOf(at)).find((one) => isOf(one, machineToken) && !sameResourceId(one.id, id));
      if (at !== undefined && other !== undefined)
        yield {
          kind: "fail",
          path: `${item.path}.id`,
          got: at,
          allowed: "an interface of its own",
          message: `Network Interface ${at} is used by existing resource ${other.id}.`,
          fix: "give the machine an interface of its own",
        };
    }
  },
};

export const machineHasImage: AzureRule = {
  id: "compute-machine-image",
  what: "A machine made from an image names one, and an administrator; one that attaches a disk has neither.",
  types: [machineToken],
  phases: ["create"],
  code: "InvalidParameter",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/virtual-machines/linux/cli-ps-findimage",
  examples: {
    refused: {
      phase: "create",
      resources: [machine(withKey, { storageProfile: { osDisk: { createOption: "FromImage" } } })],
    },
    accepted: { phase: "create", resources: [machine(withKey)] },
  },

  *check({ resource: asked }) {
    const option = knownText(asked, "storageProfile.osDisk.createOption");
    const image = readValue(asked.props, "storageProfile.imageReference");
    const profile = readValue(asked.props, "osProfile");
    if (option === "FromImage" && image === undefined)
      yield invalid(
        "storageProfile.imageReference",
        "an image",
        "Required parameter 'imageReference' is missing (null).",
        "name an image: publisher, offer, sku and version, or an id",
      );
    if (option === "FromImage" && profile === undefined)
      yield invalid(
        "osProfile",
        "an administrator and a computer name",
        "Required parameter 'osProfile' is missing (null).",
        "write osProfile",
      );
    if (option === "Attach" && profile !== undefined)
      yield invalid(
        "osProfile",
        "none with an attached disk",
        "Parameter 'osProfile' is not allowed.",
        "take osProfile out, or make the machine from an image",
      );
  },
};

export const extensionTypeOnce: AzureRule = {
  id: "compute-extension-type-once",
  what: "A machine has an extension of a type once.",
  types: ["azure-native:compute:VirtualMachineExtension"],
  phases: ["create", "update"],
  code: "BadRequest",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/virtual-machines/extensions/overview",
  examples: {
    refused: { phase: "create", resources: [extension("one"), extension("two")] },
    accepted: { phase: "create", resources: [extension("one", "AADSSHLoginForLinux"), extension("two")] },
  },

  *check({ resource: asked, id, world }) {
    const type = knownText(asked, "type");
    const publisher = knownText(asked, "publisher");
    const other = known(siblings(world, id)).find(
      (one) => knownText(one, "type") === type && knownText(one, "publisher") === publisher,
    );
    if (type !== undefined && other !== undefined)
      yield {
        kind: "fail",
        path: "type",
        got: type,
        allowed: "a type that the machine does not have yet",
        message: `Multiple VMExtensions per handler not supported for OS type 'Linux'. VMExtension '${lastName(id)}' with handler '${publisher ?? ""}.${type}' already added or specified in input.`,
        fix: `keep ${lastName(other.id)} or this one`,
      };
  },
};

function extension(vmExtensionName: string, type = "AzureMonitorLinuxAgent"): ReturnType<typeof resource> {
  return resource("compute:VirtualMachineExtension", {
    vmName: "vm",
    vmExtensionName,
    publisher: "Microsoft.Azure.Monitor",
    type,
  });
}
