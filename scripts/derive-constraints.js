// Carries what the constraints say of ARM paths over to the paths of the SDK's inputs.
"use strict";

/** Evidence that Azure itself refuses a change; a provider's own choice alone is none. */
const firmEvidence = new Set(["typespec", "swagger2021", "azure-native", "arm"]);

/** Conditions that the data says in words, as data. Those about several resources are rules. */
const requiredIf = {
  "network:Subnet addressPrefix": { unless: ["addressPrefixes", "ipamPoolPrefixAllocations"] },
  "network:BastionHost ipConfigurations": { unlessValue: { path: "sku.name", value: "Developer" } },
  "network:BastionHost virtualNetwork": { whenValue: { path: "sku.name", value: "Developer" } },
  "network:PrivateEndpoint privateLinkServiceConnections": { unless: ["manualPrivateLinkServiceConnections"] },
  "apimanagement:Backend url": { unlessValue: { path: "type", value: "Pool" } },
  "apimanagement:Backend protocol": { unlessValue: { path: "type", value: "Pool" } },
  "apimanagement:Backend pool": { whenValue: { path: "type", value: "Pool" } },
  "apimanagement:NamedValue value": { unless: ["keyVault"] },
};

/** Numbers that may have a fraction. The types of Bicep, which has no fractions, call each of them whole. */
const fractions = new Map([
  ["apimanagement:ApiDiagnostic", /^sampling\.percentage$/],
  ["apimanagement:Diagnostic", /^sampling\.percentage$/],
  ["app:ContainerApp", /\.resources\.cpu$/],
  ["applicationinsights:Component", /^samplingPercentage$/],
  ["compute:Disk", /^completionPercent$/],
  ["compute:VirtualMachine", /^billingProfile\.maxPrice$/],
  ["consumption:Budget", /^amount$|\.threshold$/],
  ["machinelearningservices:OnlineDeployment", /\.samplingRate$/],
  ["monitor:AutoscaleSetting", /\.metricTrigger\.threshold$/],
  ["monitor:MetricAlert", /\.threshold$/],
  ["monitor:ScheduledQueryRule", /\.threshold$/],
  ["operationalinsights:Workspace", /^workspaceCapping\.dailyQuotaGb$/],
]);

const isFraction = (short, path) => fractions.get(short)?.test(path) ?? false;

/** Values that Azure's own templates are deployed with, though no list has them. */
const seenAccepted = { "app:ContainerApp kind": ["containerapps"] };

/** Types whose own `properties` member hides that the SDK merges ARM's into the arguments. */
const flattenedAllTheSame = new Set(["azure-native:apimanagement:Backend"]);

const isFlattened = (token, facts) => facts.flattened || flattenedAllTheSame.has(token);

const carried = ["alsoAccepted", "doubtful", "combinable", "pattern", "minLength", "maxLength", "minItems", "maxItems"];
const alsoCarried = ["minimum", "maximum", "default"];
const flags = ["writeOnly", "secret", "conditional", "replaces", "ref"];
const ruleOfName = [
  "pattern",
  "docPattern",
  "minLength",
  "maxLength",
  "invalidEnd",
  "enum",
  "maxLengthAtManagementGroup",
];

/** Tokens of an ARM path: names, `[]`, `{*}`, `<Kind>`. */
function tokensOf(path) {
  return path.match(/<[^>]+>|\[\]|\{\*\}|odata\.type|[^.<[{]+/g) ?? [];
}

function joined(tokens) {
  return tokens.reduce((path, token) => {
    if (token === "[]" || token.startsWith("<")) return path + token;
    return path === "" ? token : `${path}.${token}`;
  }, "");
}

/** Walks an ARM path down the SDK's shapes. `input` is false where the SDK takes no such input. */
function sdkPathOf([first, ...rest], flattened, resource, module) {
  const tokens = flattened && first === "properties" ? rest : [first, ...rest];
  let shapes = [resource.inputs];
  const path = [];
  let input = true;
  for (const token of tokens) {
    const step = input ? stepInto(token, shapes, module) : undefined;
    if (step?.skip) continue;
    path.push(step?.name ?? token);
    if (step === undefined) input = false;
    else shapes = step.shapes;
  }
  return { path: joined(path), input, type: input ? shapes.type : undefined };
}

function stepInto(token, shapes, module) {
  if (token === "[]" || token === "{*}") {
    const item = itemType(shapes.type ?? "");
    return item === undefined ? undefined : { name: itemName(shapes.type), shapes: typed(item, module) };
  }
  if (token.startsWith("<")) {
    const kind = token.slice(1, -1);
    const own = shapes.filter((shape) => Object.values(shape).some((text) => text.replace("!", "") === `=${kind}`));
    return own.length === 0 ? undefined : { name: token, shapes: own };
  }
  for (const shape of shapes) {
    const name = Object.keys(shape).find((one) => one === token) ?? sameName(shape, token);
    if (name !== undefined) return { name, shapes: typed(shape[name], module) };
  }
  return token === "properties" ? { skip: true } : undefined;
}

function sameName(shape, token) {
  const plain = token.replace(/[._]/g, "").toLowerCase();
  return Object.keys(shape).find((name) => name.toLowerCase() === plain);
}

function itemType(text) {
  const [first] = text.replace("!", "").split(/ \| (?![^(]*\))/);
  const item = /^(?:\[\]|\{\})(.+)$/.exec(first)?.[1];
  return item?.replace(/^\((.*)\)$/, "$1");
}

function itemName(text) {
  return text.replace("!", "").startsWith("[]") ? "[]" : "{*}";
}

/** The shapes behind a type text; the text itself rides along for the next step. */
function typed(text, module) {
  return Object.assign(shapesIn(text, module), { type: text.replace("!", "") });
}

function shapesIn(text, module) {
  const plain = text.replace("!", "");
  if (/^(\[\]|\{\})/.test(plain)) return [];
  return [...plain.matchAll(/#(\w+)/g)].map(([, name]) => module.shapes[name].props);
}

function unrenamed(path, rename) {
  const hits = Object.entries(rename ?? {})
    .filter(
      ([, arm]) =>
        path === arm || path.startsWith(`${arm}.`) || path.startsWith(`${arm}[`) || path.startsWith(`${arm}<`),
    )
    .sort(([, a], [, b]) => b.length - a.length);
  return hits.length === 0 ? path : hits[0][0] + path.slice(hits[0][1].length);
}

/** What the artefact keeps of one path; `undefined` when the SDK's type says it all. */
function factsOf(short, path, facts, type, module) {
  const kept = {};
  for (const key of [...carried, ...alsoCarried]) if (facts[key] !== undefined) kept[key] = facts[key];
  for (const key of flags) if (facts[key]) kept[key] = true;
  if (facts.type === "integer" && !isFraction(short, path)) kept.integer = true;
  if (facts.createOnly) kept.createOnly = facts.by.some((one) => firmEvidence.has(one)) ? "firm" : "advice";
  if (facts.enum !== undefined) kept.enum = enumOf(facts.enum, type, module);
  if (facts.requiredInPractice === true || facts.required) kept.required = true;
  const seen = seenAccepted[`${short} ${path}`];
  if (seen !== undefined) kept.alsoAccepted = [...(kept.alsoAccepted ?? []), ...seen];
  const condition = requiredIf[`${short} ${path}`];
  if (condition !== undefined) kept.requiredIf = condition;
  return Object.keys(kept).length === 0 ? undefined : kept;
}

/** `sdk` where the SDK lists the same values. */
function enumOf(values, type, module) {
  const name = /(?:enum|open) (\w+)/.exec(type ?? "")?.[1];
  const own = name === undefined ? undefined : module.enums[name];
  const same = own?.length === values.length && own.every((value) => values.includes(value));
  return same ? "sdk" : values;
}

function nameRule(name) {
  const kept = {};
  for (const key of ruleOfName) if (name[key] !== undefined) kept[key] = name[key];
  const group = name.variants?.["Management Group Resource Name"];
  if (group !== undefined) kept.maxLengthAtManagementGroup = Number(group.maxLength);
  return kept;
}

/** Constraints of every type by SDK path, and what found no place. */
function deriveConstraints(constraints, sdk) {
  const byType = {};
  const lost = [];
  for (const [token, type] of Object.entries(constraints.types)) {
    const [, moduleName, name] = token.split(":");
    const module = sdk.modules[moduleName];
    const flattened = isFlattened(token, type);
    const paths = {};
    const readOnly = new Set();
    for (const [armPath, facts] of Object.entries(type.properties)) {
      const renamed = unrenamed(armPath, type.rename);
      const { path, input, type: text } = sdkPathOf(tokensOf(renamed), flattened, module.resources[name], module);
      if (facts.readOnly) readOnly.add(path);
      else if (path !== "" && input) {
        const kept = factsOf(`${moduleName}:${name}`, path, facts, text, module);
        if (kept !== undefined) paths[path] = { ...paths[path], ...kept };
      } else if (path !== "") lost.push(`${token} ${armPath}`);
    }
    byType[token] = {
      name: nameRule(type.name),
      identity: type.identity,
      ...(type.rename === undefined ? {} : { rename: type.rename }),
      paths,
      readOnly: [...readOnly].sort(),
    };
  }
  return { byType, lost };
}

module.exports = { deriveConstraints, isFlattened };
