// Written by scripts/carry-*.mjs; edit the script, not this file.
import type { SubnetKind } from "../subnets";

export const entries: readonly SubnetKind[] = [
  {"kind":"apimClassicInjected","smallestPrefix":29,"azureSmallestPrefix":29,"defaultPrefix":26,"networkSecurityGroup":"required","routeTable":"restricted"},
  {"kind":"apimV2Injection","smallestPrefix":27,"azureSmallestPrefix":27,"defaultPrefix":24,"delegation":"Microsoft.Web/hostingEnvironments","networkSecurityGroup":"required","routeTable":"allowed"},
  {"kind":"apimV2Integration","smallestPrefix":27,"azureSmallestPrefix":27,"defaultPrefix":24,"delegation":"Microsoft.Web/serverFarms","networkSecurityGroup":"required","routeTable":"allowed"},
  {"kind":"appService","smallestPrefix":28,"azureSmallestPrefix":28,"defaultPrefix":26,"delegation":"Microsoft.Web/serverFarms","networkSecurityGroup":"allowed","routeTable":"allowed"},
  {"kind":"applicationGateway","smallestPrefix":28,"azureSmallestPrefix":28,"defaultPrefix":24,"delegation":"Microsoft.Network/applicationGateways","networkSecurityGroup":"allowed","routeTable":"restricted"},
  {"kind":"bastion","fixedName":"AzureBastionSubnet","smallestPrefix":26,"azureSmallestPrefix":26,"defaultPrefix":26,"networkSecurityGroup":"allowed","routeTable":"forbidden"},
  {"kind":"buildAgents","smallestPrefix":28,"azureSmallestPrefix":28,"defaultPrefix":27,"networkSecurityGroup":"required","routeTable":"allowed"},
  {"kind":"containerApps","smallestPrefix":27,"azureSmallestPrefix":27,"defaultPrefix":23,"delegation":"Microsoft.App/environments","networkSecurityGroup":"allowed","routeTable":"allowed","forbiddenRanges":["169.254.0.0/16","172.30.0.0/16","172.31.0.0/16","192.0.2.0/24","100.100.0.0/17","100.100.128.0/19","100.100.160.0/19","100.100.192.0/19"],"capacity":[{"prefix":27,"usable":15},{"prefix":26,"usable":47},{"prefix":25,"usable":111},{"prefix":24,"usable":239},{"prefix":23,"usable":495}]},
  {"kind":"containerAppsConsumptionOnly","smallestPrefix":23,"azureSmallestPrefix":23,"defaultPrefix":23,"networkSecurityGroup":"allowed","routeTable":"forbidden"},
  {"kind":"databricksContainer","smallestPrefix":26,"azureSmallestPrefix":26,"defaultPrefix":24,"delegation":"Microsoft.Databricks/workspaces","networkSecurityGroup":"required","routeTable":"allowed"},
  {"kind":"databricksHost","smallestPrefix":26,"azureSmallestPrefix":26,"defaultPrefix":24,"delegation":"Microsoft.Databricks/workspaces","networkSecurityGroup":"required","routeTable":"allowed"},
  {"kind":"deploymentScripts","smallestPrefix":28,"azureSmallestPrefix":28,"defaultPrefix":27,"delegation":"Microsoft.ContainerInstance/containerGroups","networkSecurityGroup":"allowed","routeTable":"allowed"},
  {"kind":"dnsResolverInbound","smallestPrefix":28,"azureSmallestPrefix":28,"largestPrefix":24,"defaultPrefix":28,"delegation":"Microsoft.Network/dnsResolvers","networkSecurityGroup":"allowed","routeTable":"allowed"},
  {"kind":"dnsResolverOutbound","smallestPrefix":28,"azureSmallestPrefix":28,"largestPrefix":24,"defaultPrefix":28,"delegation":"Microsoft.Network/dnsResolvers","networkSecurityGroup":"allowed","routeTable":"allowed"},
  {"kind":"firewall","fixedName":"AzureFirewallSubnet","smallestPrefix":26,"azureSmallestPrefix":26,"defaultPrefix":26,"networkSecurityGroup":"forbidden","routeTable":"restricted"},
  {"kind":"firewallManagement","fixedName":"AzureFirewallManagementSubnet","smallestPrefix":26,"azureSmallestPrefix":26,"defaultPrefix":26,"networkSecurityGroup":"forbidden","routeTable":"restricted"},
  {"kind":"foundryAgents","smallestPrefix":27,"azureSmallestPrefix":27,"defaultPrefix":24,"delegation":"Microsoft.App/environments","networkSecurityGroup":"allowed","routeTable":"allowed","allowedRanges":["10.0.0.0/8","172.16.0.0/12","192.168.0.0/16"],"forbiddenRanges":["100.64.0.0/10","169.254.0.0/16","172.30.0.0/16","172.31.0.0/16","192.0.2.0/24","100.100.0.0/17","100.100.128.0/19","100.100.160.0/19","100.100.192.0/19"],"capacity":[{"prefix":27,"usable":27,"sessions":17},{"prefix":26,"usable":59,"sessions":50}]},
  {"kind":"gateway","fixedName":"GatewaySubnet","smallestPrefix":27,"azureSmallestPrefix":29,"defaultPrefix":26,"networkSecurityGroup":"forbidden","routeTable":"restricted"},
  {"kind":"jumpbox","smallestPrefix":29,"azureSmallestPrefix":29,"defaultPrefix":28,"networkSecurityGroup":"required","routeTable":"allowed"},
  {"kind":"mlCompute","smallestPrefix":27,"azureSmallestPrefix":27,"defaultPrefix":25,"networkSecurityGroup":"allowed","routeTable":"allowed"},
  {"kind":"postgresFlexible","smallestPrefix":28,"azureSmallestPrefix":28,"defaultPrefix":27,"delegation":"Microsoft.DBforPostgreSQL/flexibleServers","networkSecurityGroup":"allowed","routeTable":"allowed"},
  {"kind":"privateEndpoints","smallestPrefix":29,"azureSmallestPrefix":29,"defaultPrefix":26,"networkSecurityGroup":"required","routeTable":"allowed"},
  {"kind":"routeServer","fixedName":"RouteServerSubnet","smallestPrefix":27,"azureSmallestPrefix":27,"defaultPrefix":26,"networkSecurityGroup":"forbidden","routeTable":"forbidden"},
];
