import type { AnyRule } from "../rule";
import { keyvaultPurgeProtection, keyvaultSoftDelete } from "./key-vault-recovery";
import { keyvaultPublicNetworkAccess, keyvaultNetworkRestriction } from "./key-vault-network";
import { keyvaultRbac, keyvaultExpiry } from "./key-vault-access";

/** Rules over key vaults. */
export const keyVaultRules: readonly AnyRule[] = [
  keyvaultPurgeProtection,
  keyvaultSoftDelete,
  keyvaultPublicNetworkAccess,
  keyvaultNetworkRestriction,
  keyvaultRbac,
  keyvaultExpiry,
];
