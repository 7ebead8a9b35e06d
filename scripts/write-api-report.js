"use strict";
/*
 * Writes what each entry point of the package exports, as a program sees it: a change of the public surface shows in
 * review. Reads dist/. With a folder as its argument it writes there.
 */
const fs = require("fs");
const path = require("path");

const { CompilerState, Extractor, ExtractorConfig } = require("@microsoft/api-extractor");

const { root } = require("./built");

const manifest = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
const target = path.resolve(root, process.argv[2] ?? path.join("docs", "reference", "api"));
fs.mkdirSync(target, { recursive: true });

const entries = Object.entries(manifest.exports)
  .filter(([, entry]) => typeof entry === "object")
  .map(([name, { types }]) => ({
    name: name === "." ? "components" : path.basename(name),
    types: path.join(root, types),
  }));

const configs = entries.map(({ name, types }) =>
  ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: types,
      newlineKind: "lf",
      compiler: { overrideTsconfig: compilerOptions(types) },
      apiReport: {
        enabled: true,
        reportFileName: name,
        reportFolder: target,
        reportTempFolder: path.join(root, "node_modules", ".cache", "api-extractor"),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: "error" } },
        // We mark no release stages, and write @default and @see as editors show them.
        extractorMessageReporting: {
          default: { logLevel: "none" },
          "ae-forgotten-export": { logLevel: "warning", addToApiReportFile: true },
        },
        tsdocMessageReporting: { default: { logLevel: "none" } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: path.join(root, "package.json"),
  }),
);

const compilerState = CompilerState.create(configs[0], {
  additionalEntryPoints: entries.map(({ types }) => types),
});
const failed = configs.filter((config) => {
  const { succeeded } = Extractor.invoke(config, {
    compilerState,
    localBuild: true,
    messageCallback: (message) => {
      // What remains are the lines that say where a report was written.
      message.handled = message.logLevel !== "error";
    },
  });
  return !succeeded;
});
process.exitCode = failed.length > 0 ? 1 : 0;

function compilerOptions(entry) {
  return {
    compilerOptions: {
      target: "es2023",
      module: "node20",
      moduleResolution: "node16",
      strict: true,
      skipLibCheck: true,
      types: ["node"],
    },
    files: [entry],
  };
}
