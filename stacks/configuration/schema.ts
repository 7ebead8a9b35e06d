import { z } from "zod";

import { approvals } from "./schema-approvals";
import { consumers, gateway } from "./schema-gateway";
import { key } from "./schema-key";
import { network } from "./schema-network";
import { policy } from "./schema-policy";
import { deploymentTypes as catalogued } from "../../catalog/deployment-types";
import { regions } from "../../catalog/regions";
import { Environment, LandingZone } from "../../components/planning/workload";
import { Processing } from "../../components/regional-ai/plan/processing";

const regionNames = regions.entries.map(({ name }) => name) as [string, ...string[]];
const subscription = (whose: string) =>
  key(z.guid(), `the subscription id of ${whose}, a GUID`, "11111111-1111-1111-1111-111111111111");
const group = (who: string) =>
  key(z.guid(), `the object id of an Entra group of ${who}, a GUID`, "33333333-3333-3333-3333-333333333333");

/** What a model can be deployed as here; batch jobs come later. */
const deploymentTypes = catalogued.entries.map(({ name }) => name).filter((name) => !name.endsWith("Batch"));

const workload = key(
  z.strictObject({
    name: key(
      z.string().regex(/^[a-z](?:[a-z0-9]|-(?=[a-z0-9])){1,19}$/),
      "2 to 20 lower-case letters, digits and single hyphens, starting with a letter; every name derives from it",
      "claims-chat",
    ),
    environment: key(z.enum(Environment), "dev, test or prod", "dev"),
    landingZone: key(z.enum(LandingZone), "online (internet-facing) or corp (internal)", "corp"),
    owner: key(
      z.string().min(1).max(256),
      "who answers for the workload: a mailbox or a team",
      "ai-platform@contoso.example",
    ),
  }),
  "a map of name, environment, landingZone and owner",
  "{ name: claims-chat, environment: dev, landingZone: corp, owner: ai@contoso.example }",
);

const managementGroups = key(
  z.union([
    z.literal("none"),
    z.strictObject({ create: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{1,59}$/) }),
    z.strictObject({ attachTo: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._()-]{0,89}$/) }),
  ]),
  "none, { create: a prefix of 2 to 60 letters, digits and hyphens } or { attachTo: the id of an existing group }",
  "{ create: contoso-ai }",
);

const model = key(
  z.strictObject({
    model: key(z.string().min(1), "the name of a model that Azure sells in Foundry", "gpt-5-mini"),
    version: key(
      z.union([z.string().min(1), z.int().min(0)]).transform(String),
      "a version of the model, quoted; absent: the generally available one that lives longest",
      '"2025-08-07"',
    ).optional(),
    deploymentType: key(
      z.enum(deploymentTypes),
      `${deploymentTypes.join(", ")}; absent: the widest pay-as-you-go one that processing permits`,
      "GlobalStandard",
    ).optional(),
    tokensPerMinute: key(
      z.int().min(1000).multipleOf(1000),
      "tokens a minute for the whole workload, in steps of 1000",
      "50000",
    ),
  }),
  "a map of model, tokensPerMinute and, where wanted, version and deploymentType",
  "{ model: gpt-5.1, tokensPerMinute: 50000 }",
);

/** The `foundation:` keys of a stack's configuration, in the order in which a person reads them. */
export const configurationSchema = z.strictObject({
  tenantId: key(z.guid(), "the id of the Entra tenant, a GUID", "00000000-0000-0000-0000-000000000001"),
  subscriptionId: subscription("the workload"),
  platformSubscriptionId: subscription("hub, Bastion, DNS and logs; absent: the workload's own").optional(),
  workload,
  tags: key(
    z.record(
      key(z.string().min(1).max(512), "the name of a tag", "costCenter"),
      key(z.string().max(256), "a text; quote a number", '"4711"'),
    ),
    "a map of texts by the name of the tag",
    '{ costCenter: "4711" }',
  ).optional(),
  managementGroups: managementGroups.optional(),
  policy: policy.optional(),
  regions: key(
    z.array(key(z.enum(regionNames), "an Azure region by its ARM name", "swedencentral")).min(1),
    "one region or more, the primary first; production needs two",
    "[swedencentral]",
  ),
  processing: key(
    z.enum(Processing),
    "global, dataZone, geography or region: where prompts may be processed",
    "dataZone",
  ).optional(),
  models: key(
    z.record(
      key(
        z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{1,63}$/),
        "the deployment's name, 2 to 64 letters, digits, '.', '_' and '-'",
        "chat",
      ),
      model,
    ),
    "a map of models by the name of the deployment",
    "{ chat: { model: gpt-5.1, tokensPerMinute: 50000 } }",
  ),
  search: key(
    z.strictObject({
      sku: key(
        z.enum(["basic", "standard", "standard2", "standard3"]),
        "basic, standard, standard2 or standard3",
        "basic",
      ).optional(),
      replicas: key(
        z.int().min(1).max(12),
        "1 to 12 replicas; 2 for reads with an SLA, 3 for reads and writes",
        "3",
      ).optional(),
    }),
    "a map of sku and replicas, each optional",
    "{ sku: basic }",
  ).optional(),
  data: key(
    z.strictObject({
      containers: z.array(
        key(
          z.string().regex(/^[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){2,62}$/),
          "the name of a blob container: 3 to 63 lower-case letters, digits and single hyphens",
          "documents",
        ),
      ),
    }),
    "a map with containers",
    "{ containers: [documents] }",
  ).optional(),
  network,
  gateway: gateway.optional(),
  consumers: consumers.optional(),
  approvals: approvals.optional(),
  access: key(
    z.strictObject({ developers: group("developers").optional(), operators: group("operators").optional() }),
    "a map of developers and operators, each the object id of an Entra group and optional",
    "{ developers: 33333333-3333-3333-3333-333333333333 }",
  ).optional(),
});

export type Configuration = z.infer<typeof configurationSchema>;
