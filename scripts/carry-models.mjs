/** models.json -> catalog/generated/models.ts */
import { readFacts, writeTable } from "./carry-table.mjs";

const { models } = readFacts("models.json");

const ptuTypes = {
  GlobalProvisionedManaged: "globalAndDataZone",
  DataZoneProvisionedManaged: "globalAndDataZone",
  ProvisionedManaged: "regional",
};

writeTable(
  "models",
  "Model",
  ({ format, name, version }) => `${format}/${name}/${version}`,
  models.map((model) => ({
    format: model.format,
    name: model.name,
    version: model.version,
    capabilities: model.capabilities,
    lifecycle: {
      stage: model.lifecycle.stage,
      retirement: model.lifecycle.retirement,
      // A version in brackets is a remark of the page; a replacement is a model.
      replacement: model.lifecycle.replacement?.replace(/ \(.*\)$/, ""),
    },
    deployments: Object.fromEntries(
      Object.entries(model.deployments).map(([type, regions]) => [type, [...regions].sort()]),
    ),
    regionsIncomplete: model.partial === undefined ? undefined : true,
    usageNames: model.usageNames,
    quotaDefaults: model.quotaDefaults,
    enqueuedTokens: model.batchQuota,
    provisioned: provisioned(model.ptu),
    embedding:
      model.embedding === undefined
        ? undefined
        : {
            dimensions: model.embedding.default,
            reducible: model.embedding.reducible,
            maxInputTokens: model.embedding.maxInputTokens,
          },
    fineTuningRegions: model.fineTuning?.trainingRegions,
  })),
);

function provisioned(ptu) {
  if (ptu === undefined) return undefined;
  const units = Object.fromEntries(
    Object.entries(ptuTypes)
      .filter(([, group]) => ptu[group] !== null && ptu[group] !== undefined)
      .map(([type, group]) => [type, { minimum: ptu[group].minimum, increment: ptu[group].increment }]),
  );
  return {
    units,
    inputTokensPerMinutePerUnit: ptu.inputTpmPerPtu,
    outputToInputRatio: ptu.outputToInputRatio,
    maxPromptTokens: ptu.maxPromptTokens,
  };
}
