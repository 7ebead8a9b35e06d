import { api } from "../../../resource-manager/rules/api-management-samples";
import { resource } from "../../../resource-manager/rules/samples";
import type { Resource } from "../../../terms/resource";

/** The policy of {@link chat}. */
export const policy = (value: unknown, format?: string): Resource =>
  resource("apimanagement:ApiPolicy", {
    serviceName: "apim-claims",
    apiId: "chat",
    policyId: "policy",
    value,
    ...(format === undefined ? {} : { format }),
  });
export const chat = api("chat", "openai");
/** A policy with one section. */
export const within = (section: string, content: string): string =>
  `<policies><${section}>${content}</${section}></policies>`;
