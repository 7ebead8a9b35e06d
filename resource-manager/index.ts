// Public surface of the room: what the sandbox, the deployability pack and `check` call.
export type { ResourceType } from "../catalog/arm-types";
export type { AzureRule, AzureVerdict, Example, Phase, Question } from "./azure-rule";
export { busyParent } from "./busy-parent";
export { checkBody } from "./check-body";
export { computedOutputs } from "./computed-outputs";
export { findType } from "./find-type";
export { formatRefusals } from "./format-refusals";
export { judge, weigh, type Judgement, type Open } from "./judge";
export { mentions } from "./mentions";
export { parentIdOf } from "./parent-id";
export { planChange, type Change, type ChangePlan } from "./plan-change";
export { references, type Reference } from "./references";
export { refuses, type Refusal } from "./refusal";
export { resourceIdOf } from "./resource-id-of";
export { serialisedParent } from "./serialised-parent";
export type { Standing, World } from "./world";
export { worldOf, type WorldOptions } from "./world-of";
