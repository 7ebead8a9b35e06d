import type { AiGatewayArgs } from "../../../../components/regional-ai/ai-gateway";
import type { DdosProtectionMode } from "../../../../components/planning/ddos-protection-mode";
import { checkGateway } from "../../../../components/regional-ai/plan/gateway/check-gateway";
import { GatewaySku } from "../../../../components/regional-ai/plan/gateway/gateway-sku";
import { gatewayArgs } from "./support/example";
import { mistakesFound } from "./support/mistakes";

const dev = { ...gatewayArgs().workload, environment: "dev" as const };
const oneRegion = gatewayArgs().regions.slice(0, 1);

function found(changes: Partial<AiGatewayArgs>, sku: string = GatewaySku.premium) {
  return mistakesFound((path, args) => checkGateway(path, args, sku, args.units ?? 1), changes);
}

it.each<[string, Partial<AiGatewayArgs>, string]>([
  ["the shipped stack", {}, "Premium"],
  ["as many units as Azure takes", { units: 31 }, "Premium"],
  ["Developer outside production", { workload: dev, regions: oneRegion }, "Developer"],
  ["an application id as the audience", { audience: "api://claims" }, "Premium"],
  ["a mode of protection, and tags", { ddosProtectionMode: "Enabled", tags: { costCenter: "4711" } }, "Premium"],
])("takes %s", (_case, changes, sku) => {
  expect(found(changes, sku)).toEqual([]);
});

it.each<[string, Partial<AiGatewayArgs>, string, string]>([
  ["a tenant by its domain", { tenantId: "contoso.example" }, "Premium", "tenantId"],
  ["Developer in production", { regions: oneRegion }, "Developer", "sku"],
  ["Developer in two regions", { workload: dev }, "Developer", "regions"],
  ["a tier that only calls through a network", {}, "StandardV2", "sku"],
  ["a tier that is none", {}, "premium", "sku"],
  ["half a unit", { units: 0.5 }, "Premium", "units"],
  ["more units than Azure takes", { units: 32 }, "Premium", "units"],
  ["two units of Developer", { workload: dev, regions: oneRegion, units: 2 }, "Developer", "units"],
  ["an owner that is no mailbox", { workload: { ...dev, owner: "AI platform" } }, "Premium", "publisherEmail"],
  ["a mailbox that is none", { publisherEmail: "ai-platform" }, "Premium", "publisherEmail"],
  ["a long name", { publisherName: "x".repeat(101) }, "Premium", "publisherName"],
  ["an audience that is code", { audience: "@(context)" }, "Premium", "audience"],
  ["an audience that is a named value", { audience: "{{secret}}" }, "Premium", "audience"],
  ["a group as the workspace", { workspaceId: "/subscriptions/1/resourceGroups/a" }, "Premium", "workspaceId"],
  [
    "a mode of protection in small letters",
    { ddosProtectionMode: "enabled" as string as DdosProtectionMode },
    "Premium",
    "ddosProtectionMode",
  ],
  ["a tag whose name Azure does not take", { tags: { "cost/center": "1" } }, "Premium", "tags.cost/center"],
  ["a tag that is too long", { tags: { a: "x".repeat(257) } }, "Premium", "tags.a"],
  [
    "too many tags",
    { tags: Object.fromEntries(Array.from({ length: 51 }, (_one, index) => [`tag${index}`, ""])) },
    "Premium",
    "tags",
  ],
])("refuses %s", (_case, changes, sku, path) => {
  expect(found(changes, sku).map((finding) => finding.path)).toEqual([`gateway.${path}`]);
});
