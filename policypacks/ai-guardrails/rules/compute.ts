import type { AnyRule } from "../rule";
import { vmPasswordAuth, vmCustomData } from "./compute-access";
import { vmManagedDisk, vmEncryptionAtHost, vmTrustedLaunch } from "./compute-disks";
import { vmSku, vmUpdates, vmAvailability } from "./compute-upkeep";

/** Rules over virtual machines. */
export const computeRules: readonly AnyRule[] = [
  vmPasswordAuth,
  vmCustomData,
  vmManagedDisk,
  vmEncryptionAtHost,
  vmTrustedLaunch,
  vmSku,
  vmUpdates,
  vmAvailability,
];
