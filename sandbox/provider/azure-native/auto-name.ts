import { createHash, randomBytes } from "node:crypto";

import type { ResourceType } from "../../../resource-manager";
import type { CheckCall } from "../calls";

export interface AutoName {
  readonly value: unknown;
  /** A random name lets the new resource be made before the old one is deleted. */
  readonly random: boolean;
}

/** These are UUIDs in Azure. */
const uuids: ReadonlySet<string> = new Set(["roleAssignmentName", "roleDefinitionId"]);
/** Children that are nevertheless unique beyond their parent. */
const alwaysRandom: ReadonlySet<string> = new Set(["endpointName", "customDomainName"]);

/**
 * The name that azure-native gives a resource whose program gave none: the old one; else what the engine proposes;
 * else the program's name, with random digits behind it unless the name need only be unique under a parent.
 */
export function autoName(type: ResourceType, call: CheckCall): AutoName | undefined {
  const { nameInput } = type;
  if (nameInput === undefined) return undefined;
  const old = call.olds[nameInput];
  if (old !== undefined) return { value: old, random: call.olds["__createBeforeDelete"] === true };

  const isUuid = uuids.has(nameInput);
  const { autonaming } = call;
  if (autonaming?.mode === "disable") return undefined;
  if (autonaming?.mode === "enforce" || (autonaming?.mode === "propose" && !isUuid))
    return { value: autonaming.proposedName, random: true };

  const digits = hexDigits(call.randomSeed);
  if (isUuid) return { value: uuidOf(digits), random: true };
  if (type.parentToken !== undefined && !alwaysRandom.has(nameInput)) return { value: call.name, random: false };
  return { value: `${call.name}${digits.slice(0, 8)}`, random: true };
}

function hexDigits(seed: Uint8Array): string {
  if (seed.length === 0) return randomBytes(16).toString("hex");
  return createHash("sha256").update(seed).digest("hex").slice(0, 32);
}

function uuidOf(digits: string): string {
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}
