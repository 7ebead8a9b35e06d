import * as cognitiveservices from "@pulumi/azure-native/cognitiveservices";
import * as pulumi from "@pulumi/pulumi";

import { checkProvider } from "../check-provider";
import { PrivateEndpoint } from "../connectivity/private-endpoint";
import { declareRoles } from "../declare-roles";
import { madeAs, remember } from "../made";
import { outside, outsideAnd } from "../outside";
import { plainArgs } from "../plain-args";
import { orThrow } from "../planning/or-throw";
import type { Workload } from "../planning/workload";
import { tied } from "../tied";
import { declareDiagnostics } from "./declare-diagnostics";
import { declareVault, declareSearch, declareStorage } from "./declare-data";
import { paymentOf } from "./plan/capacity";
import { planRegion } from "./plan/plan-region";
import type { Processing } from "./plan/processing";

/** What an earlier plan decided for a deployment; it is taken as it is. */
export interface RememberedDeploymentArgs {
  model: string;
  version: string;
  deploymentType: string;
  /** Thousands of tokens a minute, or provisioned units. */
  capacity: number;
}

/** A model that the workload needs. */
export interface AiModelArgs {
  /** Azure's name of the model, such as `gpt-5.1`. */
  model: string;
  /** Tokens a minute that this region must carry. */
  tokensPerMinute: number;
  /** @default the generally available version with the longest life that the region offers */
  version?: string;
  /** The SKU of the deployment, such as `DataZoneStandard`. @default the widest that `processing` admits */
  deploymentType?: string;
  /** The decision of an earlier plan, so that a newer catalog moves nothing. */
  remembered?: RememberedDeploymentArgs;
}

/** Azure AI Search of the region. */
export interface AiSearchArgs {
  /** `basic`, `standard`, `standard2`, `standard3`. @default `standard` in production, else `basic` */
  sku?: string;
  /** @default 3 in production (reads and writes with an SLA), else 1 (none) */
  replicas?: number;
}

/** Documents of the region. */
export interface AiDataArgs {
  /** Blob containers. @default none */
  containers?: string[];
}

/** Object ids of Entra groups; who is absent gets no role. */
export interface AiAccessArgs {
  /** They use models, indexes, documents and secrets. @default nobody */
  developers?: string;
  /** They manage projects and search, and set secrets. @default nobody */
  operators?: string;
}

/** Azure's names where they are already decided. @default computed from workload, region and subscription */
export interface RegionalAiNames {
  foundryAccount?: string;
  foundryProject?: string;
  search?: string;
  storage?: string;
  keyVault?: string;
}

export interface RegionalAiArgs {
  /** ARM id of the resource group that holds everything here. Plain: every name and id is computed from it. */
  resourceGroupId: string;
  /** ARM region name, such as `swedencentral`. */
  location: string;
  /** Entra tenant of the Key Vault. */
  tenantId: string;
  /** Names, tags and the posture of production derive from it. */
  workload: Workload;
  /** By deployment name: `{ chat: { model: "gpt-5.1", tokensPerMinute: 200000 } }`. */
  models: Record<string, AiModelArgs>;
  /**
   * Where prompts may be processed; nothing is deployed that reaches wider.
   * @default none in production; else the region's data zone, or global where it has none
   */
  processing?: Processing;
  /** ARM id of the subnet of the private endpoints: nothing here has a public endpoint. */
  privateEndpointSubnetId: string;
  /** ARM ids of the private DNS zones by their name: every zone of the four services, or none where somebody else registers. @default {} */
  privateDnsZoneIds?: Record<string, string>;
  /** ARM id of the Log Analytics workspace that gets the logs. @default no diagnostic settings */
  workspaceId?: string;
  /** Tier and replicas of AI Search. @default by `workload.environment` */
  search?: AiSearchArgs;
  /** What the storage account holds. @default no container */
  data?: AiDataArgs;
  /** Who works with it. @default no group gets a role; the identities of the services get theirs */
  access?: AiAccessArgs;
  /** Names that the lock keeps. @default computed */
  names?: RegionalAiNames;
  /** Tells stacks of one workload apart in globally unique names. @default "" */
  stack?: string;
  /** Added to those of the workload. @default {} */
  tags?: Record<string, string>;
  /** The day by which retirements of models are judged, `YYYY-MM-DD`. @default the day of the catalog */
  today?: string;
}

/**
 * AI in one region, reached through private endpoints only and without a key: a Microsoft Foundry account with a project and
 * its model deployments, Azure AI Search, storage and Key Vault, their identities and roles, and where their logs go.
 *
 * Let it depend on whatever makes its resource group, subnet, private DNS zones and workspace.
 *
 * Azure refuses two writes at a time under one account, so deployments, private endpoint and project form one line.
 * Frozen once deployed, since a replacement would lose what they hold or are known by: the location of everything, the
 * account's name (it is its sub-domain), the vault's retention of deleted secrets, whether storage is zone-redundant.
 *
 * @throws FoundationError with everything that is wrong, before the first resource.
 * @see https://learn.microsoft.com/azure/architecture/ai-ml/architecture/baseline-microsoft-foundry-landing-zone
 */
export class RegionalAi extends pulumi.ComponentResource {
  /** ARM id of the Foundry account. */
  readonly accountId: pulumi.Output<string>;
  /** ARM id of the Foundry project. */
  readonly projectId: pulumi.Output<string>;
  /** `https://<account>.services.ai.azure.com/api/projects/<project>`: what the Foundry SDKs connect to. */
  readonly projectEndpoint: pulumi.Output<string>;
  /** `https://<account>.openai.azure.com`: what OpenAI clients connect to. */
  readonly openAiEndpoint: pulumi.Output<string>;
  /** ARM id of the search service. */
  readonly searchId: pulumi.Output<string>;
  /** `https://<service>.search.windows.net`: what search clients connect to. */
  readonly searchEndpoint: pulumi.Output<string>;
  /** ARM id of the storage account. */
  readonly storageId: pulumi.Output<string>;
  /** `https://<account>.blob.core.windows.net`: what blob clients connect to. */
  readonly blobEndpoint: pulumi.Output<string>;
  /** ARM id of the Key Vault. */
  readonly keyVaultId: pulumi.Output<string>;
  /** `https://<vault>.vault.azure.net`: what Key Vault clients connect to. */
  readonly keyVaultUri: pulumi.Output<string>;
  /** Names of the model deployments, in the order in which they are written. */
  readonly deploymentNames: pulumi.Output<string[]>;

  constructor(name: string, args: RegionalAiArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:regional-ai:RegionalAi", name, args, opts);
    const plan = orThrow(planRegion(name, plainArgs(name, args)));
    checkProvider(this, `${name}.resourceGroupId`, args.resourceGroupId);
    const { location, names, endpoints } = plan;
    const tags = { ...plan.tags };
    const child = { parent: this };
    const lasting = { ...child, ...outside(opts), ...(plan.protect ? { protect: true } : {}) };
    const resourceGroupName = tied(plan.resourceGroupName, madeAs([args.resourceGroupId], opts?.dependsOn));

    const account = new cognitiveservices.Account(
      `${name}-account`,
      {
        resourceGroupName,
        accountName: names.foundryAccount,
        location,
        kind: "AIServices",
        sku: { name: "S0" },
        identity: { type: "SystemAssigned" },
        properties: {
          allowProjectManagement: true,
          customSubDomainName: names.foundryAccount,
          disableLocalAuth: true,
          publicNetworkAccess: "Disabled",
          networkAcls: { bypass: "AzureServices", defaultAction: "Deny" },
        },
        tags,
      },
      { ...lasting, customTimeouts: { create: "30m", update: "30m", delete: "30m" } },
    );
    const search = declareSearch(name, plan, resourceGroupName, lasting);
    const storage = declareStorage(name, plan, resourceGroupName, child, lasting);
    const vault = declareVault(name, plan, resourceGroupName, lasting);
    const targets = { account, search, storage: storage.account, vault };
    const made = {
      [plan.ids.account]: account,
      [plan.ids.search]: search,
      [plan.ids.storage]: storage.account,
      [plan.ids.vault]: vault,
    };
    for (const [id, resource] of Object.entries(made)) remember(resource, { [id]: resource });
    const accountName = tied(names.foundryAccount, account);

    // One line of writes a target; everything below the account is appended to the account's.
    const last: Record<keyof typeof targets, pulumi.Resource> = { ...targets, storage: storage.last };
    for (const { name: deploymentName, ...deployment } of plan.deployments) {
      last.account = new cognitiveservices.Deployment(
        `${name}-deployment-${deploymentName}`,
        {
          resourceGroupName,
          accountName,
          deploymentName,
          sku: { name: deployment.deploymentType, capacity: deployment.capacity },
          properties: {
            model: { format: deployment.format, name: deployment.model, version: deployment.version },
            versionUpgradeOption: deployment.versionUpgradeOption,
          },
          tags,
        },
        {
          ...child,
          // Freed provisioned units may be gone for good: Azure gives them to whoever asks next.
          ...(plan.protect && paymentOf(deployment.deploymentType) === "provisioned" ? { protect: true } : {}),
          dependsOn: [last.account],
          // Azure keeps a deployment's model and way of payment; under the same name only a new one has others.
          replaceOnChanges: ["properties.model.format", "properties.model.name", "sku.name"],
          deleteBeforeReplace: true,
          customTimeouts: { create: "30m", update: "30m", delete: "30m" },
        },
      );
    }
    for (const { of, args: endpoint } of endpoints)
      last[of] = new PrivateEndpoint(`${name}-${of}-private`, endpoint, {
        ...child,
        dependsOn: outsideAnd(opts, targets[of], last[of]),
      });

    const project = new cognitiveservices.Project(
      `${name}-project`,
      {
        resourceGroupName,
        accountName,
        projectName: names.foundryProject,
        location,
        identity: { type: "SystemAssigned" },
        properties: {},
        tags,
      },
      {
        ...lasting,
        dependsOn: [last.account],
        customTimeouts: { create: "30m", delete: "30m" },
      },
    );

    declareRoles(`${name}-role`, plan.roles, { ...targets, project }, { account, project, search }, child);
    const workspace = madeAs(args.workspaceId === undefined ? [] : [args.workspaceId], opts?.dependsOn);
    declareDiagnostics(name, plan, { ...targets, storage: storage.blobs }, workspace, child);
    remember(this, { ...made, [plan.ids.project]: project });

    this.accountId = account.id;
    this.projectId = project.id;
    this.projectEndpoint = pulumi.output(
      `https://${names.foundryAccount}.services.ai.azure.com/api/projects/${names.foundryProject}`,
    );
    this.openAiEndpoint = pulumi.output(`https://${names.foundryAccount}.openai.azure.com`);
    this.searchId = search.id;
    this.searchEndpoint = pulumi.output(`https://${names.search}.search.windows.net`);
    this.storageId = storage.account.id;
    this.blobEndpoint = pulumi.output(`https://${names.storage}.blob.core.windows.net`);
    this.keyVaultId = vault.id;
    this.keyVaultUri = pulumi.output(`https://${names.keyVault}.vault.azure.net`);
    this.deploymentNames = pulumi.output(plan.deployments.map((deployment) => deployment.name));
    this.registerOutputs({
      accountId: this.accountId,
      projectId: this.projectId,
      projectEndpoint: this.projectEndpoint,
      openAiEndpoint: this.openAiEndpoint,
      searchId: this.searchId,
      searchEndpoint: this.searchEndpoint,
      storageId: this.storageId,
      blobEndpoint: this.blobEndpoint,
      keyVaultId: this.keyVaultId,
      keyVaultUri: this.keyVaultUri,
      deploymentNames: this.deploymentNames,
    });
  }
}
