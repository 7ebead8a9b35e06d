export { Bastion, type BastionArgs, BastionFeature, BastionTier } from "./connectivity/bastion";
export { DdosProtection, type DdosProtectionArgs } from "./connectivity/ddos-protection";
export { Hub, type HubArgs } from "./connectivity/hub";
export { HubPeering, type HubPeeringArgs } from "./connectivity/hub-peering";
export { Jumpbox, type JumpboxArgs } from "./connectivity/jumpbox";
export { PrivateDns, type PrivateDnsArgs } from "./connectivity/private-dns";
export { PrivateEndpoint, type PrivateEndpointArgs } from "./connectivity/private-endpoint";
export { Spoke, type SpokeArgs, SpokeSubnet } from "./connectivity/spoke";
export { SpokePeering, type SpokePeeringArgs } from "./connectivity/spoke-peering";
export { AiPolicy, type AiPolicyArgs, type PolicyAddition, type PolicyExclusion } from "./governance/ai-policy";
export { AiPolicyRights, type AiPolicyRightsArgs } from "./governance/ai-policy-rights";
export {
  type ManagementGroupDisplayNames,
  ManagementGroups,
  type ManagementGroupsArgs,
} from "./governance/management-groups";
export { PolicyAudience } from "./governance/plan/policy-audience";
export type { PolicyRight } from "./governance/plan/policy-right";
export { PolicyRollout } from "./governance/plan/policy-rollout";
export { SubscriptionPurpose } from "./governance/plan/subscription-purpose";
export { SubscriptionPlacement, type SubscriptionPlacementArgs } from "./governance/subscription-placement";
export {
  type AiConsumerArgs,
  AiGateway,
  type AiGatewayArgs,
  type AiGatewayDeploymentArgs,
  type AiGatewayRegionArgs,
} from "./regional-ai/ai-gateway";
export { DeploymentType } from "./regional-ai/plan/gateway/deployment-types";
export { GatewaySku } from "./regional-ai/plan/gateway/gateway-sku";
export { Environment, LandingZone, type Workload } from "./planning/workload";
export { DdosProtectionMode } from "./planning/ddos-protection-mode";
export { Observability, type ObservabilityArgs } from "./regional-ai/observability";
export { Processing } from "./regional-ai/plan/processing";
export {
  type AiAccessArgs,
  type AiDataArgs,
  type AiModelArgs,
  type AiSearchArgs,
  RegionalAi,
  type RegionalAiArgs,
  type RegionalAiNames,
  type RememberedDeploymentArgs,
} from "./regional-ai/regional-ai";
