import { managementRule, service, surroundings } from "../../../resource-manager/rules/api-management-samples";
import { idOf, type Props, resource, subnet } from "../../../resource-manager/rules/samples";
import { securityGroup } from "../../../resource-manager/rules/security-group-samples";
import { inVnet } from "./api-management-regions-samples";
import { takeCases } from "./take-cases";

const rule = (priority: number, props: Props): Props => ({
  name: `r${priority}`,
  priority,
  direction: "Outbound",
  access: "Deny",
  protocol: "*",
  sourceAddressPrefix: "*",
  sourcePortRange: "*",
  destinationAddressPrefix: "*",
  destinationPortRange: "*",
  ...props,
});
const toStorage = rule(100, {
  access: "Allow",
  destinationAddressPrefix: "Storage.SwedenCentral",
  destinationPortRange: "443",
});
const others = [
  ["Sql", "1433"],
  ["AzureKeyVault", "443"],
  ["AzureMonitor", "443"],
  ["AzureMonitor", "1886"],
].map(([tag, port], index) =>
  rule(110 + index, {
    access: "Allow",
    sourceAddressPrefix: "10.0.0.0/24",
    destinationAddressPrefix: tag,
    destinationPortRange: port,
  }),
);
const ruleOfItsOwn = resource("network:SecurityRule", {
  networkSecurityGroupName: "nsg",
  securityRuleName: "AllowManagement",
  ...managementRule,
});
const bareGroup = resource("network:NetworkSecurityGroup", {
  networkSecurityGroupName: "bare",
  location: "swedencentral",
  securityRules: [],
});
const behindBare = subnet("vnet", "apim", "10.0.0.0/24", {
  networkSecurityGroup: { id: idOf("Microsoft.Network/networkSecurityGroups", "bare") },
});

takeCases([
  [
    "outbound closed but for what the service needs",
    [...surroundings({ rules: [managementRule, toStorage, ...others, rule(200, {})] }), inVnet()],
    [],
  ],
  [
    "outbound closed",
    [...surroundings({ rules: [managementRule, rule(200, {})] }), inVnet()],
    ["apimanagement-security-rules", "apimanagement-security-rules", "apimanagement-security-rules"].concat([
      "apimanagement-security-rules",
      "apimanagement-security-rules",
    ]),
  ],
  [
    "inbound closed to the load balancer",
    [...surroundings({ rules: [managementRule, rule(200, { direction: "Inbound" })] }), inVnet()],
    ["apimanagement-security-rules"],
  ],
  [
    "inbound closed to the load balancer, which a Developer service has not",
    [
      ...surroundings({ rules: [managementRule, rule(200, { direction: "Inbound" })] }),
      inVnet({ sku: { name: "Developer", capacity: 1 } }),
    ],
    [],
  ],
  [
    "a security group that loses 3443 under a service",
    [...surroundings(), inVnet(), securityGroup([])],
    ["apimanagement-security-rules"],
    { phase: "update", old: securityGroup([managementRule]) },
  ],
  [
    "a security group that loses 3443, with nobody behind it",
    [...surroundings(), service(), securityGroup([])],
    [],
    { phase: "update", old: securityGroup([managementRule]) },
  ],
  [
    "a security group that gets a further rule under a service",
    [...surroundings(), inVnet(), securityGroup([managementRule, toStorage])],
    [],
    { phase: "update", old: securityGroup([managementRule]) },
  ],
  [
    "a rule of its own that let 3443 in and goes",
    [...surroundings({ rules: [] }), inVnet(), ruleOfItsOwn],
    ["apimanagement-security-rules"],
    { phase: "delete" },
  ],
  [
    "a subnet that changes to a group without rules under a service",
    [...surroundings(), inVnet(), bareGroup, behindBare],
    ["apimanagement-security-rules"],
    { phase: "update", old: surroundings()[2]! },
  ],
]);
