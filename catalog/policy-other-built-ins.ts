import type { Facts } from "./facts";
import { entries } from "./generated/policy-other-built-ins";
import { type PolicyBuiltIn, policyBuiltIns } from "./policy-built-ins";

/**
 * Built-ins of other families that an AI landing zone may want, without the types that they look at: each a `PolicyBuiltIn`
 * as JSON, since hundreds of them would be made at every start for the one that a team adds. Key: the id inside.
 */
export const policyOtherBuiltIns: Facts<string> = {
  source: "https://github.com/Azure/azure-policy/tree/f4a50bacae07ddb096943c597669bcae494a6e29",
  asOf: "2026-04-29",
  entries,
};

/** The facts of a built-in by its ARM id; `undefined` for one of which no facts were carried. */
export function policyBuiltIn(id: string): PolicyBuiltIn | undefined {
  const wanted = id.toLowerCase();
  const near = policyBuiltIns.entries.find((one) => one.id.toLowerCase() === wanted);
  if (near !== undefined) return near;
  const text = entries.find((one) => one.slice(0, 160).toLowerCase().startsWith(`{"id":"${wanted}"`));
  return text === undefined ? undefined : (JSON.parse(text) as PolicyBuiltIn);
}
