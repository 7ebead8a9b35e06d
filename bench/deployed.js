"use strict";
/* What a stack deploys, read from the engine's state: the resources that the plain programs declare again. */

const { openStack, runOnStack } = require("../dist/sandbox/engine/engine-stack");
const { runEngine } = require("../dist/sandbox/engine/run-engine");
const { withSandbox } = require("./sandboxes");

const secretKey = "4dabf18193072939515e22adb298388d";

/**
 * Deploys a stack on a sandbox of its own and returns its resources, each after what it needs.
 * @returns {Promise<object[]>} name, type, inputs, parent, provider and dependencies (names of others by URN)
 */
function deployed(name, env) {
  return withSandbox(async (sandbox) => {
    const stack = await openStack(sandbox, name);
    const run = await runEngine("up", stack, { env });
    if (!run.ok) throw new Error(`${name} does not deploy:\n${messages(run)}`);
    const { code, stdout, stderr } = await runOnStack(stack, ["stack", "export", "--show-secrets"]);
    if (code !== 0) throw new Error(stderr);
    return readResources(JSON.parse(stdout).deployment.resources);
  });
}

function readResources(resources) {
  const all = resources.filter(({ type, urn }) => !type.startsWith("pulumi:pulumi:") && !isOfEngine(type, urn));
  const closures = new Map();
  return all.map((one) => {
    const above = all.find(({ urn }) => urn === one.parent);
    const needed = [
      ...new Set([
        ...(above?.custom === true ? [above.urn] : []),
        ...(one.dependencies ?? []),
        ...Object.values(one.propertyDependencies ?? {}).flat(),
      ]),
    ];
    closures.set(one.urn, new Set(needed.flatMap((urn) => [urn, ...(closures.get(urn) ?? [])])));
    return {
      urn: one.urn,
      name: one.urn.slice(one.urn.lastIndexOf("::") + 2),
      type: one.type,
      isCustom: one.custom === true,
      inputs: written(plain(one.inputs ?? {})),
      parent: all.some(({ urn }) => urn === one.parent) ? one.parent : undefined,
      provider: one.provider === undefined ? undefined : one.provider.slice(0, one.provider.lastIndexOf("::")),
      // Only what no other dependency brings with it, as a person would write them.
      dependencies: needed.filter((urn) => !needed.some((other) => other !== urn && closures.get(other)?.has(urn))),
    };
  });
}

/** A provider that nobody declared. */
function isOfEngine(type, urn) {
  return type.startsWith("pulumi:providers:") && /::default(_\d+)*$/.test(urn);
}

/** Without what the SDK adds itself. */
function written(inputs) {
  const own = Object.entries(inputs).filter(([key]) => key !== "version" && key !== "azureApiVersion");
  return Object.fromEntries(own);
}

function plain(value) {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if (secretKey in value) return plain(JSON.parse(value.plaintext));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key.startsWith("__") ? [] : [[key, plain(inner)]])),
  );
}

/** The errors of a run, for whoever has to find out why. */
function messages({ diagnostics, violations, stderr }) {
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message);
  const refused = violations
    .filter(({ level }) => level === "mandatory")
    .map(({ policy, message }) => `${policy}: ${message}`);
  return [...errors, ...refused, stderr].join("\n");
}

module.exports = { deployed, messages };
