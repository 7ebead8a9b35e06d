import {
  accountManagedIdentity,
  accountCustomerManagedKey,
  accountCustomerStorage,
} from "../../../../policypacks/ai-guardrails/rules/foundry-data";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(accountManagedIdentity, [
  ["of the system", { identity: { type: "SystemAssigned" } }, "pass"],
  ["of the user", { identity: { type: "UserAssigned" } }, "pass"],
  ["both", { identity: { type: "SystemAssigned, UserAssigned" } }, "pass"],
  ["both, written closely", { identity: { type: "SystemAssigned,UserAssigned" } }, "pass"],
  ["in small letters", { identity: { type: "systemassigned" } }, "pass"],
  ["none", { identity: { type: "None" } }, "fail"],
  ["absent", {}, "fail"],
  ["no type", { identity: {} }, "fail"],
  ["null", { identity: null }, "fail"],
  ["type not known", { identity: { type: UNKNOWN } }, "undecided"],
  ["hidden", { identity: UNKNOWN }, "undecided"],
]);

describeCases(accountCustomerManagedKey, [
  ["Microsoft.KeyVault", { properties: { encryption: { keySource: "Microsoft.KeyVault" } } }, "pass"],
  ["Microsoft.KeyVault in capitals", { properties: { encryption: { keySource: "MICROSOFT.KEYVAULT" } } }, "pass"],
  ["Microsoft.KeyVault in small letters", { properties: { encryption: { keySource: "microsoft.keyvault" } } }, "pass"],
  [
    '"Microsoft.CognitiveServices"',
    { properties: { encryption: { keySource: "Microsoft.CognitiveServices" } } },
    "fail",
  ],
  ["absent", {}, "fail"],
  ["null", { properties: { encryption: { keySource: null } } }, "fail"],
  ["not known", { properties: { encryption: { keySource: UNKNOWN } } }, "undecided"],
  ["hidden with what is around it", { properties: { encryption: UNKNOWN } }, "undecided"],
]);

describeCases(accountCustomerStorage, [
  [
    '[{ resourceId: "/subscriptions/s/resourceGroups/rg/providers',
    {
      properties: {
        userOwnedStorage: [
          { resourceId: "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/a" },
        ],
      },
    },
    "pass",
  ],
  ["absent", {}, "fail"],
  ["null", { properties: { userOwnedStorage: null } }, "fail"],
  ["an empty text", { properties: { userOwnedStorage: "" } }, "fail"],
  ["not known", { properties: { userOwnedStorage: UNKNOWN } }, "undecided"],
  ["an empty list", { properties: { userOwnedStorage: [] } }, "fail"],
  ["a list whose items are not known", { properties: { userOwnedStorage: [UNKNOWN] } }, "pass"],
  ["two accounts", { properties: { userOwnedStorage: [{ resourceId: "a" }, { resourceId: "b" }] } }, "pass"],
]);
