import { createHash } from "node:crypto";

import { findType, resourceIdOf } from "../../../resource-manager";
import { UNKNOWN } from "../../../terms/unknown";
import type { InvokeCall, Properties } from "../calls";
import { Refused } from "../calls";
import { revealedProperties } from "../secret";

import type { AzureContext } from "./context";
import { getEntity } from "./get-entity";

/** Answers a function: who is deploying, where a subscription sits, and the getter of every type that is modelled. */
export function invoke(azure: AzureContext, { token, args }: InvokeCall): Properties {
  const plain = revealedProperties(args);
  switch (token) {
    case "azure-native:authorization:getClientConfig":
      return clientConfig(azure);
    case "azure-native:authorization:getClientToken":
      return { token: "sandbox-token-that-opens-nothing" };
    case "azure-native:management:getEntity":
      return getEntity(azure, plain);
    default:
      return getResource(azure, token, plain);
  }
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

function getResource({ store, configuration }: AzureContext, token: string, args: Properties): Properties {
  const type = findType(token.replace(/:get([A-Z][A-Za-z0-9]*)$/, ":$1"));
  if (!/:get[A-Z][A-Za-z0-9]*$/.test(token) || type === undefined)
    throw new Refused(
      `Invoke type ${token} not found\n  fix: use a function that the sandbox models, or deploy to Azure`,
    );

  const id = resourceIdOf(type, args, configuration);
  if (id === UNKNOWN) throw new Refused(`${token}: an argument that the id is made of is missing`);
  const document = store.find(id);
  if (document === undefined) throw new Refused(`request failed ${id}: ${notFound(id)}`);
  return { ...document.outputs, id: document.id, azureApiVersion: type.apiVersion };
}

function notFound(id: string): string {
  return `Status=404 Code="ResourceNotFound" Message="The resource '${id}' was not found."`;
}

function guidOf(text: string): string {
  const digits = createHash("sha256").update(text).digest("hex");
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
}
