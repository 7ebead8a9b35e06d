import { resource, sampleSubscription, sampleTenant, type Props } from "./samples";

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

export function builtInId(guid: string): string {
  return `/providers/Microsoft.Authorization/policyDefinitions/${guid}`;
}

/** Azure's own definition that asks for accounts without keys. */
export const keysOffId = builtInId("71ef260a-8f18-47b7-abcb-62d0673d94dc");

const groupScope = (name: string) => `/providers/Microsoft.Management/managementGroups/${name}`;

export function policyGroup(groupId: string, parent = sampleTenant): ReturnType<typeof resource> {
  return resource("management:ManagementGroup", { groupId, details: { parent: { id: groupScope(parent) } } });
}

export function setInGroup(managementGroupId: string): ReturnType<typeof resource> {
  return resource("authorization:PolicySetDefinitionAtManagementGroup", {
    managementGroupId,
    policySetDefinitionName: "set",
    policyDefinitions: [],
  });
}

/** An assignment at a group, of the set that another group has. */
export function groupAssignment(groupId: string, setAt: string): ReturnType<typeof resource> {
  return assignment(
    {},
    {
      scope: groupScope(groupId),
      policyDefinitionId: `${groupScope(setAt)}/providers/Microsoft.Authorization/policySetDefinitions/set`,
    },
  );
}
