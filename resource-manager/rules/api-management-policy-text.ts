import type { Resource } from "../../terms/resource";
import { placeIn, type PolicyDocument, type PolicyElement, readPolicy } from "../policy-document";
import { knownText } from "./asking";
import { type Props, resource as sample } from "./samples";

export const fragmentToken = "azure-native:apimanagement:PolicyFragment";

export const policyTokens: readonly string[] = ["ApiPolicy", "Policy", "ProductPolicy"].map(
  (name) => `azure-native:apimanagement:${name}`,
);

export const policySections: readonly string[] = ["inbound", "backend", "outbound", "on-error"];

/** The policy of the examples' service. */
export function policy(value: string, props: Props = {}): Resource {
  return sample("apimanagement:Policy", { serviceName: "apim-claims", policyId: "policy", value, ...props }, "policy");
}

/** The text of a policy; empty while it is not known. */
export function policyText(asked: Pick<Resource, "props">): string {
  return knownText(asked, "value") ?? "";
}

/** The policy of a resource as its format says it is written; `undefined` for one that is fetched by a link. */
export function policyDocument({ props }: Pick<Resource, "props">): PolicyDocument | undefined {
  const [value, format = "xml"] = [knownText({ props }, "value"), knownText({ props }, "format")];
  if (value === undefined || /-link$/i.test(format)) return undefined;
  return readPolicy(value, /^raw/i.test(format) ? "rawxml" : "xml");
}

/** A message about an element, as API Management starts it. */
export function said(asked: Resource, { name, at }: PolicyElement, message: string): string {
  const { line, column } = placeIn(policyText(asked), at);
  return `Error in element '${name}' on line ${line}, column ${column}: ${message}`;
}

/** Something wrong in the text of a policy. */
export function wrong(got: string, allowed: string, message: string, fix: string) {
  return { kind: "fail", path: "value", got, allowed, message, fix } as const;
}
