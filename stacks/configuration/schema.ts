import { z } from "zod";

import { deploymentTypes as catalogued } from "../../catalog/deployment-types";
import { regions } from "../../catalog/regions";
import { PolicyRollout } from "../../components/governance/plan/policy-rollout";
import { Environment, LandingZone } from "../../components/planning/workload";
import { Processing } from "../../components/regional-ai/plan/processing";

/** What a finding says of a key: what is accepted, and one value that would be. */
export interface Words {
  readonly allowed: string;
  readonly example: string;
}

/** The words of each key, kept beside its schema so that neither can be changed without the other in view. */
export const words = z.registry<Words>();

function key<S extends z.ZodType>(schema: S, allowed: string, example: string): S {
  const described = schema.describe(`Allowed: ${allowed}. Example: ${example}`);
  words.add(described, { allowed, example });
  return described;
}

const regionNames = regions.entries.map(({ name }) => name) as [string, ...string[]];
const subscription = (whose: string) =>
  key(z.guid(), `the subscription id of ${whose}, a GUID`, "11111111-1111-1111-1111-111111111111");
const group = (who: string) =>
  key(z.guid(), `the object id of an Entra group of ${who}, a GUID`, "33333333-3333-3333-3333-333333333333");
const cidr = key(z.cidrv4(), "an IPv4 CIDR block", "10.0.0.0/16");

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

const jumpbox = key(
  z.strictObject({
    sshPublicKey: key(
      z.string().regex(/^(ssh-rsa|ssh-ed25519) [A-Za-z0-9+/=]+/),
      "an OpenSSH public key, RSA or Ed25519",
      "ssh-ed25519 AAAA...",
    ).optional(),
    encryptionAtHost: key(
      z.boolean(),
      "true where the subscription has the feature Microsoft.Compute/EncryptionAtHost",
      "true",
    ).optional(),
    size: key(
      z.string().regex(/^Standard_[A-Za-z0-9_-]+$/),
      "an Azure virtual machine size",
      "Standard_D2s_v5",
    ).optional(),
  }),
  "a map of size, sshPublicKey and encryptionAtHost, each optional",
  "{ size: Standard_D2s_v5 }",
);

const bastion = key(
  z.strictObject({
    sku: key(z.enum(["Basic", "Standard", "Premium"]), "Basic, Standard or Premium", "Standard").optional(),
    scaleUnits: key(z.int().min(2).max(50), "2 to 50 instances; Basic has 2", "2").optional(),
    allowedSources: key(
      z.array(key(z.cidrv4(), "an IPv4 CIDR block from which the sign-in page may be opened", "203.0.113.0/24")).min(1),
      "one IPv4 CIDR block or more; absent: the sign-in page opens from everywhere",
      "[203.0.113.0/24]",
    ).optional(),
  }),
  "a map of sku, scaleUnits and allowedSources, each optional",
  "{ sku: Standard }",
);

const network = key(
  z.strictObject({
    addressSpace: key(
      z.cidrv4(),
      "an IPv4 CIDR block inside the private ranges of RFC 1918; /16 holds four regions",
      "10.64.0.0/16",
    ),
    preset: key(z.enum(["hub"]), "hub (a hub network and a spoke in each region)", "hub").optional(),
    maxRegions: key(
      z.union([z.literal(2), z.literal(4), z.literal(8)]),
      "2, 4 or 8: into how many region blocks the address space is divided, for ever",
      "4",
    ).optional(),
    onPremises: z.array(cidr).optional(),
    reserved: z.array(cidr).optional(),
    bastion: bastion.optional(),
    jumpbox: jumpbox.optional(),
  }),
  "a map of addressSpace and, where wanted, preset, maxRegions, onPremises, reserved, bastion and jumpbox",
  "{ addressSpace: 10.64.0.0/16, preset: hub }",
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
  policy: key(
    z.strictObject({ rollout: key(z.enum(PolicyRollout), "audit (report) or enforce (deny and modify)", "audit") }),
    "a map with rollout",
    "{ rollout: audit }",
  ).optional(),
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
  access: key(
    z.strictObject({ developers: group("developers").optional(), operators: group("operators").optional() }),
    "a map of developers and operators, each the object id of an Entra group and optional",
    "{ developers: 33333333-3333-3333-3333-333333333333 }",
  ).optional(),
});

export type Configuration = z.infer<typeof configurationSchema>;
