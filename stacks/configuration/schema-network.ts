import { z } from "zod";

import { cidr, key } from "./schema-key";

const ddosPlanId =
  "/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg-ddos/providers/Microsoft.Network/ddosProtectionPlans/ddos-contoso";

const ddos = key(
  z.union([
    z.literal("plan"),
    z.literal("ip"),
    z.strictObject({ planId: key(z.string().min(1), "the ARM id of a DDoS protection plan", ddosPlanId) }),
    z.strictObject({
      acceptRisk: key(
        z.string().min(10),
        "why nothing protects the networks, in 10 characters or more",
        "trial for a week",
      ),
    }),
  ]),
  "plan (one of this stack's), ip (each public address by itself), { planId: ARM ID } or { acceptRisk: WHY }; absent: by landing zone and environment",
  "plan",
  `{ acceptRisk: WHY } to go without, { planId: ${ddosPlanId} } for a plan that stands, ip or plan; one of them`,
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

/** `foundation:network`. */
export const network = key(
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
    ddos: ddos.optional(),
    bastion: bastion.optional(),
    jumpbox: jumpbox.optional(),
  }),
  "a map of addressSpace and, where wanted, preset, maxRegions, onPremises, reserved, ddos, bastion and jumpbox",
  "{ addressSpace: 10.64.0.0/16, preset: hub }",
);
