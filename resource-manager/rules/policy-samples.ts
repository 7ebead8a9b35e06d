import { resource, sampleSubscription, type Props } from "./samples";

const scope = `/subscriptions/${sampleSubscription}`;

export const ownId = `${scope}/providers/Microsoft.Authorization/policyDefinitions/own`;

export function definition(effect: string, parameters: Props = {}): ReturnType<typeof resource> {
  return resource("authorization:PolicyDefinition", {
    policyDefinitionName: "own",
    policyType: "Custom",
    mode: "Indexed",
    policyRule: { if: { field: "type", equals: "Microsoft.Storage/storageAccounts" }, then: { effect } },
    parameters,
  });
}

export function assignment(parameters: Props = {}, props: Props = {}): ReturnType<typeof resource> {
  return resource("authorization:PolicyAssignment", {
    scope,
    policyAssignmentName: "assign",
    policyDefinitionId: ownId,
    parameters: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, { value }])),
    ...props,
  });
}

export function set(policyDefinitions: readonly Props[], parameters: Props = {}): ReturnType<typeof resource> {
  return resource("authorization:PolicySetDefinition", {
    policySetDefinitionName: "set",
    policyDefinitions,
    parameters,
  });
}

export const effectParameter = { effect: { type: "String", allowedValues: ["Audit", "Deny"], defaultValue: "Audit" } };
