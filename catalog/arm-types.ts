import { normaliseToken } from "../terms/type-token";
import { generatedArmTypes } from "./generated/arm-types";

/** A resource type of azure-native as Azure Resource Manager addresses it. */
export interface ResourceType {
  /** Pulumi's token, such as `azure-native:network:Subnet`. */
  readonly token: string;
  /** Spelled as Azure does: `Microsoft.Network/virtualNetworks/subnets`. */
  readonly armType: string;
  /** The API version behind the token in the SDK that the facts were read from. */
  readonly apiVersion: string;
  /** The input that names the resource: `subnetName`. Absent where the id takes no name of its own. */
  readonly nameInput?: string;
  /**
   * The id with its inputs in braces: `/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/...`. What
   * stands in braces is an SDK input, except `subscriptionId`, which the provider knows.
   */
  readonly idPath: string;
  /** Token of the type that must stand before this one can be written under it. */
  readonly parentToken?: string;
  /** Whether it has a `location` of its own. */
  readonly located: boolean;
  /** Whether the SDK merges ARM's `properties` into the arguments. */
  readonly flattened: boolean;
}

const byToken: ReadonlyMap<string, ResourceType> = new Map(
  generatedArmTypes.entries.map((type) => [type.token.toLowerCase(), type]),
);

/** Every type that the product knows, by token. */
export const armTypes: readonly ResourceType[] = generatedArmTypes.entries;

/**
 * The type behind a token in any of its spellings: of a module (`azure-native:network:Subnet`), dated as provider v2
 * wrote it (`azure-native:network/v20240501:Subnet`), or of a local package
 * (`azure-native_network_v20240501:network:Subnet`).
 */
export function armTypeOf(token: string): ResourceType | undefined {
  return byToken.get(normaliseToken(token).toLowerCase());
}

const known: ReadonlySet<string> = new Set(armTypes.map(({ armType }) => armType.toLowerCase()));

/** Whether an ARM type, in any letter case, is one that the product knows. */
export function isArmType(armType: string): boolean {
  return known.has(armType.toLowerCase());
}
