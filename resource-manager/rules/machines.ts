import { readValue } from "../../terms/read";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule, AzureVerdict } from "../azure-rule";
import { isOf, isSame, known, knownText, lastName, objectsAt, siblings } from "./asking";
import { idOf, resource } from "./samples";

const machineToken = "azure-native:compute:VirtualMachine";

type Props = Readonly<Record<string, unknown>>;

/** Names that every image has or that attackers try first; the service refuses them. */
const refusedAdministrators: ReadonlySet<string> = new Set(
  "administrator admin user user1 test user2 test1 user3 admin1 1 123 a actuser adm admin2 aspnet backup console david guest john owner root server sql support support_388945a0 sys test2 test3 user4 user5".split(
    " ",
  ),
);

function machine(osProfile: Props, props: Props = {}): ReturnType<typeof resource> {
  return resource("compute:VirtualMachine", {
    vmName: "vm-jump",
    location: "swedencentral",
    osProfile: { computerName: "vm-jump", adminUsername: "operator", ...osProfile },
    networkProfile: { networkInterfaces: [{ id: idOf("Microsoft.Network/networkInterfaces", "nic") }] },
    storageProfile: { osDisk: { createOption: "FromImage" }, imageReference: { publisher: "Canonical" } },
    ...props,
  });
}

const key = { path: "/home/operator/.ssh/authorized_keys", keyData: "ssh-ed25519 AAAA" };
const withKey = { linuxConfiguration: { disablePasswordAuthentication: true, ssh: { publicKeys: [key] } } };

export const machineSignIn: AzureRule = {
  id: "compute-machine-sign-in",
  what: "A Linux machine without passwords has an SSH key at its administrator's path, and no password; one with passwords has one.",
  types: [machineToken],
  phases: ["create"],
  code: "InvalidParameter",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/virtual-machines/linux/mac-create-ssh-keys",
  examples: {
    refused: { phase: "create", resources: [machine({ linuxConfiguration: { disablePasswordAuthentication: true } })] },
    accepted: { phase: "create", resources: [machine(withKey)] },
  },

  *check({ resource: asked }) {
    const profile = readValue(asked.props, "osProfile");
    const disabled = readValue(asked.props, "osProfile.linuxConfiguration.disablePasswordAuthentication");
    if (profile === UNKNOWN || profile === undefined || disabled === UNKNOWN) return;
    const linux = readValue(asked.props, "osProfile.linuxConfiguration") !== undefined;
    const password = readValue(asked.props, "osProfile.adminPassword");
    const keys = objectsAt(asked, "osProfile.linuxConfiguration.ssh.publicKeys");
    const keysOpen =
      readValue(asked.props, "osProfile.linuxConfiguration.ssh.publicKeys") === UNKNOWN ||
      readValue(asked.props, "osProfile.linuxConfiguration.ssh") === UNKNOWN;

    if (disabled === true && keys.length === 0 && !keysOpen)
      yield invalid(
        "osProfile.linuxConfiguration.ssh.publicKeys",
        "at least one key",
        "Authentication using either SSH or by user name and password must be enabled in Linux profile.",
        "add an SSH public key",
      );
    if (disabled === true && password !== undefined)
      yield invalid(
        "osProfile.adminPassword",
        "none where passwords are off",
        "Parameter 'osProfile.adminPassword' is not allowed when passwords are disabled.",
        "take the password out",
      );
    if (disabled !== true && password === undefined && !(linux && (keys.length > 0 || keysOpen)))
      yield invalid(
        "osProfile.adminPassword",
        "a password, or an SSH key",
        "Required parameter 'adminPassword' is missing (null).",
        "set disablePasswordAuthentication and add an SSH public key",
      );
    const user = knownText(asked, "osProfile.adminUsername");
    for (const item of keys) {
      const path = knownText(item, "path");
      if (path !== undefined && user !== undefined && path !== `/home/${user}/.ssh/authorized_keys`)
        yield invalid(
          `${item.path}.path`,
          `/home/${user}/.ssh/authorized_keys`,
          `Destination path for SSH public keys is currently limited to its default value /home/${user}/.ssh/authorized_keys due to a known issue in Linux provisioning agent.`,
          `write /home/${user}/.ssh/authorized_keys`,
        );
    }
  },
};

function invalid(path: string, allowed: string, message: string, fix: string): AzureVerdict {
  return { kind: "fail", path, allowed, message, fix };
}

export const machineNames: AzureRule = {
  id: "compute-machine-names",
  what: "A computer name has at most 64 characters on Linux and 15 on Windows, and the administrator none of the names that Azure refuses.",
  types: [machineToken],
  phases: ["create"],
  code: "InvalidParameter",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/virtual-machines/linux/faq",
  examples: {
    refused: { phase: "create", resources: [machine({ ...withKey, adminUsername: "root" })] },
    accepted: { phase: "create", resources: [machine(withKey)] },
  },

  *check({ resource: asked }) {
    const computer = knownText(asked, "osProfile.computerName");
    const windows =
      readValue(asked.props, "osProfile.windowsConfiguration") !== undefined ||
      knownText(asked, "storageProfile.osDisk.osType") === "Windows";
    const most = windows ? 15 : 64;
    if (
      computer !== undefined &&
      (computer.length > most ||
        /^\d+$/.test(computer) ||
        /[`~!@#$%^&*()=+_[\]{}\\|;:'",<>/?]/.test(computer) ||
        (windows && computer.includes(".")))
    )
      yield {
        ...invalid(
          "osProfile.computerName",
          `1 to ${most} letters, digits and hyphens`,
          `${windows ? "Windows" : "Linux"} computer name cannot be more than ${most} characters long, be entirely numeric, or contain special characters.`,
          "choose a shorter, plainer computerName",
        ),
        got: computer,
      };
    const user = knownText(asked, "osProfile.adminUsername");
    if (user !== undefined && (refusedAdministrators.has(user.toLowerCase()) || user.length > (windows ? 20 : 64)))
      yield {
        ...invalid(
          "osProfile.adminUsername",
          "another name",
          "The Admin Username specified is not allowed.",
          "choose another name for the administrator",
        ),
        got: user,
      };
  },
};

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
          : known(world.referrersOf(at)).find((one) => isOf(one, machineToken) && !isSame(one.id, id));
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

export const machineRules: readonly AzureRule[] = [
  machineHasImage,
  machineSignIn,
  machineNames,
  interfaceUsedOnce,
  extensionTypeOnce,
];
