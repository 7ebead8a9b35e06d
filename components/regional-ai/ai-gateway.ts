import * as monitor from "@pulumi/azure-native/monitor";
import * as pulumi from "@pulumi/pulumi";

import { checkPlaces } from "../check-provider";
import { declareRoles } from "../declare-roles";
import { madeAs, remember } from "../made";
import { outside, outsideAnd } from "../outside";
import { plainArgs } from "../plain-args";
import type { DdosProtectionMode } from "../planning/ddos-protection-mode";
import { orThrow } from "../planning/or-throw";
import { groupIdOf } from "../planning/resource-ids";
import type { Workload } from "../planning/workload";
import { tied } from "../tied";
import { declareGatewayAddress, declareService } from "./declare-gateway";
import { declareApi } from "./declare-gateway-api";
import type { DeploymentType } from "./plan/gateway/deployment-types";
import type { GatewaySku } from "./plan/gateway/gateway-sku";
import { planAiGateway } from "./plan/gateway/plan-ai-gateway";

/** A region in which the gateway answers. */
export interface AiGatewayRegionArgs {
  /** ARM region name, such as `swedencentral`; each region once. */
  location: string;
  /** ARM id of the resource group of the region's public address; the first region's holds the gateway too. */
  resourceGroupId: string;
  /** ARM id of a subnet of that region which is made for API Management: its network security group admits the service. */
  subnetId: string;
  /**
   * Zones of the region's public address, such as `["1", "2", "3"]`; empty: none. Frozen: other zones are another address, and
   * Azure deletes none that the gateway holds.
   * @default every zone of the region
   */
  addressZones?: string[];
}

/** A model deployment behind the gateway. */
export interface AiGatewayDeploymentArgs {
  /** Name of the deployment, 2 to 64 letters, digits, `.`, `_` and `-`: the same, letter case too, in every account that has it. */
  name: string;
  /** ARM id of the Foundry account; its name is its sub-domain. */
  accountId: string;
  /** ARM region name of the account. */
  location: string;
  /** SKU of the deployment: provisioned ones are used first. */
  deploymentType: DeploymentType;
  /** Thousands of tokens a minute, or provisioned units, above 0: how calls are shared among equals. */
  capacity: number;
}

/** An application that may call the gateway. */
export interface AiConsumerArgs {
  /** Application (client) id of an Entra application or managed identity, a GUID. */
  appId: string;
  /** Names of the deployments that it may use. @default all */
  models?: string[];
  /** Tokens a minute of each of these deployments over all regions of the gateway, 1000 or more. @default no limit of its own */
  tokensPerMinute?: number;
}

export interface AiGatewayArgs {
  /** Id of the Entra tenant whose tokens are accepted, a GUID. */
  tenantId: string;
  /** Names, tags and the posture of production derive from it. */
  workload: Workload;
  /**
   * The first is the primary: the service stands there, and its configuration with it. Frozen: another first region, or another
   * group of it, is another service at another address. The order of the others means nothing.
   */
  regions: AiGatewayRegionArgs[];
  /** What the gateway leads to. */
  deployments: AiGatewayDeploymentArgs[];
  /** Who may call it, by name: 2 to 40 lower-case letters, digits and single hyphens, starting with a letter. */
  consumers: Record<string, AiConsumerArgs>;
  /** `Premium`, or `Developer`: one region, one unit, no SLA, not in production. @default `Premium` in production, else `Developer` */
  sku?: GatewaySku;
  /** Scale units of each region, 1 to 31; 1 with `Developer`. @default 1 */
  units?: number;
  /** The mailbox that Azure writes to about the gateway, at most 100 characters. @default the workload's owner, where that is one */
  publisherEmail?: string;
  /** Who runs the gateway, at most 100 characters. @default the workload's owner */
  publisherName?: string;
  /** Audience of the tokens that callers bring. @default those that the SDKs of Azure AI services ask for */
  audience?: string;
  /** What protects the public addresses against floods. @default `VirtualNetworkInherited` */
  ddosProtectionMode?: DdosProtectionMode;
  /** ARM id of the Log Analytics workspace that gets the logs. @default no diagnostic settings */
  workspaceId?: string;
  /**
   * Name of the service, unique over Azure: 1 to 50 letters, digits and hyphens, starting with a letter and ending with none of
   * the hyphens. Frozen: another name is another service at another address.
   * @default computed from workload, region, subscription and stack
   */
  gatewayName?: string;
  /** Tells stacks of one workload apart in globally unique names. Frozen where the name is computed. @default "" */
  stack?: string;
  /** Added to those of the workload: at most 50, names up to 512 characters, texts up to 256. @default none */
  tags?: Record<string, string>;
}

/**
 * The one public endpoint of the models of an internet-facing workload: API Management in the workload's networks, in front of
 * Foundry accounts that have none. Callers bring Entra tokens and no key; what is not planned is not answered.
 *
 * Let it depend on whatever makes its resource groups, subnets, workspace and accounts.
 *
 * @throws FoundationError with everything that is wrong, before the first resource.
 * @see https://learn.microsoft.com/azure/architecture/ai-ml/guide/azure-openai-gateway-multi-backend
 */
export class AiGateway extends pulumi.ComponentResource {
  /** `https://<name>.azure-api.net`: where callers go; `/openai` below it is what OpenAI clients connect to. */
  readonly gatewayUrl: pulumi.Output<string>;
  /** ARM id of the API Management service. */
  readonly serviceId: pulumi.Output<string>;
  /** ARM ids of the public addresses: the first region's, then the others' by name of the region. */
  readonly publicAddressIds: pulumi.Output<string[]>;

  constructor(name: string, args: AiGatewayArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:regional-ai:AiGateway", name, args, opts);
    const plan = orThrow(planAiGateway(name, plainArgs(name, args)));
    const places = args.regions.map(
      ({ resourceGroupId }, index) => [`${name}.regions[${index}].resourceGroupId`, resourceGroupId] as const,
    );
    checkPlaces(this, Object.fromEntries(places));
    const child = { parent: this };
    const lasting = { ...child, ...(plan.protect ? { protect: true } : {}) };
    const groupOf = (id: string, groupName: string) => tied(groupName, madeAs([id], opts?.dependsOn));

    const addresses = plan.regions.map((region) =>
      declareGatewayAddress(
        name,
        region,
        { resourceGroupName: groupOf(region.resourceGroupId, region.resourceGroupName), tags: plan.tags },
        { ...lasting, ...outside(opts) },
      ),
    );
    const resourceGroupName = groupOf(groupIdOf(plan.serviceId), plan.resourceGroupName);
    const service = declareService(name, plan, resourceGroupName, {
      ...lasting,
      dependsOn: outsideAnd(opts, ...addresses),
    });
    declareApi(name, plan, service, resourceGroupName, child);

    const accounts = Object.fromEntries(plan.roles.map(({ on, scope }) => [on, madeAs([scope], opts?.dependsOn)]));
    declareRoles(`${name}-role`, plan.roles, accounts, { gateway: service }, child);
    if (plan.logs !== undefined)
      new monitor.DiagnosticSetting(
        `${name}-logs`,
        {
          name: tied(plan.logs.settingName, madeAs([plan.logs.workspaceId], opts?.dependsOn)),
          resourceUri: tied(plan.serviceId, service),
          workspaceId: plan.logs.workspaceId,
          logAnalyticsDestinationType: "Dedicated",
          logs: [{ categoryGroup: "allLogs", enabled: true }],
          metrics: [{ category: "AllMetrics", enabled: true }],
        },
        { ...child, dependsOn: [service] },
      );
    const placed = plan.regions.flatMap(({ address }, index) => {
      const made = addresses[index];
      return made === undefined ? [] : [[address.id, made] as const];
    });
    remember(this, { [plan.serviceId]: service, ...Object.fromEntries(placed) });

    this.gatewayUrl = pulumi.output(plan.gatewayUrl);
    this.serviceId = service.id;
    this.publicAddressIds = pulumi.output(addresses.map(({ id }) => id));
    this.registerOutputs({
      gatewayUrl: this.gatewayUrl,
      serviceId: this.serviceId,
      publicAddressIds: this.publicAddressIds,
    });
  }
}
