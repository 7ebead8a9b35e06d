import type { Finding } from "../../terms/finding";

/** What protects a public address against floods of traffic, in Azure's words. */
export const DdosProtectionMode = {
  /** As the network of whatever holds the address says: protected where that has a plan. Azure's own default. */
  inherited: "VirtualNetworkInherited",
  /** The address by itself, billed by itself. */
  enabled: "Enabled",
  disabled: "Disabled",
} as const;
export type DdosProtectionMode = (typeof DdosProtectionMode)[keyof typeof DdosProtectionMode];

/** Programs in other languages give any text. */
export function checkDdosProtectionMode(path: string, mode: string | undefined): readonly Finding[] {
  const modes: readonly string[] = Object.values(DdosProtectionMode);
  if (mode === undefined || modes.includes(mode)) return [];
  return [{ path, got: mode, allowed: modes.join(", "), fix: "choose one of these, or leave it out" }];
}
