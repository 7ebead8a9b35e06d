/** connectivity.json -> private DNS zones, subnet kinds, address layouts, NSG rules, Bastion SKUs, DDoS tiers under catalog/generated. */
import { readFacts, writeTable } from "./carry-table.mjs";

const facts = readFacts("connectivity.json");

const zones = new Map();
for (const row of facts.privateDnsZones.zones) {
  for (const groupId of row.groupIds) {
    const key = `${row.armType}/${groupId}`;
    const before = zones.get(key);
    // One type and sub-resource sold under two names: the zone of the current service stands.
    if (before !== undefined && before.use === "core") continue;
    zones.set(key, {
      armType: row.armType,
      groupId,
      service: row.service,
      zones: zonesOf(row, groupId),
      regionalZones: row.regionalZones,
      use: row.use === "never-by-default" ? "never" : row.use,
      verified: row.verified === false ? false : undefined,
    });
  }
}
writeTable("private-dns-zones", "PrivateDnsZone", ({ armType, groupId }) => `${armType}/${groupId}`, zones.values());

writeTable(
  "subnets",
  "SubnetKind",
  ({ kind }) => kind,
  Object.entries(facts.subnets.items).map(([kind, item]) => ({
    kind,
    fixedName: item.fixedName,
    smallestPrefix: item.ourMinPrefix ?? item.minPrefix,
    azureSmallestPrefix: item.minPrefix,
    largestPrefix: item.maxSizePrefix,
    defaultPrefix: item.ourDefaultPrefix ?? item.recommendedPrefix,
    delegation: item.delegation,
    networkSecurityGroup: item.nsg,
    routeTable: item.udr === "allowed-restricted" ? "restricted" : item.udr,
    allowedRanges: item.allowedRanges,
    forbiddenRanges: item.forbiddenRanges,
    capacity: item.capacity?.map(({ prefix, usable, available, sessions }) => ({
      prefix,
      usable: usable ?? available,
      sessions,
    })),
  })),
);

const { hub, spokeStandard, spokeSmall, version } = facts.addressLayouts;
writeTable(
  "address-layouts",
  "AddressLayout",
  ({ name, version: of }) => `${name}/${of}`,
  Object.entries({ hub, spokeStandard, spokeSmall }).map(([name, layout]) => ({
    name,
    version,
    blockPrefix: layout.block,
    entries: layout.entries,
  })),
);

/** Ranges that only the address plan knows, by how the source writes them. */
const planned = {
  "<AzureBastionSubnet prefix>": "bastionSubnet",
  "<jumpbox subnet prefix>": "jumpboxSubnet",
  "<private endpoint subnet prefix>": "privateEndpointSubnet",
  "<spoke, hub, jumpbox and on-premises ranges that need it>": "clients",
  "<on-premises and hub ranges>": "privateUsers",
};
/** Of API Management's features: what our gateway does not use needs no way through. */
const unused = /^Allow(RedisExternal|RedisInternal|Connectors|EventHub)/;
const apiManagement = facts.nsgRules.apimClassic
  .filter(({ name }) => !unused.test(name))
  // Nobody calls a model in clear text.
  .map((rule) => (rule.name === "AllowClientInbound" ? { ...rule, destinationPortRanges: ["443"] } : rule));
/** Closed at the end, as the others are; what it sends is not narrowed: it updates itself from many hosts. */
const closed = facts.nsgRules.privateEndpoints.find(({ name }) => name === "DenyAllInbound");
const groups = {
  bastion: facts.nsgRules.bastion,
  jumpbox: facts.nsgRules.jumpbox,
  privateEndpoints: facts.nsgRules.privateEndpoints,
  apimClassicInjected: [...apiManagement, closed],
};
writeTable(
  "nsg-rules",
  "NsgRule",
  ({ subnet, direction, priority, name }) => `${subnet}/${direction}/${String(priority).padStart(4, "0")}/${name}`,
  Object.entries(groups).flatMap(([subnet, rules]) =>
    rules.map((rule) => ({
      subnet,
      name: rule.name,
      priority: rule.priority,
      direction: rule.direction,
      access: rule.access,
      protocol: rule.protocol,
      source: address(rule.sourceAddressPrefix),
      sourcePortRange: rule.sourcePortRange,
      destination: address(rule.destinationAddressPrefix),
      destinationPortRanges: rule.destinationPortRanges,
      onlyWhen: rule.when?.publicBastion ? "publicBastion" : rule.when?.privateOnly ? "privateBastion" : undefined,
    })),
  ),
);

const { tiers, breakEven, plan: ddosPlan } = facts.ddos;
writeTable(
  "ddos-tiers",
  "DdosTier",
  ({ tier }) => tier,
  Object.keys(tiers).map((tier) => ({
    tier,
    includedAddresses: tier === "network" ? ddosPlan.includedPublicIps : undefined,
    cheaperFromAddresses: tier === "network" ? breakEven.publicIps : undefined,
  })),
);

const { skus, flags } = facts.bastion;
writeTable(
  "bastion-skus",
  "BastionSku",
  ({ name }) => name,
  skus.map((sku, rank) => ({
    name: sku.sku,
    rank,
    dedicated: sku.dedicated,
    publicAddress: sku.publicIp === "none" ? "none" : sku.privateOnly ? "optional" : "required",
    servesPeeredNetworks: sku.peering,
    scaleUnits: scaleUnits(sku.scaleUnits),
    flags: Object.keys(flags)
      .filter((flag) => !flag.includes(">") && flags[flag].includes(sku.sku))
      .sort(),
  })),
);

function zonesOf(row, groupId) {
  if (row.service !== "Synapse") return row.zones;
  return row.zones.filter((zone) => zone.includes(groupId === "Dev" ? ".dev." : ".sql."));
}

function address(prefix) {
  return planned[prefix] === undefined ? { prefix } : { planned: planned[prefix] };
}

function scaleUnits(units) {
  if (units === null) return undefined;
  return units.fixed === undefined
    ? { minimum: units.min, maximum: units.max }
    : { minimum: units.fixed, maximum: units.fixed };
}
