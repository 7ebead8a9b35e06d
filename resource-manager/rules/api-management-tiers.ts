import { regionKey, regions } from "../../catalog/regions";
import { readValue } from "../../terms/read";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { ADVICE, STRICTER } from "../refusal";
import { regionsOf, serviceToken, tierOf } from "./api-management-regions";
import { service } from "./api-management-samples";
import { knownText, textAt, textsAt } from "./asking";

const page = "https://learn.microsoft.com/azure/api-management/api-management-features";

export const tierUnits: AzureRule = {
  id: "apimanagement-units-of-tier",
  what: "A service has as many units in a region as its tier takes: Developer 1, Basic 2, Standard 4, Premium 31.",
  types: [serviceToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: page,
  examples: {
    refused: { phase: "create", resources: [service({ sku: { name: "Developer", capacity: 2 } })] },
    accepted: { phase: "create", resources: [service({ sku: { name: "Developer", capacity: 1 } })] },
  },

  *check({ resource: asked }) {
    const tier = tierOf(asked);
    if (tier === undefined) return;
    for (const { path, props } of regionsOf(asked)) {
      const units = readValue(props, "sku.capacity");
      if (typeof units !== "number") continue;
      const [least, most] = tier.generation === "consumption" ? [0, 0] : [1, tier.units];
      if (least <= units && units <= most) continue;
      yield {
        kind: "fail",
        path: `${path}sku.capacity`,
        got: units,
        allowed: least === most ? String(most) : `${least} to ${most}`,
        message: `The capacity ${units} is not supported for the ${tier.name} tier.`,
        fix: `write ${units < least ? least : most}, or choose another tier`,
      };
    }
  },
};

export const furtherRegions: AzureRule = {
  id: "apimanagement-further-regions",
  what: "Only a Premium service has further regions, each once, none of them its first, all of its own tier.",
  types: [serviceToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/api-management/api-management-howto-deploy-multi-region",
  examples: {
    refused: { phase: "create", resources: [inTwoRegions("swedencentral")] },
    accepted: { phase: "create", resources: [inTwoRegions("francecentral")] },
  },

  *check({ resource: asked }) {
    const [first, ...further] = regionsOf(asked);
    const tier = tierOf(asked);
    const taken = new Set([regionKey(knownText(first ?? asked, "location") ?? "")]);
    for (const { path, props } of further) {
      const name = textAt({ props }, "sku.name");
      if (tier?.furtherRegions === false)
        yield fail(path, "location", tier.name, "a Premium service", "choose Premium, or take the region out");
      else if (name !== UNKNOWN && tier !== undefined && !sameText(name, tier.name))
        yield fail(path, "sku.name", name, tier.name, `write ${tier.name}: a service has one tier in all its regions`);
      const location = knownText({ props }, "location");
      const key = regionKey(location ?? "");
      if (location !== undefined && taken.has(key))
        yield fail(path, "location", location, "a region that the service is not in yet", "name each region once");
      taken.add(key);
    }
  },
};

function fail(path: string, member: string, got: unknown, allowed: string, fix: string) {
  return {
    kind: "fail",
    path: `${path}${member}`,
    got,
    allowed,
    message: `The additional location is not valid: '${member}' must be ${allowed}.`,
    fix,
  } as const;
}

function inTwoRegions(second: string): ReturnType<typeof service> {
  return service({ additionalLocations: [{ location: second, sku: { name: "Premium", capacity: 1 } }] });
}

export const serviceZones: AzureRule = {
  id: "apimanagement-zones-of-tier",
  what: "Only a Premium service names zones, and has at least one unit for each of them.",
  types: [serviceToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://github.com/Azure/PSRule.Rules.Azure/issues/2788",
  examples: {
    refused: { phase: "create", resources: [service({ zones: ["1", "2", "3"] })] },
    accepted: {
      phase: "create",
      resources: [service({ zones: ["1", "2", "3"], sku: { name: "Premium", capacity: 3 } })],
    },
  },

  *check({ resource: asked }) {
    const tier = tierOf(asked);
    for (const { path, props } of regionsOf(asked)) {
      const zones = textsAt({ props }, "zones");
      const units = readValue(props, "sku.capacity");
      if (zones.length === 0) continue;
      const region = regions.entries.find(({ name }) => name === regionKey(knownText({ props }, "location") ?? ""));
      if (region?.availabilityZones === false)
        yield {
          kind: "fail",
          path: `${path}zones`,
          got: zones.join(", "),
          allowed: "none in this region",
          code: "NotSupported",
          certainty: "known",
          message: `Subscription is not enabled for Availability Zone deployment in location '${region.displayName}'.`,
          fix: "take zones out, or choose another region",
        };
      else if (tier?.zones === false)
        yield {
          kind: "fail",
          path: `${path}zones`,
          got: zones.join(", "),
          allowed: `none in the ${tier.name} tier`,
          message: `Availability zones are not supported for the ${tier.name} tier.`,
          fix: "take zones out, or choose Premium",
        };
      else if (typeof units === "number" && units % zones.length !== 0)
        yield {
          kind: "fail",
          path: `${path}sku.capacity`,
          got: units,
          allowed: `${zones.length} units, or a multiple of it`,
          // More units than zones are taken, however unevenly they lie.
          ...(units > zones.length ? { code: ADVICE } : {}),
          message: `The ${units} units cannot be spread evenly over ${zones.length} zones.`,
          fix: `buy ${Math.ceil(units / zones.length) * zones.length} units, or name fewer zones`,
        };
    }
  },
};

export const tierRules: readonly AzureRule[] = [tierUnits, furtherRegions, serviceZones];
