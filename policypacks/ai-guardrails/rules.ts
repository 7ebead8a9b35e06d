import type { AnyRule } from "./rule";
import { apiManagementRules } from "./rules/api-management";
import { authorizationRules } from "./rules/authorization";
import { computeRules } from "./rules/compute";
import { containerRegistryRules } from "./rules/container-registry";
import { cosmosRules } from "./rules/cosmos";
import { foundryRules } from "./rules/foundry";
import { keyVaultRules } from "./rules/key-vault";
import { machineLearningRules } from "./rules/machine-learning";
import { networkRules } from "./rules/network";
import { searchRules } from "./rules/search";
import { storageRules } from "./rules/storage";
import { stackRules } from "./stack-rules/stack-rules";

/** Every guardrail, by id. */
export const rules: readonly AnyRule[] = [
  ...apiManagementRules,
  ...authorizationRules,
  ...computeRules,
  ...containerRegistryRules,
  ...cosmosRules,
  ...foundryRules,
  ...keyVaultRules,
  ...machineLearningRules,
  ...networkRules,
  ...searchRules,
  ...storageRules,
  ...stackRules,
].sort((one, other) => (one.id < other.id ? -1 : 1));
