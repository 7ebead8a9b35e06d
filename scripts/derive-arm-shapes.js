// Writes resource-manager/generated/arm-shapes.json: where each input of azure-native stands in the body that ARM takes.
// Usage: node scripts/derive-arm-shapes.js <data folder>; resource-manager/generated/schema.json must be up to date.
"use strict";

const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

const { isFlattened } = require("./derive-constraints");

const generated = join(__dirname, "../resource-manager/generated");

/** Members of a body that the data does not list as paths, but that stand beside `properties` in every API. */
const beside = new Set([
  "location",
  "tags",
  "sku",
  "kind",
  "identity",
  "plan",
  "zones",
  "extendedLocation",
  "managedBy",
  "etag",
  "name",
  "id",
  "type",
  "scale",
  "placement",
]);

/** Two inputs that one name of the data would give: the service calls the kind of an API its type. */
const fixed = { "apimanagement:Api": { apiType: "properties.type" } };

function deriveArmShapes(constraints, schema) {
  const modules = {};
  const conflicts = [];
  for (const [token, facts] of Object.entries(constraints.types)) {
    const [, moduleName, name] = token.split(":");
    const module = schema.modules[moduleName];
    const places = (modules[moduleName] ??= { resources: {}, shapes: {} });
    const walk = { module, places, renames: renamesOf(facts.rename), conflicts, token };
    const root = { kind: "resources", name, props: module.resources[name].inputs, wrapped: isFlattened(token, facts) };
    places.resources[name] ??= {};
    for (const armPath of Object.keys(facts.properties)) follow(tokensOf(armPath), root, walk);
    for (const input of Object.keys(root.props))
      if (places.resources[name][input] === undefined && !facts.identity.includes(input))
        places.resources[name][input] = root.wrapped && !beside.has(input) ? `properties.${input}` : input;
    Object.assign(places.resources[name], fixed[`${moduleName}:${name}`]);
    for (const input of facts.identity) delete places.resources[name][input];
    for (const [sdk, arm] of Object.entries(facts.rename ?? {}))
      if (arm.startsWith("?")) delete places.resources[name][sdk];
  }
  return { modules, conflicts };
}

/** SDK path by ARM path. */
function renamesOf(rename = {}) {
  return new Map(Object.entries(rename).map(([sdk, arm]) => [arm, sdk.split(".").at(-1).replace("[]", "")]));
}

function tokensOf(path) {
  return path.match(/<[^>]+>|\[\]|\{\*\}|odata\.type|[^.<[{]+/g) ?? [];
}

function joined(tokens) {
  return tokens.reduce((path, token) => (path === "" || /^[[<]/.test(token) ? path + token : `${path}.${token}`), "");
}

/** Walks one ARM path down the SDK's shapes and notes where each input on the way stands. */
function follow(tokens, root, walk) {
  let nodes = [root];
  let type = "";
  let pending = [];
  tokens.forEach((token, index) => {
    if (nodes === undefined) return;
    if (token === "[]" || token === "{*}") {
      const item = itemType(type);
      if (item === undefined || pending.length > 0) nodes = undefined;
      else [type, nodes] = [item, nodesOf(item, walk)];
      return;
    }
    if (token.startsWith("<")) {
      nodes = nodes.filter(({ props }) =>
        Object.values(props).some((text) => text.replace("!", "") === `=${token.slice(1, -1)}`),
      );
      return;
    }
    pending.push(token);
    const here = joined(tokens.slice(0, index + 1));
    const hits = nodes.flatMap((node) => {
      const name = inputAt(token, pending, node, walk.renames.get(here));
      return name === undefined ? [] : [{ node, name }];
    });
    if (hits.length > 0) {
      for (const { node, name } of hits) note(node, name, pending, walk);
      const texts = hits.map(({ node, name }) => node.props[name].replace("!", ""));
      type = texts.join(" | ");
      nodes = texts.flatMap((text) => nodesOf(text, walk));
      pending = [];
    } else if (token !== "properties" && ![...walk.renames.keys()].some((arm) => arm.startsWith(`${here}.`)))
      nodes = undefined;
  });
}

function inputAt(token, pending, { props, wrapped }, renamed) {
  if (wrapped === true && token === "properties" && pending.length === 1) return undefined;
  if (renamed !== undefined && props[renamed] !== undefined) return renamed;
  // Beside the wrapped properties only what stands on the same side.
  const plain = token.replace(/[._]/g, "").toLowerCase();
  return Object.hasOwn(props, token) ? token : Object.keys(props).find((name) => name.toLowerCase() === plain);
}

function note({ kind, name: owner }, name, pending, { places, conflicts, token }) {
  const known = (places[kind][owner] ??= {});
  const place = pending.join(".");
  if (known[name] !== undefined && known[name] !== place && !beside.has(place))
    conflicts.push(`${token} ${kind} ${owner}.${name}: ${known[name]} or ${place}`);
  else known[name] = place;
  // A resource has its tags beside `properties`, whatever one API repeats inside.
  if (kind === "resources" && beside.has(place)) known[name] = place;
}

function itemType(text) {
  const first = text.split(/ \| (?![^(]*\))/).find((one) => /^(\[\]|\{\})/.test(one));
  return first?.slice(2).replace(/^\((.*)\)$/, "$1");
}

function nodesOf(text, { module }) {
  if (/^(\[\]|\{\})/.test(text)) return [];
  return [...text.matchAll(/#(\w+)/g)].map(([, name]) => ({ kind: "shapes", name, props: module.shapes[name].props }));
}

/** Only what stands elsewhere than under its own name; of the inputs under `properties` the name alone. */
function compact(modules) {
  const out = {};
  for (const [moduleName, { resources, shapes }] of Object.entries(modules)) {
    const kept = { resources: compactAll(resources), shapes: compactAll(shapes) };
    if (Object.keys(kept.resources).length + Object.keys(kept.shapes).length > 0) out[moduleName] = kept;
  }
  return out;
}

function compactAll(nodes) {
  const entries = Object.entries(nodes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, places]) => {
      const inside = [];
      const elsewhere = {};
      for (const [input, place] of Object.entries(places).sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (place === `properties.${input}`) inside.push(input);
        else if (place !== input) elsewhere[input] = place;
      }
      const kept = {
        ...(inside.length === 0 ? {} : { inside }),
        ...(Object.keys(elsewhere).length === 0 ? {} : { elsewhere }),
      };
      return Object.keys(kept).length === 0 ? [] : [[name, kept]];
    });
  return Object.fromEntries(entries);
}

function main([dataFolder]) {
  const constraints = JSON.parse(readFileSync(join(dataFolder, "arm-constraints.json"), "utf8"));
  const schema = JSON.parse(readFileSync(join(generated, "schema.json"), "utf8"));
  const { modules, conflicts } = deriveArmShapes(constraints, schema);
  const shapes = {
    source: ["https://github.com/pulumi/pulumi-azure-native", "https://github.com/Azure/bicep-types-az"],
    asOf: constraints.generatedAt.slice(0, 10),
    modules: compact(modules),
  };
  writeFileSync(join(generated, "arm-shapes.json"), `${JSON.stringify(shapes)}\n`);
  console.log(`${Object.keys(constraints.types).length} types; ${conflicts.length} inputs stand in two places`);
  for (const conflict of [...new Set(conflicts)]) console.log(conflict);
}

if (require.main === module) main(process.argv.slice(2));
