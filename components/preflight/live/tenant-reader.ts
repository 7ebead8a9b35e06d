import * as management from "@pulumi/azure-native/management";
import type * as pulumi from "@pulumi/pulumi";

import type { TenantReader } from "../tenant-reader";
import { answered } from "./answered";
import { ownedInTenant } from "./owned-in-tenant";

/** An entity of the tenant's tree, as the management group service lists it. */
interface Entity {
  readonly name: string;
  readonly type: string;
  readonly parentNameChain?: readonly string[];
}

/**
 * Asks Azure, or the sandbox in its place, through the provider of a running program.
 *
 * A group or subscription that the caller may not see is answered as absent: the service makes no difference between
 * the two. The entity list is asked rather than the group itself, because reading an absent group is a 403 for anyone
 * without rights at the tenant root, and the SDK's getter throws on it.
 *
 * @param options `provider`: the provider to ask through
 * @param asked what stands in for the engine's own state; the engine's answer by default
 */
export function liveTenantReader(
  options: pulumi.InvokeOptions = {},
  asked: TenantReader["owned"] = ownedInTenant,
): TenantReader {
  const entities = (names: readonly string[]) =>
    Promise.all(
      names.map(async (name) => {
        const { value } = await management.getEntity({ filter: `name eq '${name.replaceAll("'", "''")}'` }, options);
        return (value as readonly Entity[]).filter((entity) => same(entity.name, name));
      }),
    ).then((answers) => answers.flat());

  return {
    managementGroups: (groupIds) =>
      answered(async () =>
        (await entities(groupIds))
          .filter(({ type }) => type.toLowerCase().endsWith("managementgroups"))
          .map(({ name, parentNameChain = [] }) => ({ groupId: name, ancestors: parentNameChain })),
      ),
    subscriptions: (subscriptionIds) =>
      answered(async () =>
        (await entities(subscriptionIds))
          .filter(({ type }) => type.toLowerCase().endsWith("subscriptions"))
          .map(({ name, parentNameChain = [] }) => ({ subscriptionId: name, ancestors: parentNameChain })),
      ),
    owned: asked,
  };
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
