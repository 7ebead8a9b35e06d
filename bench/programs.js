"use strict";
/* The programs that are measured beside the stacks: the same resources as a plain program, and nothing at all. */

const fs = require("node:fs");
const path = require("node:path");

const { temporaryFolder } = require("./sandboxes");

const root = path.join(__dirname, "..");

/** A program that declares nothing, started as the stacks are. */
function emptyProgram() {
  return project("empty", compiled, { "index.js": "module.exports = {};\n" });
}

/**
 * As the public template for Azure in TypeScript has it: one `index.ts`, each module of the provider imported on its own,
 * the default loader, which checks the types. Names and ids are literals and what needs another says so.
 */
function plainProgram(name, resources) {
  const { modules, lines } = declarations(resources, { components: false, write: typed });
  const imports = [
    'import * as pulumi from "@pulumi/pulumi";',
    ...modules.map(([alias, from]) => `import * as ${alias} from "${from}";`),
  ];
  return project(name, "runtime: nodejs", {
    "index.ts": [...imports, "", ...lines, "export const project = pulumi.getProject();", ""].join("\n"),
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        strict: true,
        outDir: "bin",
        target: "es2020",
        module: "node16",
        sourceMap: true,
        types: ["node"],
      },
      files: ["index.ts"],
    }),
  });
}

/** The same resources under the same components, started as `stacks/index.js` starts the stacks. */
function cheapProgram(name, resources) {
  const { modules, lines } = declarations(resources, { components: true, write: JSON.stringify });
  return project(name, compiled, {
    "index.js": [
      "Error.prepareStackTrace = undefined;",
      `require(${JSON.stringify(path.join(root, "scripts/built.js"))}).loadSeldomNeededLater();`,
      'const pulumi = require("@pulumi/pulumi");',
      ...modules.map(([alias, from]) => `const ${alias} = require("${from}");`),
      "module.exports = () => {",
      `  require(${JSON.stringify(path.join(root, "dist/stacks/cheap-traces.js"))}).takeCheapTraces();`,
      `  require(${JSON.stringify(path.join(root, "dist/stacks/cheap-messages.js"))}).dropDebugMessages();`,
      `  require(${JSON.stringify(path.join(root, "dist/stacks/cheap-aliases.js"))}).dropDatedAliases();`,
      ...lines,
      "};",
    ].join("\n"),
  });
}

const compiled = "main: index.js\nruntime: { name: nodejs, options: { typescript: false } }";

function project(name, runtime, files) {
  const folder = temporaryFolder();
  const all = {
    "Pulumi.yaml": `name: ${name}\n${runtime}\n`,
    "Pulumi.bench.yaml": "config: {}\n",
    "package.json": JSON.stringify({ name, private: true }),
    ...files,
  };
  for (const [file, text] of Object.entries(all)) fs.writeFileSync(path.join(folder, file), text);
  fs.symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  return folder;
}

function declarations(resources, { components, write }) {
  const variables = new Map();
  const modules = new Map();
  const lines = resources
    .filter(({ isCustom }) => components || isCustom)
    .map((one, index) => {
      const variable = `r${index}`;
      variables.set(one.urn, variable);
      const options = Object.entries({
        parent: components ? variables.get(one.parent) : undefined,
        provider: variables.get(one.provider),
        dependsOn: listOf(one.dependencies.map((urn) => variables.get(urn))),
      }).filter(([, value]) => value !== undefined);
      const given = `, { ${options.map(([key, value]) => `${key}: ${value}`).join(", ")} }`;
      const name = JSON.stringify(one.name);
      return `const ${variable} = new ${constructorOf({ ...one, name, props: write(one.inputs) }, modules)}${options.length === 0 ? "" : given});`;
    });
  return { modules: [...modules], lines };
}

/** `new <this> ..., options)`: everything of a declaration up to its options. */
function constructorOf({ type, isCustom, name, props }, modules) {
  if (!isCustom) return `pulumi.ComponentResource(${JSON.stringify(type)}, ${name}, {}`;
  const [owner, moduleName, className] = type.split(":");
  const isProvider = owner === "pulumi";
  const packageName = isProvider ? className : owner;
  const module = packageName === "azure-native" ? (isProvider ? "provider" : moduleName.split("/")[0]) : undefined;
  const alias = (module ?? packageName).replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  modules.set(alias, `@pulumi/${packageName}${module === undefined ? "" : `/${module}`}`);
  return `${alias}.${isProvider ? "Provider" : className}(${name}, ${props}`;
}

/** Words of the provider that TypeScript takes from its own list only. */
const closed = /"type":"(SystemAssigned|UserAssigned|None)"/g;

function typed(inputs) {
  return JSON.stringify(inputs).replace(closed, '"type":"$1" as const');
}

function listOf(names) {
  const known = names.filter((name) => name !== undefined);
  return known.length === 0 ? undefined : `[${known.join(", ")}]`;
}

module.exports = { cheapProgram, emptyProgram, plainProgram };
