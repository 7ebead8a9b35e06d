/** Roles and diagnostics of regional-ai.json and the role names of azure-policy-builtins.json -> two tables. */
import { armSpelling, readFacts, writeTable } from "./carry-table.mjs";

const facts = readFacts("regional-ai.json");
const { roles: policyRoles } = readFacts("azure-policy-builtins.json");
const spelled = armSpelling();

/** Built-in roles that a landing zone assigns and neither file names; ids from Azure's page of built-in roles. */
const further = {
  "Key Vault Certificates Officer": "a4417e6f-fecd-4de8-b567-7b0420556985",
  "Key Vault Reader": "21090545-7ca7-4776-b22c-e363652d74d2",
  "Log Analytics Reader": "73c42c96-874c-492b-b04d-ab87d138a893",
  "Management Group Contributor": "5d58bcaf-24a5-4b20-bdb6-eed9f69fbe4c",
  "Monitoring Reader": "43d0d8ad-25c7-4714-9337-8ba259a9fe05",
  "Private DNS Zone Contributor": "b12aa53e-6015-4669-85d0-8515ebb3ae7f",
  "Resource Policy Contributor": "36243c78-bf99-498c-9df9-86d9f8d28608",
  "Storage Table Data Contributor": "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
  "Virtual Machine Administrator Login": "1c0163c0-47e6-4577-8991-ea5c82e286e4",
  "Virtual Machine User Login": "fb879df8-f326-4884-b1cf-06f3ad86be52",
};

const roles = new Map();
for (const [id, name] of Object.entries(policyRoles)) if (name !== null) roles.set(name, { name, id });
for (const [name, id] of Object.entries(further)) roles.set(name, { name, id });
for (const { name, formerName, id } of facts.roles) {
  const dataPlane = name.includes("(sqlRole)") ? "cosmosSql" : undefined;
  const plain = name.replace(" (sqlRole)", "");
  roles.set(plain, { name: plain, id, formerName, dataPlane });
}
writeTable("roles", "Role", ({ name }) => name, roles.values());

const { verified } = facts.diagnostics;
/** The rest of the file is by ARM type; its other members are notes. */
const byType = Object.fromEntries(Object.entries(facts.diagnostics).filter(([name]) => name.includes("/")));
const network = {
  "Microsoft.Network/bastionHosts": ["BastionAuditLogs"],
  "Microsoft.Network/networkSecurityGroups": ["NetworkSecurityGroupEvent", "NetworkSecurityGroupRuleCounter"],
  "Microsoft.Network/publicIPAddresses": [
    "DDoSMitigationFlowLogs",
    "DDoSMitigationReports",
    "DDoSProtectionNotifications",
  ],
};
/** Types whose logs come in groups too; a group survives new categories. */
const withAllLogs = new Set([
  "Microsoft.ApiManagement/service",
  "Microsoft.CognitiveServices/accounts",
  "Microsoft.CognitiveServices/accounts/projects",
  "Microsoft.ContainerRegistry/registries",
  "Microsoft.DocumentDB/databaseAccounts",
  "Microsoft.KeyVault/vaults",
  "Microsoft.Network/bastionHosts",
  "Microsoft.Network/networkSecurityGroups",
  "Microsoft.Network/publicIPAddresses",
  "Microsoft.Search/searchServices",
  "Microsoft.Storage/storageAccounts/blobServices",
]);
writeTable(
  "diagnostics",
  "DiagnosticLogs",
  ({ armType }) => armType,
  Object.entries({ ...byType, ...network }).map(([type, categories]) => {
    const armType = spelled(type.replace(/\/default$/, ""));
    return {
      armType,
      idSuffix: type.endsWith("/default") ? "default" : undefined,
      categories: categories.filter((category) => !category.includes(" ")).sort(),
      groups: withAllLogs.has(armType) ? ["allLogs"] : [],
      verified: verified.includes(type),
    };
  }),
);
