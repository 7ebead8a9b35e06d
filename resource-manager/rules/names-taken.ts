import { readValue } from "../../terms/read";
import { lastName, sameResourceId } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import type { AzureRule, Question } from "../azure-rule";
import { STRICTER } from "../refusal";
import type { Standing } from "../world";
import { isOf, known, knownText } from "./asking";
import { resource as sample } from "./samples";

interface GlobalName {
  readonly id: string;
  readonly what: string;
  readonly token: string;
  readonly armType: string;
  readonly input: string;
  readonly code: string;
  readonly seen: string;
  readonly known: boolean;
  readonly message: (name: string) => string;
}

/** Names that are host names as well: one in all of Azure. */
const globalNames: readonly GlobalName[] = [
  {
    id: "storage-name-free",
    what: "A storage account's name is used by no other account in Azure.",
    token: "storage:StorageAccount",
    armType: "Microsoft.Storage/storageAccounts",
    input: "accountName",
    code: "StorageAccountAlreadyTaken",
    seen: "https://github.com/hashicorp/terraform/issues/11485",
    known: true,
    message: (name) => `The storage account named ${name} is already taken.`,
  },
  {
    id: "keyvault-name-free",
    what: "A vault's name is used by no other vault in Azure, deleted ones included.",
    token: "keyvault:Vault",
    armType: "Microsoft.KeyVault/vaults",
    input: "vaultName",
    code: "VaultAlreadyExists",
    seen: "https://github.com/Esri/arcgis-gitops/issues/174",
    known: true,
    message: (name) =>
      `The vault name '${name}' is already in use. Vault names are globally unique so it is possible that the name is already taken. If you are sure that the vault name was not taken then it is possible that a vault with the same name was recently deleted but not purged after being placed in a recoverable state.`,
  },
  {
    id: "search-name-free",
    what: "A search service's name is used by no other service in Azure.",
    token: "search:Service",
    armType: "Microsoft.Search/searchServices",
    input: "searchServiceName",
    code: "ServiceNameUnavailable",
    seen: "https://learn.microsoft.com/azure/search/search-create-service-portal",
    known: true,
    message: (name) => `Service name '${name}' is already used. Please choose a different name.`,
  },
  {
    id: "containerregistry-name-free",
    what: "A registry's name is used by no other registry in Azure.",
    token: "containerregistry:Registry",
    armType: "Microsoft.ContainerRegistry/registries",
    input: "registryName",
    code: "AlreadyInUse",
    seen: "https://learn.microsoft.com/azure/container-registry/container-registry-get-started-portal",
    known: true,
    message: (name) =>
      `The registry DNS name ${name}.azurecr.io is already in use. You can check if the name is already claimed using following API.`,
  },
  {
    id: "cosmosdb-name-free",
    what: "A Cosmos DB account's name is used by no other account in Azure.",
    token: "cosmosdb:DatabaseAccount",
    armType: "Microsoft.DocumentDB/databaseAccounts",
    input: "accountName",
    code: STRICTER,
    seen: "https://learn.microsoft.com/azure/cosmos-db/resource-model",
    known: false,
    message: (name) => `The account name ${name} is already taken.`,
  },
  {
    id: "apimanagement-name-free",
    what: "An API Management service's name is used by no other service in Azure, deleted ones of the last 48 hours included.",
    token: "apimanagement:ApiManagementService",
    armType: "Microsoft.ApiManagement/service",
    input: "serviceName",
    code: "ServiceAlreadyExistsInSoftDeletedState",
    seen: "https://github.com/hashicorp/terraform-provider-azurerm/issues/11580",
    known: true,
    message: (name) =>
      `Api service ${name} was soft-deleted. In order to create the new service with the same name, you have to either undelete the service or purge it. See https://aka.ms/apimsoftdelete.`,
  },
];

function nameRule(row: GlobalName): AzureRule {
  const named = (group: string, program: string): ReturnType<typeof sample> =>
    sample(row.token, { resourceGroupName: group, [row.input]: "claims001", location: "swedencentral" }, program);
  return {
    id: row.id,
    what: row.what,
    types: [`azure-native:${row.token}`],
    phases: ["create"],
    code: row.code,
    status: 409,
    certainty: row.known ? "known" : "caution",
    seen: row.seen,
    examples: {
      refused: { phase: "create", resources: [named("theirs", "theirs"), named("rg", "ours")] },
      accepted: { phase: "create", resources: [named("rg", "ours")] },
    },
    *check(question) {
      const name = knownText(question.resource, row.input);
      const other = name === undefined ? undefined : takenBy(question, row, name);
      if (name !== undefined && other !== undefined)
        yield {
          kind: "fail",
          path: row.input,
          got: name,
          allowed: "a name that nobody in Azure has",
          message: row.message(name),
          fix: `choose another name: it belongs to ${other.id}`,
        };
    },
  };
}

function takenBy({ id, world, resource }: Question, row: GlobalName, name: string): Standing | undefined {
  const { armType } = row;
  const isTaken = (one: Standing): boolean => sameText(nameOf(one, row), name);
  const all = known(world.ofType(armType));
  const holders = world.partial === true ? (byName(all, row).get(name.toLowerCase()) ?? []) : all.filter(isTaken);
  return (
    holders.find((one) => !sameResourceId(one.id, id)) ??
    known(world.deleted(armType)).find(
      (one) =>
        isTaken(one) &&
        !(sameResourceId(one.id, id) && (restores(resource.props) || armType === "Microsoft.KeyVault/vaults")),
    )
  );
}

function nameOf(one: Standing, { token, input }: GlobalName): string | undefined {
  return isOf(one, `azure-native:${token}`) ? (knownText(one, input) ?? lastName(one.id)) : undefined;
}

const indexes = new WeakMap<readonly Standing[], ReadonlyMap<string, readonly Standing[]>>();

/** What a program declares does not change while it is judged, and may be thousands: each list is gone through once. */
function byName(all: readonly Standing[], row: GlobalName): ReadonlyMap<string, readonly Standing[]> {
  const before = indexes.get(all);
  if (before !== undefined) return before;
  const index = new Map<string, Standing[]>();
  for (const one of all) {
    const name = nameOf(one, row)?.toLowerCase();
    if (name === undefined) continue;
    const holders = index.get(name);
    if (holders === undefined) index.set(name, [one]);
    else holders.push(one);
  }
  indexes.set(all, index);
  return index;
}

/** A service that is undeleted keeps its name. A deleted vault of the same id has a rule of its own. */
function restores(props: Readonly<Record<string, unknown>>): boolean {
  return readValue(props, "restore") === true;
}

export const nameRules: readonly AzureRule[] = globalNames.map(nameRule);
