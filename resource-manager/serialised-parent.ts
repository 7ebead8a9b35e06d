import type { ResourceType } from "../catalog/arm-types";

/** Types whose children Azure writes one at a time, and the code with which it refuses the second. */
const serial = ["Microsoft.CognitiveServices/accounts", "Microsoft.Network/virtualNetworks"];

/**
 * The id that a write or a delete must hold alone: Azure refuses a second one beneath it while the first runs
 * (`RequestConflict` under an account, `AnotherOperationInProgress` under a virtual network). `undefined` where writes
 * may go side by side.
 */
export function serialisedParent(type: ResourceType, id: string): string | undefined {
  const owner = serial.find((one) => type.armType === one || type.armType.startsWith(`${one}/`));
  if (owner === undefined) return undefined;
  const depth = type.armType.split("/").length - owner.split("/").length;
  return depth === 0
    ? id
    : id
        .split("/")
        .slice(0, -2 * depth)
        .join("/");
}
