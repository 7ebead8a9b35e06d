/** How policy begins: `audit` reports what would be refused, `enforce` refuses it. */
export const PolicyRollout = { audit: "audit", enforce: "enforce" } as const;
export type PolicyRollout = (typeof PolicyRollout)[keyof typeof PolicyRollout];
