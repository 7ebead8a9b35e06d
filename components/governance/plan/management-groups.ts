import type { Finding } from "../../../terms/finding";
import { isGuid } from "../../../terms/guid";
import { type Planned, plannedUnless } from "../../planning/planned";
import { managementGroupId } from "../../planning/resource-ids";
import type { ManagementGroupsArgs } from "../management-groups";
import { type GroupRole, groupIdsOf } from "./group-ids";
import { isPlatformGroup } from "./platform-group";

export interface PlannedManagementGroup {
  readonly role: GroupRole;
  readonly groupId: string;
  /** ARM id. */
  readonly id: string;
  readonly displayName: string;
  /** ARM id of the group above. */
  readonly parentId: string;
}

export type ManagementGroupsPlan = Readonly<Record<GroupRole, PlannedManagementGroup>>;

/** What Azure takes as the id of a group; ours are the prefix and at most nine characters more. */
const groupIdPattern = /^[a-zA-Z0-9_.()-]*[a-zA-Z0-9_()-]$/;
const longestPrefix = 90 - "-platform".length;

/** The four groups of an AI estate, with their ids. `path` is what findings name. */
export function planManagementGroups(path: string, args: ManagementGroupsArgs): Planned<ManagementGroupsPlan> {
  const { prefix, tenantId, parentId = tenantId, displayNames = {} } = args;
  const groupIds = groupIdsOf(prefix);
  const group = (role: GroupRole, displayName: string, parent: string): PlannedManagementGroup => ({
    role,
    groupId: groupIds[role],
    id: managementGroupId(groupIds[role]),
    displayName,
    parentId: managementGroupId(parent),
  });

  return plannedUnless(
    [...checkPrefix(`${path}.prefix`, prefix), ...checkTenant(`${path}.tenantId`, tenantId)],
    () => ({
      root: group("root", displayNames.root ?? `AI (${prefix})`, parentId),
      platform: group("platform", displayNames.platform ?? "AI platform", prefix),
      online: group("online", displayNames.online ?? "AI online", prefix),
      corp: group("corp", displayNames.corp ?? "AI corp", prefix),
    }),
  );
}

function checkPrefix(path: string, prefix: string): Finding[] {
  if (isPlatformGroup(prefix))
    return [
      {
        path,
        got: prefix,
        allowed: "a prefix that does not itself name a platform group: workloads come under it",
        fix: "choose a prefix for all of AI, such as contoso-ai; the platform's group gets -platform by itself",
      },
    ];
  if (prefix.length <= longestPrefix && groupIdPattern.test(prefix)) return [];
  return [
    {
      path,
      got: prefix,
      allowed: `1 to ${longestPrefix} letters, digits, hyphens, underscores, dots and brackets, with no dot at the end`,
      fix: "choose a short prefix, such as contoso-ai",
      docs: "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftmanagement",
    },
  ];
}

function checkTenant(path: string, tenantId: string): Finding[] {
  if (isGuid(tenantId)) return [];
  return [
    {
      path,
      got: tenantId,
      allowed: "the GUID of an Entra tenant",
      fix: "take it from `az account show --query tenantId`",
    },
  ];
}
