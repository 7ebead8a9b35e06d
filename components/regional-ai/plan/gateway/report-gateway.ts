import { sameResourceId } from "../../../../terms/resource-id";
import { ArmType } from "../../../planning/arm-type";
import type { DdosProtectionMode } from "../../../planning/ddos-protection-mode";
import type { PlanContext } from "../../../planning/plan-context";
import { Area, type Report, type ReportedResource, type ReportedRight } from "../../../planning/report";
import { extensionId, groupIdOf } from "../../../planning/resource-ids";
import { roleInWords } from "../../../planning/role-assignment";
import type { AiGatewayPlan } from "./gateway-plan";

/** What a reviewer reads of the gateway. */
export function reportGateway(
  context: PlanContext,
  plan: AiGatewayPlan,
  addressesProtectedBy: string | undefined,
): Partial<Report> {
  return {
    resources: resourcesOf(plan),
    choices: plan.choices,
    publicAddresses: plan.regions.map(({ location, address }) => ({
      name: address.name,
      purpose: `callers reach the models through ${plan.gatewayUrl}, in ${location}; Azure manages the gateway through it`,
      protectedBy: [
        "a security group that lets in 443 and Azure's management alone",
        `calls need an Entra token of ${context.tenantId} for a known application`,
        floods(address.ddosProtectionMode, addressesProtectedBy),
      ].join("; "),
    })),
    rights: rightsOf(plan),
    warnings: plan.warnings,
  };
}

function floods(mode: DdosProtectionMode, by: string | undefined): string {
  const answers = {
    Enabled: "DDoS protection of its own",
    Disabled: "what Azure does for every address",
    VirtualNetworkInherited: by ?? "what the network has that the gateway stands in",
  };
  return `against floods of traffic: ${answers[mode]}`;
}

function resourcesOf(plan: AiGatewayPlan): readonly ReportedResource[] {
  const { serviceId, gatewayName, regions, backends, pools, api, roles, logs } = plan;
  return [
    ...regions.map(({ address }) => reported(ArmType.publicAddress, address.name, address.id)),
    reported(ArmType.apiManagement, gatewayName, serviceId),
    reported(
      ArmType.apiManagementPolicy,
      "policy",
      `${serviceId}/policies/policy`,
      "answers 404 to what is not planned",
    ),
    ...backends.map(({ backendId, id, deployment, location }) =>
      reported(ArmType.apiManagementBackend, backendId, id, `${deployment} in ${location}`),
    ),
    ...pools.map(({ backendId, id, deployment, location }) =>
      reported(ArmType.apiManagementBackend, backendId, id, `pool of ${deployment} for the gateway in ${location}`),
    ),
    reported(ArmType.apiManagementApi, api.apiId, api.id),
    ...api.operations.map(({ operationId, method, urlTemplate }) =>
      reported(
        ArmType.apiManagementOperation,
        operationId,
        `${api.id}/operations/${operationId}`,
        `${method} /${api.path}${urlTemplate}`,
      ),
    ),
    reported(
      ArmType.apiManagementApiPolicy,
      "policy",
      `${api.id}/policies/policy`,
      "who may call what, and where calls go",
    ),
    ...roles.map((role) =>
      reported(
        ArmType.roleAssignment,
        role.roleAssignmentName,
        extensionId(role.scope, ArmType.roleAssignment, role.roleAssignmentName),
        roleInWords({ ...role, on: `the account ${role.on}` }),
      ),
    ),
    ...(logs === undefined
      ? []
      : [
          reported(
            ArmType.diagnosticSetting,
            logs.settingName,
            extensionId(serviceId, ArmType.diagnosticSetting, logs.settingName),
          ),
        ]),
  ];
}

/** The narrowest built-in roles that deploy the gateway; Owner of the subscription has them all. */
function rightsOf(plan: AiGatewayPlan): readonly ReportedRight[] {
  const who = "whoever deploys";
  const [primary] = plan.regions;
  const groups = once(plan.regions.map(({ resourceGroupId }) => resourceGroupId));
  const accountGroups = once(plan.roles.map(({ scope }) => groupIdOf(scope)));
  return [
    ...groups.map((scope) => ({
      step: "public addresses and subnets of the gateway",
      right: "Network Contributor",
      scope,
      who,
    })),
    ...(primary === undefined
      ? []
      : [
          {
            step: "API Management with its API, backends and policies",
            right: "API Management Service Contributor",
            scope: primary.resourceGroupId,
            who,
          },
          ...(plan.logs === undefined
            ? []
            : [
                {
                  step: "diagnostic settings of the gateway",
                  right: "Monitoring Contributor",
                  scope: primary.resourceGroupId,
                  who,
                },
              ]),
        ]),
    ...accountGroups.map((scope) => ({
      step: "the gateway's role on each account",
      right: "Role Based Access Control Administrator",
      scope,
      who,
    })),
  ];
}

/** Each id once, whatever its letter case. */
function once(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.findIndex((other) => sameResourceId(other, id)) === index);
}

function reported(type: string, name: string, id: string, meaning?: string): ReportedResource {
  return { area: Area.regionalAi, type, name, id, ...(meaning === undefined ? {} : { meaning }) };
}
