import type { ResourceType } from "../../../resource-manager";
import { checkBody, formatRefusals, refuses } from "../../../resource-manager";
import type { CheckAnswer, CheckCall } from "../calls";
import { revealedProperties } from "../secret";

import { autoName } from "./auto-name";
import type { AzureContext } from "./context";
import { createBeforeDelete, typeOf } from "./context";
import { defaultLocation } from "./default-location";

/**
 * Fills in name, location and API version as azure-native does, then judges the body. azure-native itself looks at less
 * (it lets a misspelled property pass and drops it); every failure is reported, for the engine prints them together.
 */
export function check(azure: AzureContext, call: CheckCall): CheckAnswer {
  const type = typeOf(call.type);
  const inputs = withDefaults(azure, type, call);
  const failures = [
    ...missingSubscription(azure, type),
    ...checkBody(type, revealedProperties(withoutOwn(inputs)))
      .filter(refuses)
      .map((refusal) => formatRefusals([refusal])),
  ];
  // No property is named: the engine would print its value, which may be a secret.
  return { inputs, failures: failures.map((reason) => ({ property: "", reason })) };
}

function withDefaults(azure: AzureContext, type: ResourceType, call: CheckCall): Record<string, unknown> {
  const inputs: Record<string, unknown> = { ...call.news };
  const name = type.nameInput === undefined || inputs[type.nameInput] !== undefined ? undefined : autoName(type, call);
  if (type.nameInput !== undefined && name !== undefined) {
    inputs[type.nameInput] = name.value;
    if (name.random) inputs[createBeforeDelete] = true;
  }
  if (type.located && inputs["location"] === undefined) {
    const location = defaultLocation(azure, { ...call, news: inputs });
    if (location !== undefined) inputs["location"] = location;
  }
  inputs["azureApiVersion"] ??= type.apiVersion;
  return inputs;
}

/** What azure-native adds for itself is not part of the body. */
export function withoutOwn(inputs: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(inputs).filter(([key]) => !key.startsWith("__") && key !== "azureApiVersion"),
  );
}

function missingSubscription({ configuration }: AzureContext, { idPath }: ResourceType): string[] {
  if (configuration.subscriptionId !== undefined || !idPath.includes("{subscriptionId}")) return [];
  return [
    "azure-native:subscriptionId: is missing\n" +
      "  allowed: the id of a subscription; the sandbox takes none from your environment\n" +
      "  fix: set subscriptionId on the provider, or pulumi config set azure-native:subscriptionId <id>",
  ];
}
