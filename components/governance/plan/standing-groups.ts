import type { Finding } from "../../../terms/finding";
import type { LandingZone } from "../../planning/workload";
import type { Tenant } from "../../preflight/tenant";
import type { ManagementGroupsChoice } from "./governance-settings";
import { groupIdsOf } from "./group-ids";
import { isPlatformGroup } from "./platform-group";
import { underPlatform } from "./subscription-placement";

/** What stands in the tenant against the choice of management groups. What nobody knows is no mistake. */
export function checkStandingGroups(
  choice: ManagementGroupsChoice,
  tenant: Tenant,
  landingZone: LandingZone,
): readonly Finding[] {
  switch (choice.mode) {
    case "none":
      return [];
    case "create":
      return foreignGroups(choice.prefix, tenant, landingZone);
    case "attachTo":
      return [...missingGroup(choice.groupId, tenant), ...platformGroup(choice.groupId, tenant)];
  }
}

/** Group ids are unique in the tenant: two stacks that make the same ones would undo each other's work. */
function foreignGroups(prefix: string, { managementGroups, owned }: Tenant, landingZone: LandingZone): Finding[] {
  if (!managementGroups.known || !owned.known) return [];
  const ours = new Set(owned.value.managementGroups.map(lower));
  const foreign = managementGroups.value.map(({ groupId }) => groupId).filter((groupId) => !ours.has(lower(groupId)));
  if (foreign.length === 0) return [];
  return [
    {
      path: "managementGroups.create",
      got: prefix,
      allowed: `a prefix whose groups do not exist yet; not made by this stack, but standing: ${foreign.join(", ")}`,
      fix:
        `choose another prefix, or use what stands with managementGroups: { attachTo: ${groupIdsOf(prefix)[landingZone]} }; ` +
        "a group that an interrupted run of this stack left behind is taken over with pulumi import",
    },
  ];
}

function missingGroup(groupId: string, { managementGroups }: Tenant): Finding[] {
  if (!managementGroups.known || managementGroups.value.some((group) => lower(group.groupId) === lower(groupId)))
    return [];
  return [
    {
      path: "managementGroups.attachTo",
      got: groupId,
      allowed: "the id of a management group that exists and that you may read",
      fix: "check the id (not the display name) with `az account management-group list`, or make groups with create",
    },
  ];
}

function platformGroup(groupId: string, { managementGroups }: Tenant): Finding[] {
  const standing = managementGroups.known
    ? managementGroups.value.find((group) => lower(group.groupId) === lower(groupId))
    : undefined;
  const above = [groupId, ...(standing?.ancestors ?? [])].find(isPlatformGroup);
  if (above === undefined) return [];
  return [underPlatform("managementGroups.attachTo", above === groupId ? groupId : `${groupId} (under ${above})`)];
}

function lower(text: string): string {
  return text.toLowerCase();
}
