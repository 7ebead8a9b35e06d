/** What a subscription is for: hub, DNS and logs, or a workload. */
export const SubscriptionPurpose = { platform: "platform", workload: "workload" } as const;
export type SubscriptionPurpose = (typeof SubscriptionPurpose)[keyof typeof SubscriptionPurpose];
