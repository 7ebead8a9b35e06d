/** Tiers of API Management that stand in a virtual network and answer the internet. Developer has no SLA and one region. */
export const GatewaySku = { developer: "Developer", premium: "Premium" } as const;
export type GatewaySku = (typeof GatewaySku)[keyof typeof GatewaySku];
