import type { BreakerPlan } from "./breaker";
import type { GatewaySku } from "./gateway-sku";
import type { ServiceSettingsPlan } from "./service-settings";
import type { DdosProtectionMode } from "../../../planning/ddos-protection-mode";
import type { RoleAssignmentPlan } from "../../../planning/role-assignment";
import type { Choice } from "../../../planning/report";

/** What the gateway is, decided to the last name: the component only declares it. */
export interface AiGatewayPlan {
  readonly resourceGroupName: string;
  readonly location: string;
  readonly gatewayName: string;
  readonly serviceId: string;
  /** `https://<name>.azure-api.net`. */
  readonly gatewayUrl: string;
  readonly sku: { readonly name: GatewaySku; readonly capacity: number };
  readonly publisherEmail: string;
  readonly publisherName: string;
  /** What no argument changes. */
  readonly settings: ServiceSettingsPlan;
  readonly protect: boolean;
  readonly tags: Readonly<Record<string, string>>;
  /** The primary first, the others by name: their order is no difference. */
  readonly regions: readonly GatewayRegionPlan[];
  /** One a deployment and account. */
  readonly backends: readonly BackendPlan[];
  /** One a deployment and region of the gateway, where more than one backend answers. */
  readonly pools: readonly PoolPlan[];
  readonly api: ApiPlan;
  /** Policy of the whole service: XML. */
  readonly servicePolicy: string;
  /** Of the gateway's identity on each account. */
  readonly roles: readonly RoleAssignmentPlan<string, "gateway">[];
  /** Absent where no workspace gets them. */
  readonly logs?: { readonly workspaceId: string; readonly settingName: "to-workspace" };
  readonly choices: readonly Choice[];
  readonly warnings: readonly string[];
}

export interface GatewayRegionPlan {
  readonly location: string;
  readonly resourceGroupId: string;
  readonly resourceGroupName: string;
  readonly subnetId: string;
  /** Absent: Azure spreads the units over zones by itself. */
  readonly zones?: readonly string[];
  readonly address: GatewayAddressPlan;
}

export interface GatewayAddressPlan {
  readonly name: string;
  readonly id: string;
  /** API Management takes no address without one. */
  readonly domainNameLabel: string;
  /** Absent where the region has no zones. */
  readonly zones?: readonly string[];
  readonly ddosProtectionMode: DdosProtectionMode;
}

export interface BackendPlan {
  readonly backendId: string;
  readonly id: string;
  readonly deployment: string;
  readonly location: string;
  readonly accountId: string;
  /** `https://<account>.openai.azure.com/openai`. */
  readonly url: string;
  readonly deploymentType: string;
  readonly capacity: number;
  /** Absent where no other backend has the deployment: nothing could answer while the circuit is open. */
  readonly breaker?: BreakerPlan;
}

export interface PoolPlan {
  readonly backendId: string;
  readonly id: string;
  readonly deployment: string;
  /** Region of the gateway that uses it. */
  readonly location: string;
  /** Lower priorities answer while they can; within one, by weight. */
  readonly members: readonly {
    readonly backendId: string;
    readonly id: string;
    readonly priority: number;
    readonly weight: number;
  }[];
}

export interface ApiPlan {
  readonly apiId: string;
  readonly id: string;
  readonly path: string;
  readonly operations: readonly OperationPlan[];
  /** XML. */
  readonly policy: string;
}

export interface OperationPlan {
  readonly operationId: string;
  readonly displayName: string;
  readonly method: string;
  readonly urlTemplate: string;
  readonly templateParameters: readonly string[];
}
