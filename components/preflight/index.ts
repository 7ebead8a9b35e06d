export type { DeploymentTypeName } from "../../catalog/deployment-types";
export type { Facts } from "../../catalog/facts";
export type { DefaultQuota, Model, QuotaTier } from "../../catalog/models";
export type { Finding } from "../../terms/finding";
export { catalogOfferReader } from "./catalog/offer-reader";
export { checkOffers } from "./check-offers";
export { judgeOffers, type OfferVerdict, OfferVerdictWord, type WantedDeployment } from "./judge-offers";
export type {
  AvailableCapacity,
  ModelOffer,
  ModelSku,
  OfferAnswer,
  OfferReader,
  OwnedDeployment,
  TakenName,
  Usage,
} from "./offer-reader";
export { ownOutputs } from "./live/own-state";
export { checkSandboxState } from "./live/sandbox-state";
export { liveTenantReader } from "./live/tenant-reader";
export { readTenant, type TenantReader } from "./tenant-reader";
export type {
  Answer,
  OwnedInTenant,
  StandingManagementGroup,
  StandingSubscription,
  Tenant,
  TenantQuestions,
} from "./tenant";
export { unreadTenant, unreadTenantReader } from "./unread-tenant";
