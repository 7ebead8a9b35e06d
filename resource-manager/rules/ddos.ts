import { readValue } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { sameResourceId } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { ADVICE, STRICTER } from "../refusal";
import { sameRegion } from "../regions";
import { known, knownText, subscriptionOf, textAt } from "./asking";
import { publicAddress } from "./network-samples";
import { idOf, network, type Props, resource } from "./samples";

const planToken = "azure-native:network:DdosProtectionPlan";
const plansType = "Microsoft.Network/ddosProtectionPlans";
const planId = idOf(plansType, "ddos");

function plan(name: string, location = "swedencentral"): Resource {
  return resource("network:DdosProtectionPlan", { ddosProtectionPlanName: name, location });
}

export const onePlanPerRegion: AzureRule = {
  id: "network-ddos-plan-one-per-region",
  what: "A subscription has one DDoS protection plan in a region; networks of any region and subscription of the tenant can use it.",
  types: [planToken],
  phases: ["create"],
  code: "DdosProtectionPlanCountLimitReached",
  status: 400,
  certainty: "known",
  seen: "https://github.com/hashicorp/terraform-provider-azurerm/pull/32141",
  examples: {
    refused: { phase: "create", resources: [plan("first"), plan("ddos")] },
    accepted: { phase: "create", resources: [plan("first", "westeurope"), plan("ddos")] },
  },

  *check({ resource: asked, id, world }) {
    const location = knownText(asked, "location");
    if (location === undefined) return;
    const other = known(world.ofType(plansType)).find(
      (one) =>
        !sameResourceId(one.id, id) &&
        sameText(subscriptionOf(one.id), subscriptionOf(id)) &&
        sameRegion(knownText(one, "location") ?? "", location),
    );
    if (other !== undefined)
      yield {
        kind: "fail",
        path: "location",
        got: location,
        allowed: "a region of the subscription that has no plan",
        message: "It is not allowed to create more than 1 DDoS protection plan for a subscription in the region.",
        fix: `use the plan that stands, one serves a whole tenant: in a stack, network.ddos: { planId: ${other.id} }`,
      };
  },
};

export const networkProtectionHasPlan: AzureRule = {
  id: "network-ddos-protection-has-plan",
  what: "A network whose DDoS protection is on names the plan; and a network that names a plan turns it on.",
  types: ["azure-native:network:VirtualNetwork"],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/ddos-protection/manage-ddos-protection",
  examples: {
    refused: { phase: "create", resources: [network("vnet", { enableDdosProtection: true })] },
    accepted: {
      phase: "create",
      resources: [plan("ddos"), network("vnet", { enableDdosProtection: true, ddosProtectionPlan: { id: planId } })],
    },
  },

  *check({ resource: asked }) {
    const on = readValue(asked.props, "enableDdosProtection");
    const plan = readValue(asked.props, "ddosProtectionPlan");
    if (on === UNKNOWN || plan === UNKNOWN || (on === true) === (plan !== undefined)) return;
    yield {
      kind: "fail",
      path: on === true ? "ddosProtectionPlan" : "enableDdosProtection",
      got: on === true ? undefined : on,
      allowed: on === true ? "the id of a DDoS protection plan" : "true beside a plan",
      // Azure takes the plan and leaves it idle.
      ...(on === true ? {} : { code: ADVICE }),
      message:
        on === true
          ? "DDoS protection cannot be enabled on a virtual network without a DDoS protection plan."
          : "The virtual network names a DDoS protection plan and is not protected by it.",
      fix:
        on === true
          ? "name the plan: ddosProtectionPlan: { id: ... }"
          : "set enableDdosProtection to true, or take the plan out",
    };
  },
};

function protectedAddress(protectionMode: string, more: Props = {}): Resource {
  return publicAddress({ ddosSettings: { protectionMode, ...more } });
}

export const addressProtection: AzureRule = {
  id: "network-ddos-address-protection",
  what: "A public address names a DDoS protection plan only where its own protection is enabled, and only a Standard one has protection of its own.",
  types: ["azure-native:network:PublicIPAddress"],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/ddos-protection/manage-ddos-ip-protection-portal",
  examples: {
    refused: {
      phase: "create",
      resources: [plan("ddos"), protectedAddress("VirtualNetworkInherited", { ddosProtectionPlan: { id: planId } })],
    },
    accepted: { phase: "create", resources: [plan("ddos"), protectedAddress("Enabled")] },
  },

  *check({ resource: asked }) {
    const mode = textAt(asked, "ddosSettings.protectionMode");
    const plan = readValue(asked.props, "ddosSettings.ddosProtectionPlan");
    const sku = textAt(asked, "sku.name");
    if (mode === UNKNOWN || sku === UNKNOWN) return;
    const own = sameText(mode, "enabled");
    if (plan !== undefined && plan !== UNKNOWN && !own)
      yield {
        kind: "fail",
        path: "ddosSettings.ddosProtectionPlan",
        got: mode ?? "no protectionMode",
        allowed: "a plan beside protectionMode Enabled",
        message: "A DDoS protection plan can be given only when the protection mode of the public IP is Enabled.",
        fix: "take the plan out, or set protectionMode to Enabled",
      };
    if (own && !/^standard/i.test(sku ?? ""))
      yield {
        kind: "fail",
        path: "ddosSettings.protectionMode",
        got: mode,
        allowed: "Enabled on a Standard address",
        message: "DDoS IP protection is supported only for public IP addresses of the Standard SKU.",
        fix: "write sku: { name: Standard }",
      };
  },
};

export const ddosRules: readonly AzureRule[] = [onePlanPerRegion, networkProtectionHasPlan, addressProtection];
