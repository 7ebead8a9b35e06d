import type { ResourceType } from "../catalog/arm-types";
import { apiManagementTiers } from "../catalog/api-management-tiers";
import { bastionSkus } from "../catalog/bastion-skus";
import { searchTiers } from "../catalog/search-tiers";
import { isValue, readValue } from "../terms/read";
import { UNKNOWN } from "../terms/unknown";
import type { Difference } from "./compare-inputs";
import { type Refusal, STRICTER } from "./refusal";

/** A property that takes some changes and not others. */
interface Transition {
  readonly armType: string;
  readonly generic: string;
  /** Whether Azure takes the change. */
  takes(old: unknown, next: unknown): boolean;
  readonly code: string;
  /** `caution` where Azure's own code is not known. */
  readonly certainty?: "caution";
  readonly status: number;
  readonly message: string;
  readonly allowed: string;
  readonly fix: string;
}

const zonal = (sku: unknown): boolean => typeof sku === "string" && /_(RA)?G?ZRS$/i.test(sku);
const premium = (sku: unknown): boolean => typeof sku === "string" && /^Premium/i.test(sku);
const bastionTiers = [...bastionSkus.entries].sort((a, b) => a.rank - b.rank).map(({ name }) => name);
const searchLadder = searchTiers.entries.filter(({ changesInPlace }) => changesInPlace).map(({ name }) => name);

const transitions: readonly Transition[] = [
  {
    armType: "Microsoft.CognitiveServices/accounts",
    generic: "properties.customSubDomainName",
    takes: (old) => old === undefined,
    code: "UpdatingCustomDomainNotAllowed",
    status: 400,
    message: "Updating or disabling sub domain is not supported.",
    allowed: "the name that the account has",
    fix: "keep the name, or make a new account beside this one",
  },
  {
    armType: "Microsoft.CognitiveServices/accounts",
    generic: "kind",
    takes: (old, next) => [old, next].every((kind) => kind === "OpenAI" || kind === "AIServices"),
    code: "PropertyChangeNotAllowed",
    status: 400,
    message: "The kind of an account cannot be changed, save between OpenAI and AIServices.",
    allowed: "the kind that the account has",
    fix: "make a new account beside this one",
  },
  {
    armType: "Microsoft.KeyVault/vaults",
    generic: "properties.enablePurgeProtection",
    takes: (old, next) => old !== true || next !== false,
    code: "BadRequest",
    status: 400,
    message:
      'The property "enablePurgeProtection" cannot be set to false. Enabling the purge protection for a vault is an irreversible action.',
    allowed: "true",
    fix: "leave purge protection on",
  },
  {
    armType: "Microsoft.KeyVault/vaults",
    generic: "properties.enableSoftDelete",
    takes: (_, next) => next !== false,
    code: "BadRequest",
    status: 400,
    message: 'The property "enableSoftDelete" can be set to true only for creating new vault.',
    allowed: "true",
    fix: "leave soft delete on",
  },
  {
    armType: "Microsoft.KeyVault/vaults",
    generic: "properties.softDeleteRetentionInDays",
    takes: (old, next) => old === undefined || next === undefined,
    code: "BadRequest",
    status: 400,
    message: 'The property "softDeleteRetentionInDays" has been set already and it can\'t be modified.',
    allowed: "the number of days with which the vault was made",
    fix: "keep the number",
  },
  {
    armType: "Microsoft.Storage/storageAccounts",
    generic: "sku.name",
    takes: (old, next) => premium(old) === premium(next) && zonal(old) === zonal(next),
    code: "AccountPropertyCannotBeUpdated",
    status: 400,
    message:
      "The replication of a storage account cannot change between locally and zone-redundant, nor its performance tier, by an update.",
    allowed: "a redundancy of the same kind: LRS, GRS and RAGRS change into each other, so do ZRS, GZRS and RAGZRS",
    fix: "keep the sku, or ask for a conversion of the account",
  },
  {
    armType: "Microsoft.Storage/storageAccounts",
    generic: "kind",
    takes: (_, next) => next === "StorageV2",
    code: "AccountPropertyCannotBeUpdated",
    status: 400,
    message: "The kind of a storage account can only be upgraded to StorageV2.",
    allowed: "StorageV2",
    fix: "keep the kind",
  },
  {
    armType: "Microsoft.Network/bastionHosts",
    generic: "sku.name",
    takes: (old, next) => bastionRank(next) >= bastionRank(old),
    code: "BastionHostSkuDowngradeNotSupported",
    status: 400,
    message: "The SKU of a bastion host cannot be downgraded.",
    allowed: `the same SKU or a higher one: ${bastionTiers.join(", ")}`,
    fix: "keep the SKU, or make the bastion host anew",
  },
  {
    armType: "Microsoft.ApiManagement/service",
    generic: "sku.name",
    takes: (old, next) => {
      const generation = generationOf(old);
      return generation === undefined || (generation !== "consumption" && generation === generationOf(next));
    },
    code: STRICTER,
    certainty: "caution",
    status: 400,
    message: "The tier of an API Management service changes among the classic tiers, or among the v2 tiers, only.",
    allowed: "a tier of the same generation",
    fix: "make a new service beside this one",
  },
  {
    armType: "Microsoft.Authorization/roleAssignments",
    generic: "roleDefinitionId",
    takes: () => false,
    code: "RoleAssignmentUpdateNotPermitted",
    status: 400,
    message: "Tenant ID, application ID, principal ID, and scope are not allowed to be updated.",
    allowed: "the role with which the assignment was made",
    fix: "give the assignment another name, so that it is made anew",
  },
  {
    armType: "Microsoft.Insights/scheduledQueryRules",
    generic: "scopes[]",
    takes: () => false,
    code: "ScheduledQueryRuleScopeChange",
    status: 400,
    message: "The scope of an existing rule cannot be changed.",
    allowed: "the scopes with which the rule was made",
    fix: 'make the rule anew: give it replaceOnChanges: ["scopes"]',
  },
  {
    armType: "Microsoft.Search/searchServices",
    generic: "sku.name",
    takes: (old, next) => [old, next].every((tier) => searchLadder.some((one) => isValue(tier, one))),
    code: "BadRequest",
    status: 400,
    message: "The pricing tier of a search service can change between Basic and Standard tiers only.",
    allowed: searchLadder.join(", "),
    fix: "make a new service beside this one",
  },
];

function generationOf(tier: unknown): string | undefined {
  return apiManagementTiers.entries.find(({ name }) => isValue(tier, name))?.generation;
}

function bastionRank(tier: unknown): number {
  return bastionTiers.findIndex((one) => isValue(tier, one));
}

/** What Azure answers to the change when the property takes some changes and not this one. */
export function refusedTransition({ armType }: ResourceType, difference: Difference): Refusal | undefined {
  for (const transition of transitions) {
    if (transition.armType !== armType) continue;
    const rest = below(difference.generic, transition.generic);
    if (rest === undefined) continue;
    const old = rest === "" ? difference.old : readValue(difference.old, rest);
    const next = rest === "" ? difference.new : readValue(difference.new, rest);
    if (old === next || old === UNKNOWN || next === UNKNOWN || transition.takes(old, next)) continue;
    const { code, certainty = "known", status, message, allowed, fix } = transition;
    const path = rest === "" ? difference.path : `${difference.path}.${rest}`;
    return { code, status, message, path, got: next, allowed, fix, certainty };
  }
  return undefined;
}

/** The rest of a path below another: empty when they are one, `undefined` when it stands elsewhere. */
function below(above: string, path: string): string | undefined {
  if (above === path) return "";
  return path.startsWith(`${above}.`) ? path.slice(above.length + 1) : undefined;
}
