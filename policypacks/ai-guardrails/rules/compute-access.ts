import { read } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN, type Unknown } from "../../../terms/unknown";
import { is, mustBe, where } from "../asking";
import type { Rule } from "../rule";

const path = "osProfile.linuxConfiguration.disablePasswordAuthentication";

/** By the configuration, the disk's system, or the publisher of the image. */
function isLinux(resource: Resource): boolean | Unknown {
  const windows = read(resource, "osProfile.windowsConfiguration");
  if (windows !== undefined && windows !== UNKNOWN) return false;
  if (read(resource, "osProfile") === undefined) return false; // attached disks have no profile
  const linux = read(resource, "osProfile.linuxConfiguration");
  const disk = is(resource.props, "storageProfile.osDisk.osType", "Linux");
  const publisher = read(resource, "storageProfile.imageReference.publisher");
  if ((linux !== undefined && linux !== UNKNOWN) || disk === true) return true;
  if (typeof publisher === "string")
    return /^(canonical|debian|redhat|suse|almalinux|microsoftcblmariner|oracle|resf|microsoft-aks)$/i.test(publisher);
  return linux === UNKNOWN || disk === UNKNOWN || publisher === UNKNOWN ? UNKNOWN : false;
}

/** What has to be known to say which system it is. */
function openPath(resource: Resource): string {
  const paths = ["osProfile.linuxConfiguration", "storageProfile.osDisk.osType"];
  return paths.find((one) => read(resource, one) === UNKNOWN) ?? "storageProfile.imageReference.publisher";
}

/** A name that stands for a secret with a value behind it, or a private key. */
const secret =
  /(?:password|passwd|secret|token|api[_-]?key|access[_-]?key|account[_-]?key)["']?[ \t]{0,8}[=:][ \t]{0,8}["']?[^\s"'$<{]{6}|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/i;

/** Custom data is written in clear or in Base64; a part of it that is longer than Azure takes is not looked at. */
function holdsSecret(text: string): boolean {
  const shown = text.slice(0, longest);
  return secret.test(shown) || secret.test(fromBase64(shown));
}

const longest = 87_380;

function fromBase64(text: string): string {
  return /^[A-Za-z0-9+/=\s]+$/.test(text) ? Buffer.from(text, "base64").toString("latin1") : "";
}

export const vmPasswordAuth: Rule = {
  id: "vm-password-auth",
  concern: "vm-password-auth",
  title: "Linux machines take no passwords",
  rationale: "Passwords are guessed, all day, from everywhere.",
  severity: "high",
  appliesTo: ["azure-native:compute:VirtualMachine"],
  source: "https://learn.microsoft.com/azure/virtual-machines/linux/create-ssh-keys-detailed",
  frameworks: { waf: "Security", mcsb: ["IM-6"] },
  limits: [
    "Whether an image holds Linux is read off osProfile and the disk; a machine that says neither is taken for Linux only where its image is a known Linux one.",
  ],
  examples: {
    pass: { osProfile: { linuxConfiguration: { disablePasswordAuthentication: true } } },
    fail: { osProfile: { linuxConfiguration: { disablePasswordAuthentication: false } } },
  },
  *check(resource) {
    const fix = "set osProfile.linuxConfiguration.disablePasswordAuthentication to true and give an SSH key";
    yield* where(isLinux(resource), openPath(resource), mustBe(resource, path, true, fix));
  },
};

export const vmCustomData: Rule = {
  id: "vm-custom-data",
  concern: "secrets in custom data",
  title: "Custom data holds no secret",
  rationale: "Custom data is read by every process on the machine and by whoever may read the machine.",
  severity: "high",
  appliesTo: ["azure-native:compute:VirtualMachine"],
  source: "https://learn.microsoft.com/azure/virtual-machines/custom-data",
  frameworks: { waf: "Security", mcsb: ["IM-8"] },
  limits: ["Only what looks like a password, key or token is found, in clear or in Base64."],
  examples: {
    pass: { osProfile: { customData: "#cloud-config" } },
    fail: { osProfile: { customData: "export AZURE_CLIENT_SECRET=abcdefgh" } },
  },
  *check(resource) {
    const got = read(resource, "osProfile.customData");
    if (got === UNKNOWN) yield { kind: "undecided", path: "osProfile.customData" };
    else if (typeof got === "string" && holdsSecret(got))
      yield {
        kind: "fail",
        path: "osProfile.customData",
        got,
        fix: "let the machine fetch the secret from a key vault with its identity",
      };
  },
};
