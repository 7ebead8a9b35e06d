import type { Properties } from "../../calls";

import { inventedSecret } from "./invented-secret";

/** A function that hands out secrets of a resource. */
export interface SecretFunction {
  /** Token of the function. */
  readonly token: string;
  /** Token of the type whose resource it asks; its arguments are what the resource's id is made of. */
  readonly of: string;
  /** The setting with which Azure, or what the key would open, refuses it. */
  readonly off?: OffSwitch;
  answer(id: string): Properties;
}

export interface OffSwitch {
  /** SDK input path. */
  readonly path: string;
  readonly value: boolean;
  /** What holds where the program leaves it out. */
  readonly fallback: boolean;
  /** Azure's refusal. Without it Azure hands out keys that open nothing, and the refusal is the sandbox's caution. */
  readonly azure?: { readonly status: number; readonly code: string; message(id: string): string };
  readonly seen: string;
}

/** In the order of their tokens. */
export const secretFunctions: readonly SecretFunction[] = [
  {
    token: "azure-native:apimanagement:listSubscriptionSecrets",
    of: "azure-native:apimanagement:Subscription",
    answer: (id) => ({ primaryKey: inventedSecret(id, "primary"), secondaryKey: inventedSecret(id, "secondary") }),
  },
  {
    token: "azure-native:cognitiveservices:listAccountKeys",
    of: "azure-native:cognitiveservices:Account",
    off: {
      path: "properties.disableLocalAuth",
      value: true,
      fallback: false,
      azure: {
        status: 400,
        code: "BadRequest",
        message: () => "Failed to list key. disableLocalAuth is set to be true",
      },
      seen: "https://github.com/hashicorp/terraform-provider-azurerm/issues/16943",
    },
    answer: (id) => ({ key1: inventedSecret(id, "1"), key2: inventedSecret(id, "2") }),
  },
  {
    token: "azure-native:containerregistry:listRegistryCredentials",
    of: "azure-native:containerregistry:Registry",
    off: {
      path: "adminUserEnabled",
      value: false,
      fallback: false,
      azure: {
        status: 400,
        code: "UnAuthorizedForCredentialOperations",
        message: (id) => `Cannot perform credential operations for ${id} as admin user is disabled.`,
      },
      seen: "https://learn.microsoft.com/azure/container-registry/container-registry-authentication#admin-account",
    },
    answer: (id) => ({
      username: id.slice(id.lastIndexOf("/") + 1),
      passwords: ["password", "password2"].map((name) => ({ name, value: inventedSecret(id, name) })),
    }),
  },
  {
    token: "azure-native:cosmosdb:listDatabaseAccountConnectionStrings",
    of: "azure-native:cosmosdb:DatabaseAccount",
    off: {
      path: "disableLocalAuth",
      value: true,
      fallback: false,
      seen: "https://learn.microsoft.com/azure/cosmos-db/how-to-connect-role-based-access-control",
    },
    answer: (id) => ({
      connectionStrings: ["Primary", "Secondary"].map((kind) => ({
        connectionString: `AccountEndpoint=https://${id.slice(id.lastIndexOf("/") + 1)}.documents.azure.com:443/;AccountKey=${inventedSecret(id, kind)};`,
        description: `${kind} SQL Connection String`,
        keyKind: kind,
        type: "Sql",
      })),
    }),
  },
  {
    token: "azure-native:cosmosdb:listDatabaseAccountKeys",
    of: "azure-native:cosmosdb:DatabaseAccount",
    off: {
      path: "disableLocalAuth",
      value: true,
      fallback: false,
      seen: "https://learn.microsoft.com/azure/cosmos-db/how-to-connect-role-based-access-control",
    },
    answer: (id) => ({
      primaryMasterKey: inventedSecret(id, "primary"),
      primaryReadonlyMasterKey: inventedSecret(id, "primary read"),
      secondaryMasterKey: inventedSecret(id, "secondary"),
      secondaryReadonlyMasterKey: inventedSecret(id, "secondary read"),
    }),
  },
  ...["getSharedKeys", "getWorkspaceSharedKeys"].map((name): SecretFunction => ({
    token: `azure-native:operationalinsights:${name}`,
    of: "azure-native:operationalinsights:Workspace",
    off: {
      path: "features.disableLocalAuth",
      value: true,
      fallback: false,
      seen: "https://learn.microsoft.com/azure/azure-monitor/logs/manage-access",
    },
    answer: (id) => ({
      primarySharedKey: inventedSecret(id, "primary"),
      secondarySharedKey: inventedSecret(id, "secondary"),
    }),
  })),
  ...["listAdminKey", "listQueryKeyBySearchService"].map((name): SecretFunction => ({
    token: `azure-native:search:${name}`,
    of: "azure-native:search:Service",
    off: {
      path: "disableLocalAuth",
      value: true,
      fallback: false,
      seen: "https://learn.microsoft.com/azure/search/search-security-enable-roles#disable-api-key-authentication",
    },
    answer: (id) =>
      name === "listAdminKey"
        ? { primaryKey: inventedSecret(id, "primary"), secondaryKey: inventedSecret(id, "secondary") }
        : { nextLink: "", value: [{ name: "", key: inventedSecret(id, "query") }] },
  })),
  ...["listStorageAccountKeys", "listStorageAccountSAS", "listStorageAccountServiceSAS"].map(
    (name): SecretFunction => ({
      token: `azure-native:storage:${name}`,
      of: "azure-native:storage:StorageAccount",
      off: {
        path: "allowSharedKeyAccess",
        value: false,
        fallback: true,
        seen: "https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent",
      },
      answer: (id) => storageAnswers[name]?.(id) ?? {},
    }),
  ),
];

const storageAnswers: Readonly<Record<string, (id: string) => Properties>> = {
  listStorageAccountKeys: (id) => ({
    keys: ["key1", "key2"].map((keyName) => ({
      keyName,
      permissions: "FULL",
      creationTime: "2026-01-01T00:00:00.0000000Z",
      value: inventedSecret(id, keyName),
    })),
  }),
  listStorageAccountSAS: (id) => ({ accountSasToken: `sv=2024-11-04&sig=${inventedSecret(id, "account")}` }),
  listStorageAccountServiceSAS: (id) => ({ serviceSasToken: `sv=2024-11-04&sig=${inventedSecret(id, "service")}` }),
};
