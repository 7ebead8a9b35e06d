import type { ResourceType } from "../catalog/arm-types";
import { own } from "../terms/plain-object";
import { sameText } from "../terms/same-text";
import { matches } from "./check-scalar";
import { type Refusal, STRICTER } from "./refusal";
import type { NameRule, TypeSchema } from "./schema";

type Inputs = Readonly<Record<string, unknown>>;

/** Azure's own words where a service has its own for a bad name. */
const services: Readonly<Record<string, (name: string, rule: NameRule) => { code: string; message: string }>> = {
  "Microsoft.Storage/storageAccounts": (name) => ({
    code: "AccountNameInvalid",
    message: `${name} is not a valid storage account name. Storage account name must be between 3 and 24 characters in length and use numbers and lower-case letters only.`,
  }),
  "Microsoft.Authorization/roleAssignments": (name) => ({
    code: "InvalidRoleAssignmentId",
    message: `The role assignment ID '${name}' is not valid. The role assignment ID must be a GUID.`,
  }),
};

/** Names that no resource with an endpoint of its own may have. */
const reservedAnywhere = ["microsoft", "windows"];
const reservedAtStart = ["login", "xbox"];

/** Types whose name becomes part of a host name. */
const endpoints: ReadonlySet<string> = new Set([
  "Microsoft.ApiManagement/service",
  "Microsoft.Cdn/profiles/afdEndpoints",
  "Microsoft.CognitiveServices/accounts",
  "Microsoft.ContainerRegistry/registries",
  "Microsoft.DocumentDB/databaseAccounts",
  "Microsoft.KeyVault/vaults",
  "Microsoft.Search/searchServices",
  "Microsoft.Storage/storageAccounts",
]);

/** The resource's own name, and that of the group it stands in. */
export function* checkName(type: ResourceType, schema: TypeSchema, inputs: Inputs): Iterable<Refusal> {
  const { nameInput } = type;
  const name = nameInput === undefined ? undefined : own(inputs, nameInput);
  if (nameInput !== undefined && typeof name === "string") {
    const limit = atManagementGroup(inputs) ? schema.name.maxLengthAtManagementGroup : undefined;
    yield* ownName(type, nameInput, name, limit === undefined ? schema.name : { ...schema.name, maxLength: limit });
    if (endpoints.has(type.armType)) yield* reserved(nameInput, name);
  }
  const group = own(inputs, "resourceGroupName");
  if (type.nameInput !== "resourceGroupName" && typeof group === "string") yield* groupName(group);
}

function* ownName(type: ResourceType, path: string, name: string, rule: NameRule): Iterable<Refusal> {
  const allowed = broken(name, rule);
  if (allowed === undefined) return;
  const words = services[type.armType]?.(name, rule) ?? wordsFor(type, name, rule);
  yield { ...words, status: 400, path, got: name, allowed, fix: "choose another name", certainty: "known" };
}

function wordsFor(
  { armType }: ResourceType,
  name: string,
  { maxLength = 80 }: NameRule,
): { code: string; message: string } {
  if (armType === "Microsoft.Authorization/policyAssignments" && name.length > maxLength)
    return {
      code: "InvalidPolicyAssignmentName",
      message: `The policy assignment name '${name}' is invalid. The policy assignment name length must not exceed '${maxLength}' characters.`,
    };
  const network = armType.startsWith("Microsoft.Network/");
  return {
    code: "InvalidResourceName",
    message: network
      ? `Resource name ${name} is invalid. The name can be up to ${maxLength} characters long. It must begin with a word character, and it must end with a word character or with '_'. The name may contain word characters or '.', '-', '_'.`
      : `Resource name ${name} is invalid.`,
  };
}

/** What would be accepted, when the name is not. */
function broken(name: string, rule: NameRule): string | undefined {
  const { minLength = 1, maxLength = 260, pattern, docPattern, invalidEnd = "", enum: listed } = rule;
  if (listed !== undefined && !listed.some((one) => sameText(one, name))) return listed.join(", ");
  if (name.length < minLength || name.length > maxLength) return `${minLength} to ${maxLength} characters`;
  for (const one of [pattern, docPattern])
    if (one !== undefined && !matches(one, name)) return `a name that matches ${one}`;
  const end = name.slice(-1);
  return invalidEnd.includes(end) ? `a name that does not end with ${JSON.stringify(end)}` : undefined;
}

function* reserved(path: string, name: string): Iterable<Refusal> {
  const lower = name.toLowerCase();
  const word =
    reservedAnywhere.find((one) => lower.includes(one)) ?? reservedAtStart.find((one) => lower.startsWith(one));
  if (word === undefined) return;
  yield {
    code: STRICTER,
    status: 400,
    message: `ReservedResourceName: the resource name '${name}' or a part of the name is a trademarked or reserved word.`,
    path,
    got: name,
    allowed: `a name without "${word}"`,
    fix: "choose another name",
    certainty: "caution",
  };
}

function* groupName(name: string): Iterable<Refusal> {
  if (name.length <= 90 && /^[\p{L}\p{N}_().-]+$/u.test(name) && !name.endsWith(".")) return;
  yield {
    code: "InvalidResourceName",
    status: 400,
    message: `Resource group name ${name} is invalid.`,
    path: "resourceGroupName",
    got: name,
    allowed: "1 to 90 letters, digits, and _ ( ) . - without a dot at the end",
    fix: "choose another resource group",
    certainty: "known",
  };
}

/** Some names are shorter where the scope is a management group. */
function atManagementGroup(inputs: Inputs): boolean {
  const scope = own(inputs, "scope");
  return typeof scope === "string" && /^\/providers\/Microsoft\.Management\/managementGroups\/[^/]+\/?$/i.test(scope);
}
