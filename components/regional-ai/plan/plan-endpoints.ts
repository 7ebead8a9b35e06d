import { zonesOf } from "../../connectivity/plan/private-dns";
import { planPrivateEndpoint } from "../../connectivity/plan/private-endpoint";
import type { PrivateEndpointArgs } from "../../connectivity/private-endpoint";
import { ArmType } from "../../planning/arm-type";
import { joinPlanList, planned, type Planned } from "../../planning/planned";
import { underKeys } from "../../planning/under-keys";
import type { RegionalAiArgs } from "../regional-ai";
import { endpointSources } from "./sources";

/** A private endpoint that a region needs. */
export interface EndpointPlan {
  /** Which resource it leads to. */
  readonly of: EndpointTarget;
  readonly args: PrivateEndpointArgs;
  readonly name: string;
  readonly id: string;
}

export type EndpointTarget = "account" | "search" | "storage" | "vault";

const endpoints: readonly { readonly of: EndpointTarget; readonly armType: string; readonly groupId: string }[] = [
  { of: "account", armType: ArmType.foundryAccount, groupId: "account" },
  { of: "search", armType: ArmType.search, groupId: "searchService" },
  { of: "storage", armType: ArmType.storage, groupId: "blob" },
  { of: "vault", armType: ArmType.keyVault, groupId: "vault" },
];

/** What the platform's private DNS has to know of: one entry a private endpoint. */
export const regionalAiServices: readonly { readonly armType: string; readonly groupId: string }[] = endpoints.map(
  ({ armType, groupId }) => ({ armType, groupId }),
);

/** One private endpoint a service, registered in every zone of its service. */
export function planEndpoints(
  path: string,
  args: RegionalAiArgs,
  targets: Readonly<Record<EndpointTarget, string>>,
  tags: Readonly<Record<string, string>>,
): Planned<readonly EndpointPlan[]> {
  const zoneIds = args.privateDnsZoneIds ?? {};
  return joinPlanList(
    endpoints.map(({ of, armType, groupId }) => {
      const endpoint: PrivateEndpointArgs = {
        resourceGroupId: args.resourceGroupId,
        location: args.location,
        subnetId: args.privateEndpointSubnetId,
        targetId: targets[of],
        groupId,
        privateDnsZoneIds: zonesOf({ armType, groupId }, args.location).flatMap((zone) => zoneIds[zone] ?? []),
        tags: { ...tags },
      };
      const answer = underKeys(planPrivateEndpoint(of, endpoint), of, endpointSources(path));
      return answer.ok ? planned({ of, args: endpoint, name: answer.plan.name, id: answer.plan.id }) : answer;
    }),
  );
}
