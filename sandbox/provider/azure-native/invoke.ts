import { createHash } from "node:crypto";

import type { InvokeCall, Properties } from "../calls";
import { Refused } from "../calls";
import { revealedProperties } from "../secret";

import type { AzureContext } from "./context";
import { send } from "./faults/send";
import { getManagementGroup } from "./functions/get-management-group";
import { getResource, typeOfGetter } from "./functions/get-resource";
import { getRoleDefinition } from "./functions/get-role-definition";
import { handOut } from "./functions/hand-out";
import { listSubscriptions } from "./functions/list-subscriptions";
import { secretFunctions } from "./functions/secret-functions";
import { getEntity } from "./get-entity";

/** Functions that are no plain getter of a type. */
const functions: Readonly<Record<string, (azure: AzureContext, args: Properties) => Properties>> = {
  "azure-native:authorization:getClientConfig": clientConfig,
  "azure-native:authorization:getClientToken": () => ({ token: "sandbox-token-that-opens-nothing" }),
  "azure-native:authorization:getRoleDefinition": getRoleDefinition,
  "azure-native:authorization:listSubscriptions": listSubscriptions,
  "azure-native:management:getEntity": getEntity,
  ...Object.fromEntries(
    secretFunctions.map((one) => [
      one.token,
      (azure: AzureContext, args: Properties): Properties => handOut(azure, one, args),
    ]),
  ),
};

/**
 * Answers a function: who is deploying, where a subscription sits, the keys of a resource, and the getter of every type
 * that is modelled. Secrets come in clear, as the real provider answers them.
 */
export async function invoke(azure: AzureContext, { token, args }: InvokeCall): Promise<Properties> {
  const plain = revealedProperties(args);
  const one = Object.hasOwn(functions, token) ? functions[token] : undefined;
  if (one !== undefined) return one(azure, plain);

  const type = typeOfGetter(token);
  if (type === undefined)
    throw new Refused(
      `Invoke type ${token} not found\n  fix: use a function that the sandbox models, or deploy to Azure`,
    );
  const get = token === "azure-native:management:getManagementGroup" ? getManagementGroup : getResource;
  const answer = get(azure, token, type, plain);
  await send((attempt) => azure.faults.transient({ operation: "read", id: String(answer["id"]), type }, attempt));
  return answer;
}

/** A service principal that exists in no directory, the same for a tenant at all times. */
function clientConfig({ configuration: { tenantId, subscriptionId } }: AzureContext): Properties {
  return {
    clientId: guidOf(`client ${tenantId}`),
    objectId: guidOf(`object ${tenantId}`),
    subscriptionId: subscriptionId ?? "",
    tenantId,
  };
}

function guidOf(text: string): string {
  const digits = createHash("sha256").update(text).digest("hex");
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
}
