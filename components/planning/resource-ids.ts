/** ARM ids as strings, known before anything exists. One function a scope, so that a reader sees which kind of id it is. */

export function subscriptionScope(subscriptionId: string): string {
  return `/subscriptions/${subscriptionId}`;
}

export function managementGroupId(groupId: string): string {
  return `/providers/Microsoft.Management/managementGroups/${groupId}`;
}

export function resourceGroupId(subscriptionId: string, resourceGroupName: string): string {
  return `${subscriptionScope(subscriptionId)}/resourceGroups/${resourceGroupName}`;
}

/** Id of the resource group that holds a resource. */
export function groupIdOf(id: string): string {
  const at = id.toLowerCase().indexOf("/providers/");
  return at === -1 ? id : id.slice(0, at);
}

/**
 * Id of a resource in a resource group, or of a resource below it.
 * @param type the ARM type of the outermost resource, such as `Microsoft.Network/virtualNetworks`
 * @param children type and name, alternately, of what is below: `"subnets", "AzureBastionSubnet"`
 */
export function resourceIdIn(groupId: string, type: string, name: string, ...children: readonly string[]): string {
  return [`${groupId}/providers/${type}/${name}`, ...children].join("/");
}

/** Id of a resource that extends another one: a role assignment, a policy assignment, a diagnostic setting. */
export function extensionId(scope: string, type: string, name: string): string {
  return `${scope}/providers/${type}/${name}`;
}

/** Id of a built-in role definition. */
export function roleDefinitionId(subscriptionId: string, roleId: string): string {
  return `${subscriptionScope(subscriptionId)}/providers/Microsoft.Authorization/roleDefinitions/${roleId}`;
}

/** Id of a built-in role definition as a management group names it. */
export function tenantRoleDefinitionId(roleId: string): string {
  return `/providers/Microsoft.Authorization/roleDefinitions/${roleId}`;
}
