import { objectsAt, readValue } from "../../terms/read";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule, AzureVerdict } from "../azure-rule";
import { knownText } from "./asking";
import { machineToken, machine, withKey } from "./machine-samples";

/** Names that every image has or that attackers try first; the service refuses them. */
const refusedAdministrators: ReadonlySet<string> = new Set(
  "administrator admin user user1 test user2 test1 user3 admin1 1 123 a actuser adm admin2 aspnet backup console david guest john owner root server sql support support_388945a0 sys test2 test3 user4 user5".split(
    " ",
  ),
);

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

export function invalid(path: string, allowed: string, message: string, fix: string): AzureVerdict {
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
