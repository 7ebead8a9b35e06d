/** regions.json and the region codes of regional-ai.json -> catalog/generated/regions.ts */
import { readFacts, writeTable } from "./carry-table.mjs";

const { regions, dataZones } = readFacts("regions.json");
const { regionCodes } = readFacts("regional-ai.json").naming;

writeTable(
  "regions",
  "Region",
  ({ name }) => name,
  regions.map(({ services, ...region }) => ({
    name: region.name,
    displayName: region.displayName,
    code: regionCodes[region.name],
    geography: region.geography,
    access: region.access,
    availabilityZones: region.availabilityZones,
    pairedRegion: region.pairedRegion,
    dataZone: region.dataZone ?? undefined,
    dataZoneCandidate: dataZones.APACcandidates.includes(region.name) ? "APAC" : undefined,
    foundryProject: services.foundryProject.offered,
    openAiModels: services.azureOpenAiModels.offered,
    agents: services.foundryAgentService.offered
      ? {
          privateNetwork: services.foundryAgentService.privateNetwork,
          addressClasses: services.foundryAgentService.privateNetworkAddressClasses,
          codeInterpreter: services.foundryAgentService.codeInterpreter,
          functionTool: services.foundryAgentService.functionTool,
          computerUse: services.foundryAgentService.computerUse,
          hostedSessions: services.foundryAgentService.hostedAgentSessions,
        }
      : undefined,
    search: services.aiSearch.offered
      ? {
          tiers: services.aiSearch.tiers,
          availabilityZones: services.aiSearch.availabilityZones,
          semanticRanker: services.aiSearch.semanticRanker,
          agenticRetrieval: services.aiSearch.agenticRetrieval,
          aiEnrichment: services.aiSearch.aiEnrichment,
          newServicesConstrained: services.aiSearch.newServicesConstrained,
        }
      : undefined,
    apiManagement: {
      basicV2: services.apiManagement.basicV2,
      standardV2: services.apiManagement.standardV2,
      premiumV2: services.apiManagement.premiumV2,
      workspaceGateway: services.apiManagement.workspaceGateway,
    },
  })),
);
