import type { Resource } from "../../../terms/resource";
import type { PlainObject } from "../../../terms/plain-object";
import { UNKNOWN } from "../../../terms/unknown";
import { addressOf, type IdSegments } from "../../../resource-manager/arm-address";
import { fromArm } from "../../../resource-manager/from-arm";
import { typedNode } from "../../../resource-manager/typed-node";

export interface ArmResource {
  readonly armType: string;
  readonly id: IdSegments;
  readonly body: PlainObject;
  readonly name: string;
  readonly apiVersion?: string;
}

/** A resource of ARM as a rule reads it; `undefined` for a type that no rule knows. */
export function fromArmResource({ armType, id, body, name, apiVersion }: ArmResource): Resource | undefined {
  const address = addressOf(armType, id, apiVersion);
  if (address === undefined) return undefined;
  const subscriptionId = id[0] === "subscriptions" ? id[1] : undefined;
  return {
    type: address.token,
    name,
    props: { ...fromArm(address.token, body), ...address.inputs },
    ...(typeof subscriptionId === "string" ? { provider: { subscriptionId } } : {}),
  };
}

/** The same inputs where each that is absent is not known: a list that leaves `properties` out says nothing of them. */
export function withUnknownRest(resource: Resource): Resource {
  const inputs = Object.keys(typedNode(resource.type)?.types ?? {});
  const rest = Object.fromEntries(inputs.map((input) => [input, UNKNOWN]));
  return { ...resource, props: { ...rest, ...resource.props } };
}
