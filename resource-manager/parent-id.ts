/**
 * The id directly above: of a subnet its network, of a resource its group, of a group its subscription, of an extension
 * what it extends. `undefined` at the top.
 */
export function parentIdOf(id: string): string | undefined {
  const plain = id.replace(/\/+$/, "");
  const at = plain.toLowerCase().lastIndexOf("/providers/");
  const cut = (text: string): string | undefined => {
    const parent = text.replace(/\/[^/]+\/[^/]+$/, "");
    return parent === "" || parent === text ? undefined : parent;
  };
  if (at === -1) return cut(plain);
  // Microsoft.Storage/storageAccounts/x is two segments after the namespace: what is above is the scope.
  const names = plain.slice(at + "/providers/".length).split("/");
  if (names.length > 3) {
    const parent = cut(plain);
    // A child of `blobServices/default` is a child of the account: the service is always there.
    return parent === undefined ? undefined : parent.replace(/\/blobServices\/default$/i, "");
  }
  return at === 0 ? undefined : plain.slice(0, at);
}
