import { armTypeOf } from "../../catalog/arm-types";
import { fillIdPath } from "../../terms/fill-id-path";
import type { Resource } from "../../terms/resource";
import type { Configuration } from "./configuration";
import { covers, hasEnded } from "./exemption";
import { judgeResource, type Result } from "./judge";
import type { Rule } from "./rule";
import { settingsOf } from "./settings-of";

/** What a rule refuses of one resource, without the rest of its stack, and nobody answers for. */
export function ownFailures(rule: Rule, resource: Resource, configuration: Configuration): Result[] {
  const { settings = {}, exemptions = [], today } = configuration;
  const current = exemptions.filter((one) => !hasEnded(one, today));
  const names = current.length === 0 ? [] : [resource.name, resource.urn ?? "", ownId(resource) ?? ""];
  return judgeResource(rule, resource, settingsOf(rule, settings)).filter(
    ({ kind }) => kind === "fail" && !current.some((one) => covers(one, rule.id, names)),
  );
}

/** The ARM id as far as the resource itself tells it; `*` stands for a subscription that is not known. */
function ownId({ type, props, provider }: Resource): string | undefined {
  const addressed = armTypeOf(type);
  const subscription = provider?.subscriptionId;
  return addressed && fillIdPath(addressed.idPath, props, typeof subscription === "string" ? subscription : "*");
}
