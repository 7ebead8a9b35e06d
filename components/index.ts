export { Bastion, type BastionArgs, BastionFeature, BastionTier } from "./connectivity/bastion";
export { Hub, type HubArgs } from "./connectivity/hub";
export { HubPeering, type HubPeeringArgs } from "./connectivity/hub-peering";
export { Jumpbox, type JumpboxArgs } from "./connectivity/jumpbox";
export { PrivateDns, type PrivateDnsArgs } from "./connectivity/private-dns";
export { PrivateEndpoint, type PrivateEndpointArgs } from "./connectivity/private-endpoint";
export { Spoke, type SpokeArgs } from "./connectivity/spoke";
export { AiPolicy, type AiPolicyArgs } from "./governance/ai-policy";
export {
  type ManagementGroupDisplayNames,
  ManagementGroups,
  type ManagementGroupsArgs,
} from "./governance/management-groups";
export { PolicyRollout } from "./governance/plan/policy-rollout";
export { SubscriptionPurpose } from "./governance/plan/subscription-purpose";
export { SubscriptionPlacement, type SubscriptionPlacementArgs } from "./governance/subscription-placement";
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
