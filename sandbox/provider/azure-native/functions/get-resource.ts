import type { ResourceType } from "../../../../resource-manager";
import { findType, resourceIdOf } from "../../../../resource-manager";
import { UNKNOWN } from "../../../../terms/unknown";
import type { Document } from "../../../store/document";
import type { Properties } from "../../calls";
import { Refused } from "../../calls";
import type { AzureContext } from "../context";

import { inlineChildren } from "./inline-children";
import { notFound } from "./not-found";

const getter = /:get([A-Z][A-Za-z0-9]*)$/;

/** The type whose resources this function gets, where it is such a function and the type is modelled. */
export function typeOfGetter(token: string): ResourceType | undefined {
  return getter.test(token) ? findType(token.replace(getter, ":$1")) : undefined;
}

/** What stands, by the inputs that its id is made of. */
export function getResource(azure: AzureContext, token: string, type: ResourceType, args: Properties): Properties {
  const document = documentFor(azure, type, token, args);
  return {
    ...document.outputs,
    ...inlineChildren(document, [...azure.store.all().values()]),
    id: document.id,
    azureApiVersion: type.apiVersion,
  };
}

/** @throws Refused as Azure does where there is none; a getter never answers that there is nothing. */
export function documentFor(azure: AzureContext, type: ResourceType, token: string, args: Properties): Document {
  const id = resourceIdOf(type, args, azure.configuration);
  if (id === UNKNOWN) throw new Refused(`${token}: an argument that the id is made of is missing`);
  const document = azure.store.find(id);
  if (document === undefined) throw notFound(azure.store, id);
  return document;
}
