import { read } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import { isOneOf } from "../asking";
import type { Stack, StackRule } from "../rule";
import { tag } from "../tags";
import { ofType } from "./links";

const account = "azure-native:cognitiveservices:Account";
const search = "azure-native:search:Service";
const workspace = "azure-native:machinelearningservices:Workspace";
const ai = [account, search, workspace];
const placement = "azure-native:management:ManagementGroupSubscription";
const source = "https://learn.microsoft.com/azure/cloud-adoption-framework/scenarios/ai/platform/resource-selection";

const first = { subscriptionId: "11111111-1111-1111-1111-111111111111" };
const second = { subscriptionId: "22222222-2222-2222-2222-222222222222" };
const placed = (name: string, groupId: string, provider: Resource["provider"]): Resource => ({
  type: placement,
  name,
  props: { groupId },
  ...(provider === undefined ? {} : { provider }),
});
const service = (name: string, landingZone: string, provider: Resource["provider"]): Resource => ({
  type: account,
  name,
  props: { tags: { landingZone } },
  ...(provider === undefined ? {} : { provider }),
});

export const separateLandingZones: StackRule = {
  over: "stack",
  id: "separate-landing-zones",
  concern: "separate-management-groups",
  title: "Internet-facing and internal AI stand apart",
  rationale: "One management group has one set of policies: what online may do, corp may then do too.",
  severity: "high",
  appliesTo: ai,
  source,
  frameworks: { waf: "Security", mcsb: ["NS-1"], euAiAct: ["Article 9"], nistAiRmf: ["Govern"] },
  limits: ["Landing zones are told by the tag landingZone; a resource without it is not asked."],
  examples: {
    pass: [service("public", "online", first), service("internal", "corp", second)],
    fail: [service("public", "online", first), service("internal", "corp", first)],
  },
  *check(stack) {
    const groups = groupsBySubscription(stack);
    const seen = new Map<string, { readonly posture: string; readonly resource: Resource }>();
    for (const resource of stack.subjects) {
      const posture = ["online", "corp"].find((one) => isOneOf(tag(resource, "landingZone"), one));
      const subscription = subscriptionOf(resource);
      if (subscription !== undefined && stated(resource) === UNKNOWN)
        yield { kind: "undecided", resource, path: "tags.landingZone" };
      if (posture === undefined || subscription === undefined) continue;
      for (const place of [
        `subscription ${subscription}`,
        ...(groups.get(subscription) ?? []).filter((one) => one !== unknownGroup),
      ]) {
        const before = seen.get(place);
        if (before === undefined) seen.set(place, { posture, resource });
        else if (before.posture !== posture) {
          yield {
            kind: "fail",
            resource,
            path: "tags.landingZone",
            got: posture,
            fix: `give it a subscription of its own under a management group of ${posture}: ${before.resource.name} is of ${before.posture} in the same ${place.split(" ")[0] ?? "place"}`,
          };
          break;
        }
      }
    }
  },
};

/** Stands for a group whose name is not known; it is none that two resources share. */
const unknownGroup = "group ?";

const platformWords = ["platform", "management", "connectivity", "identity", "security"];

export const workloadSubscription: StackRule = {
  over: "stack",
  id: "workload-subscription",
  concern: "workload-subscription",
  title: "AI stands in a workload's subscription, not in the platform's",
  rationale: "Platform subscriptions have rights and paths that no workload may have.",
  severity: "high",
  appliesTo: ai,
  source,
  frameworks: { waf: "Operational Excellence", mcsb: ["PA-1"], nistAiRmf: ["Govern"] },
  limits: ["Only a subscription that the same program places under a management group is known."],
  examples: {
    pass: [placed("workload", "contoso-ai-corp", first), service("foundry", "corp", first)],
    fail: [placed("platform", "contoso-platform", first), service("foundry", "corp", first)],
  },
  *check(stack) {
    const groups = groupsBySubscription(stack);
    for (const resource of stack.subjects) {
      const own = groups.get(subscriptionOf(resource) ?? "") ?? [];
      const group = own.map((one) => one.replace(/^group /, "")).find(isPlatform);
      if (group !== undefined)
        yield {
          kind: "fail",
          resource,
          path: "subscriptionId",
          got: group,
          fix: "declare it through the provider of a workload's subscription",
        };
      else if (own.includes(unknownGroup))
        yield {
          kind: "undecided",
          resource,
          path: "subscriptionId",
          waitsFor: "the group in which its subscription is placed",
        };
    }
  },
};

/** By a word of its name, unless the last one makes it a landing zone's. */
function isPlatform(group: string): boolean {
  const words = group.split(/[-_/]/);
  return !isOneOf(words.at(-1), ["corp", "online"]) && words.some((word) => isOneOf(word, platformWords));
}

/** The tag, which may be hidden with all the others. */
function stated(resource: Resource): unknown {
  return read(resource, "tags") === UNKNOWN ? UNKNOWN : tag(resource, "landingZone");
}

/** By subscription, the management groups in which the stack places it: `group contoso-ai-corp`. */
function groupsBySubscription(stack: Stack): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const one of ofType(stack, placement)) {
    const subscription = subscriptionOf(one);
    const group = read(one, "groupId");
    if (subscription === undefined || (typeof group !== "string" && group !== UNKNOWN)) continue;
    const place = typeof group === "string" ? `group ${group.toLowerCase()}` : unknownGroup;
    groups.set(subscription, [...(groups.get(subscription) ?? []), place]);
  }
  return groups;
}

function subscriptionOf({ provider }: Resource): string | undefined {
  const subscription = provider?.subscriptionId;
  return typeof subscription === "string" && subscription !== "" ? subscription.toLowerCase() : undefined;
}
