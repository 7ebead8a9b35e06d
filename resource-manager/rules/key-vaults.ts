import { readValue } from "../../terms/read";
import { sameResourceId } from "../../terms/resource-id";
import type { AzureRule } from "../azure-rule";
import { known, knownText } from "./asking";
import { type Props, resource } from "./samples";

const vaultToken = "azure-native:keyvault:Vault";

function vault(properties: Props = {}, program = "kv"): ReturnType<typeof resource> {
  return resource(
    "keyvault:Vault",
    { vaultName: "kv-claims", location: "swedencentral", properties: { sku: { name: "standard" }, ...properties } },
    program,
  );
}

export const purgeProtectionStays: AzureRule = {
  id: "keyvault-purge-protection-stays",
  what: "Purge protection and soft delete are never written as false.",
  types: [vaultToken],
  phases: ["create", "update"],
  code: "BadRequest",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview",
  examples: {
    refused: { phase: "create", resources: [vault({ enablePurgeProtection: false })] },
    accepted: { phase: "create", resources: [vault()] },
  },

  *check({ resource: asked }) {
    if (readValue(asked.props, "properties.enablePurgeProtection") === false)
      yield {
        kind: "fail",
        path: "properties.enablePurgeProtection",
        got: false,
        allowed: "true, or absent",
        message:
          'The property "enablePurgeProtection" cannot be set to false. Enabling the purge protection for a vault is an irreversible action.',
        fix: "write true, or take the property out",
      };
  },
};

export const deletedVaultRecovered: AzureRule = {
  id: "keyvault-deleted-vault",
  what: "A vault that was deleted is recovered or purged before one of its id is made anew.",
  types: [vaultToken],
  phases: ["create"],
  code: "ConflictError",
  status: 409,
  certainty: "known",
  seen: "https://github.com/Esri/arcgis-gitops/issues/174",
  examples: {
    refused: { phase: "create", resources: [vault()], deleted: [vault()] },
    accepted: { phase: "create", resources: [vault({ createMode: "recover" })], deleted: [vault()] },
  },

  *check({ resource: asked, id, world }) {
    const gone = known(world.deleted("Microsoft.KeyVault/vaults")).some((one) => sameResourceId(one.id, id));
    if (gone && readValue(asked.props, "properties.createMode") !== "recover")
      yield {
        kind: "fail",
        path: "vaultName",
        got: knownText(asked, "vaultName"),
        allowed: "a name that no deleted vault keeps",
        message:
          "A vault with the same name already exists in deleted state. You need to either recover or purge existing key vault.",
        fix: "choose another name, purge the deleted vault, or set properties.createMode to recover",
      };
  },
};
