import type { ResourceType } from "../catalog/arm-types";
import { isPlainObject, own } from "../terms/plain-object";
import { inventedGuid, inventedTime } from "./invented";
import { schemaOf, type TypeSchema } from "./schema";
import { serviceOutputs } from "./service-outputs";
import type { World } from "./world";

export interface Surroundings {
  readonly tenantId: string;
  /** Where addresses are drawn from the subnets that stand; without it they stay out of the answer. */
  readonly world?: World;
}

/**
 * What the service answers after a successful write, in the shape of azure-native's outputs: the inputs that the
 * response repeats, and what the service invents. The same id always yields the same values.
 */
export function computedOutputs(
  type: ResourceType,
  inputs: Readonly<Record<string, unknown>>,
  id: string,
  surroundings: Surroundings,
): Readonly<Record<string, unknown>> {
  const schema = schemaOf(type.token);
  if (schema === undefined) return { ...inputs };
  const answered = {
    ...repeated(schema, inputs, id, surroundings.tenantId),
    ...always(type, schema, id),
  };
  return merged(answered, serviceOutputs(type, { inputs, id, ...surroundings }));
}

function repeated(
  schema: TypeSchema,
  inputs: Readonly<Record<string, unknown>>,
  id: string,
  tenantId: string,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(inputs)) {
    const answers = Object.hasOwn(schema.inputs.props, name) && !schema.inputOnly.has(name);
    const hidden = own(schema.paths, name)?.writeOnly === true;
    if (value === undefined || value === null || !answers || hidden) continue;
    answer[name] = name === "identity" && isPlainObject(value) ? identityOf(value, id, tenantId) : value;
  }
  return answer;
}

/** Of the members that the type's answer always has, those that every service makes alike. */
function always(type: ResourceType, schema: TypeSchema, id: string): Record<string, unknown> {
  const name = id.slice(id.lastIndexOf("/") + 1);
  const etag = `"${inventedGuid(id, "etag")}"`;
  const known: Readonly<Record<string, unknown>> = {
    name,
    type: type.armType,
    azureApiVersion: type.apiVersion,
    provisioningState: "Succeeded",
    etag: type.armType.startsWith("Microsoft.Network/") ? `W/${etag}` : etag,
    eTag: etag,
    resourceGuid: inventedGuid(id, "resource"),
    systemData: {
      createdAt: inventedTime,
      createdByType: "Application",
      lastModifiedAt: inventedTime,
      lastModifiedByType: "Application",
    },
  };
  const answer: Record<string, unknown> = {};
  // Subnets and the like echo their own name, which is an input there.
  for (const member of ["name", "type"])
    if (own(schema.inputs.props, member) !== undefined && !schema.inputOnly.has(member)) answer[member] = known[member];
  for (const [member, kind] of Object.entries(schema.outputs)) {
    if (Object.hasOwn(known, member)) answer[member] = known[member];
    else if (kind === "!list") answer[member] = [];
  }
  return answer;
}

/** An identity as the answer shows it: the ids of user-assigned ones become keys. */
function identityOf(identity: Readonly<Record<string, unknown>>, id: string, tenantId: string): unknown {
  const kind = own(identity, "type");
  const assigned = own(identity, "userAssignedIdentities");
  const ids = Array.isArray(assigned)
    ? (assigned as readonly unknown[]).filter((one) => typeof one === "string")
    : isPlainObject(assigned)
      ? Object.keys(assigned)
      : [];
  return {
    ...identity,
    ...(typeof kind === "string" && kind.includes("SystemAssigned")
      ? { principalId: inventedGuid(id, "principal"), tenantId }
      : {}),
    ...(ids.length === 0
      ? {}
      : {
          userAssignedIdentities: Object.fromEntries(
            ids.map((one) => [
              one,
              { principalId: inventedGuid(one, "principal"), clientId: inventedGuid(one, "client") },
            ]),
          ),
        }),
  };
}

/** Members of both; where both hold an object, its members too. */
function merged(
  a: Readonly<Record<string, unknown>>,
  b: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const both: Record<string, unknown> = { ...a };
  for (const [name, value] of Object.entries(b)) {
    const before = own(both, name);
    both[name] = isPlainObject(before) && isPlainObject(value) ? merged(before, value) : value;
  }
  return both;
}
