"use strict";
/*
 * The house: what each room may import, and which rooms are pure. A room is refused whatever its row does not name, so
 * that a new folder or package is a decision. docs/architecture.md has the same table in words.
 */
const { isBuiltin } = require("node:module");
const path = require("node:path");

const root = __dirname;
const facts = ["terms/**", "catalog/**"];
const planners = ["components/planning/**", "components/*/plan/**"];
const offers = ["components/preflight/**", "!components/preflight/live/**"];
const pulumi = ["@pulumi/pulumi", "@pulumi/azure-native/*"];

/**
 * Of the rooms that match a file the last one counts; of the patterns that match an import the last one, `!` refusing.
 * `types` are taken as `import type` only. `pure` rooms have no clock, chance, environment or network.
 */
const rooms = [
  { name: "terms", files: ["terms/**"], may: ["terms/**", "fastest-levenshtein"], pure: true },
  { name: "catalog", files: ["catalog/**"], may: facts, pure: true },
  {
    name: "components",
    files: ["components/**"],
    may: ["components/**", "!components/preflight/**", ...facts, ...pulumi],
  },
  {
    name: "the plugin of components",
    files: ["components/plugin/**"],
    may: ["components/index", "components/plugin/**", "node:*", "@pulumi/pulumi", "@pulumi/pulumi/provider"],
  },
  {
    name: "planning",
    files: ["components/planning/**"],
    may: ["components/planning/**", ...facts, "node:crypto", "uuid"],
    pure: true,
  },
  {
    name: "planners",
    files: ["components/*/plan/**"],
    may: [...planners, ...facts, "ipaddr.js"],
    types: ["components/**"],
    pure: true,
  },
  { name: "preflight", files: ["components/preflight/**"], may: [...offers, ...facts] },
  { name: "the entry of preflight", files: ["components/preflight/index"], may: ["components/preflight/**", ...facts] },
  {
    name: "live preflight",
    files: ["components/preflight/live/**"],
    may: ["components/preflight/**", ...facts, ...pulumi],
  },
  {
    name: "policy packs",
    files: ["policypacks/**"],
    may: ["policypacks/**", "resource-manager/**", ...facts, "@pulumi/policy", "node:*", "yaml", "zod"],
  },
  {
    name: "guardrail rules",
    files: ["policypacks/*/rules/**", "policypacks/*/stack-rules/**"],
    may: [
      "policypacks/*/rules/**",
      "policypacks/*/stack-rules/**",
      "policypacks/*/rule",
      "policypacks/*/asking",
      "policypacks/*/mend-at",
      "policypacks/*/tags",
      "policypacks/*/matches-pattern",
      "ipaddr.js",
      ...facts,
    ],
    pure: true,
  },
  {
    name: "the judge of Azure's refusals",
    files: ["policypacks/deployability/**"],
    may: ["policypacks/deployability/**", "resource-manager/**", ...facts],
    pure: true,
  },
  {
    name: "the entry of a pack",
    files: ["policypacks/*/pack"],
    may: ["policypacks/adapter/**", "policypacks/*/rules", "policypacks/*/policies", "policypacks/*/running-pack"],
  },
  { name: "resource-manager", files: ["resource-manager/**"], may: ["resource-manager/**", ...facts, "node:*"] },
  {
    name: "rules of resource-manager",
    files: ["resource-manager/rules/**"],
    may: ["resource-manager/**", ...facts],
    pure: true,
  },
  {
    name: "sandbox",
    files: ["sandbox/**"],
    may: [
      "sandbox/**",
      "resource-manager/**",
      ...facts,
      "node:*",
      "@grpc/grpc-js",
      "@pulumi/pulumi/**",
      "google-protobuf/**",
      "yaml",
    ],
  },
  {
    name: "stacks",
    files: ["stacks/**"],
    may: [
      "stacks/**",
      "components",
      "components/index",
      "components/azure-provider",
      ...planners,
      "components/preflight/**",
      "policypacks/ai-guardrails/*",
      "policypacks/adapter/plain-props",
      ...facts,
      "node:*",
      "@pulumi/pulumi",
      "yaml",
      "zod",
    ],
  },
  {
    name: "cli",
    files: ["cli/**"],
    may: [
      "cli/**",
      "stacks/**",
      "sandbox/**",
      "policypacks/**",
      "!policypacks/adapter/**",
      "resource-manager/**",
      ...planners,
      ...offers,
      ...facts,
      "node:*",
      "commander",
      "jsonc-parser",
      "junit-report-builder",
      "node-sarif-builder",
      "yaml",
    ],
  },
];

/** What makes one answer differ from the next. */
const impure = {
  "no-restricted-globals": [
    "error",
    ...["process", "performance", "crypto", "fetch", "setTimeout", "setInterval", "setImmediate", "globalThis"].map(
      (name) => ({ name, message: "This room is pure: take what you need as an argument." }),
    ),
  ],
  "no-restricted-properties": [
    "error",
    { object: "Date", property: "now", message: "This room has no clock: take the day as an argument." },
    { object: "Math", property: "random", message: "This room has no chance: derive it from the arguments." },
  ],
  "no-restricted-syntax": [
    "error",
    {
      selector: ":matches(NewExpression, CallExpression)[callee.name='Date'][arguments.length=0]",
      message: "This room has no clock: take the day as an argument.",
    },
    configuration(),
  ],
};

function configuration() {
  return {
    selector: "NewExpression:matches([callee.name='Config'], [callee.property.name='Config'])",
    message: "Components take arguments: only the program reads configuration.",
  };
}

/** `a/b/**` is the folder too: what imports it gets its entry point. */
function toExpression(pattern) {
  const text = pattern.replace(/[.+]/g, "\\$&").replace(/\/\*\*|\*/g, (stars) => (stars === "*" ? "[^/]*" : "(/.*)?"));
  return new RegExp(`^${text}$`);
}

/** Whether the last pattern that fits lets it in. */
function isTaken(target, patterns) {
  const last = patterns.findLast((pattern) => toExpression(pattern.replace(/^!/, "")).test(target));
  return last !== undefined && !last.startsWith("!");
}

/** A file of ours from the root of the repository without its ending; a package as it is written. */
function targetOf(source, file) {
  if (source.startsWith(".")) return fromRoot(path.resolve(path.dirname(file), source));
  return isBuiltin(source) ? `node:${source.replace(/^node:/, "").split("/")[0]}` : source;
}

function fromRoot(file) {
  return path
    .relative(root, file)
    .replaceAll(path.sep, "/")
    .replace(/\.[cm]?[jt]s$/, "");
}

/** @type {import("eslint").Rule.RuleModule} */
const borders = {
  meta: { type: "problem", schema: false },
  create(context) {
    const room = context.options[0];
    const judge = (node, source, typesOnly) => {
      if (source === undefined || source === null) return;
      const text = typeof source.value === "string" ? source.value : undefined;
      const target = text === undefined ? "what is only known later" : targetOf(text, context.filename);
      if (isTaken(target, room.may)) return;
      const types = room.types !== undefined && isTaken(target, room.types);
      if (types && typesOnly) return;
      context.report({
        node,
        message: `${room.name} never imports ${target}${types ? ", save with import type" : ""}.`,
      });
    };
    return {
      ImportDeclaration: (node) => judge(node, node.source, isTypesOnly(node, "importKind")),
      ExportNamedDeclaration: (node) => judge(node, node.source, isTypesOnly(node, "exportKind")),
      ExportAllDeclaration: (node) => judge(node, node.source, node.exportKind === "type"),
      ImportExpression: (node) => judge(node, node.source, false),
      TSExternalModuleReference: (node) => judge(node, node.expression, false),
      TSImportType: (node) => judge(node, node.source, true),
      "CallExpression[callee.name='require']": (node) => judge(node, node.arguments[0], false),
    };
  },
};

/** Written `import type`, or with each name marked: either leaves nothing behind when compiled. */
function isTypesOnly(node, kind) {
  return node[kind] === "type" || (node.specifiers.length > 0 && node.specifiers.every((one) => one[kind] === "type"));
}

const plugins = { house: { rules: { borders } } };

/** One configuration a room, in order. */
const house = rooms.map((room) => ({
  name: `house: ${room.name}`,
  files: room.files.map((pattern) => (pattern.endsWith("**") ? `${pattern}/*.ts` : `${pattern}.ts`)),
  plugins,
  rules: {
    "house/borders": ["error", { name: room.name, may: room.may, ...(room.types && { types: room.types }) }],
    ...(room.pure ? impure : {}),
    ...(room.name === "components" ? { "no-restricted-syntax": ["error", configuration()] } : {}),
  },
}));

module.exports = { house, rooms };
