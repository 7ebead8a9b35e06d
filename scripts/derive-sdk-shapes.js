// Reads the shape of azure-native's resources from the installed SDK: TypeScript's parser alone, no checker.
"use strict";

const { existsSync, readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const ts = require("typescript");

/**
 * A property's type as a short text, so that the artefact stays small:
 * `string`, `number`, `boolean`, `any`; `=literal`; `enum Name` (closed) and `open Name`; `#Shape`;
 * `[]T` and `{}T` for lists and maps; alternatives joined by ` | `. A `!` in front: required.
 */
function typeText(node, moduleName) {
  const alternatives = [...new Set(alternativesOf(node, moduleName))];
  const open = alternatives.includes("string") && alternatives.some((one) => one.startsWith("enum "));
  if (!open) return alternatives.join(" | ");
  return alternatives
    .filter((one) => one !== "string")
    .map((one) => one.replace(/^enum /, "open "))
    .join(" | ");
}

function alternativesOf(node, moduleName) {
  switch (node.kind) {
    case ts.SyntaxKind.UndefinedKeyword:
      return [];
    case ts.SyntaxKind.StringKeyword:
      return ["string"];
    case ts.SyntaxKind.NumberKeyword:
      return ["number"];
    case ts.SyntaxKind.BooleanKeyword:
      return ["boolean"];
    case ts.SyntaxKind.UnionType:
      return node.types.flatMap((one) => alternativesOf(one, moduleName));
    case ts.SyntaxKind.ParenthesizedType:
      return alternativesOf(node.type, moduleName);
    case ts.SyntaxKind.ArrayType:
      return [`[]${grouped(typeText(node.elementType, moduleName))}`];
    case ts.SyntaxKind.TypeLiteral:
      return [`{}${grouped(typeText(node.members[0].type, moduleName))}`];
    case ts.SyntaxKind.LiteralType:
      return [`=${node.literal.text}`];
    case ts.SyntaxKind.TypeReference:
      return referenceOf(node, moduleName);
    default:
      return ["any"];
  }
}

function grouped(text) {
  return text.includes(" | ") ? `(${text})` : text;
}

function referenceOf(node, moduleName) {
  const name = node.typeName.getText();
  if (/^pulumi\.(Input|Output)$/.test(name)) return alternativesOf(node.typeArguments[0], moduleName);
  const [room, owner, own] = name.split(".");
  if (own === undefined) return ["any"];
  if (owner !== moduleName) throw new Error(`${name} is used outside of its module`);
  return [room === "enums" ? `enum ${own}` : `#${own}`];
}

function propertiesOf(members, moduleName) {
  const properties = {};
  for (const member of members) {
    if (!ts.isPropertySignature(member) && !ts.isPropertyDeclaration(member)) continue;
    const name = member.name.text;
    properties[name] = `${member.questionToken === undefined ? "!" : ""}${typeText(member.type, moduleName)}`;
  }
  return properties;
}

function parse(file) {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2023, true);
}

/** Interfaces of each namespace in `types/input.d.ts`. */
function nestedShapes(file, moduleNames) {
  const shapes = new Map();
  for (const statement of parse(file).statements) {
    if (!ts.isModuleDeclaration(statement) || !moduleNames.has(statement.name.text)) continue;
    const own = new Map();
    for (const member of statement.body.statements)
      if (ts.isInterfaceDeclaration(member)) own.set(member.name.text, member);
    shapes.set(statement.name.text, own);
  }
  return shapes;
}

/** What `<shape>ProvideDefaults` fills in, from the compiled `types/input.js`. */
function nestedDefaults(file, moduleNames) {
  const defaults = new Map();
  const visit = (node, moduleName) => {
    if (ts.isFunctionDeclaration(node) && node.name?.text.endsWith("ProvideDefaults")) {
      const shape = capitalised(node.name.text.slice(0, -"ProvideDefaults".length));
      const found = defaultsIn(node.body.statements[0].expression.properties);
      if (Object.keys(found).length > 0) defaults.set(`${moduleName}.${shape}`, found);
    }
  };
  for (const statement of parse(file).statements) {
    const call = ts.isExpressionStatement(statement) ? unwrapped(statement.expression) : undefined;
    if (call === undefined || !ts.isCallExpression(call)) continue;
    const body = unwrapped(call.expression);
    const moduleName = body.parameters?.[0]?.name.text;
    if (moduleNames.has(moduleName)) body.body.statements.forEach((node) => visit(node, moduleName));
  }
  return defaults;
}

function unwrapped(node) {
  return ts.isParenthesizedExpression(node) ? unwrapped(node.expression) : node;
}

function defaultsIn(properties) {
  const found = {};
  for (const property of properties) {
    if (!ts.isPropertyAssignment(property)) continue;
    const value = property.initializer;
    if (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
      found[property.name.text] = literal(value.right);
  }
  return found;
}

function literal(node) {
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isPrefixUnaryExpression(node)) return -literal(node.operand);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  throw new Error(`no literal: ${node.getText()}`);
}

/** Defaults and secrets of the top-level arguments, from the compiled resource class. */
function constructorFacts(text) {
  const defaults = {};
  for (const [, name, value] of text.matchAll(/resourceInputs\["(\w+)"\] = \(args\?\.\w+\) \?\? ("[^"]*"|[\w.-]+);/g))
    defaults[name] = JSON.parse(value);
  const secret = [...text.matchAll(/resourceInputs\["(\w+)"\] = [^\n]*pulumi\.secret\(/g)].map(([, name]) => name);
  const listed = /additionalSecretOutputs: \[([^\]]*)\]/.exec(text)?.[1] ?? "";
  const outputs = [...listed.matchAll(/"(\w+)"/g)].map(([, name]) => name);
  return { defaults, secrets: [...new Set([...secret, ...outputs])].sort() };
}

function enumValues(file) {
  const enums = new Map();
  if (!existsSync(file)) return enums;
  for (const statement of parse(file).statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const [declaration] = statement.declarationList.declarations;
    enums.set(
      declaration.name.text,
      declaration.type.members.map((member) => member.type.literal.text),
    );
  }
  return enums;
}

function capitalised(text) {
  return text[0].toUpperCase() + text.slice(1);
}

/** `AFDOrigin` lives in `afdorigin` there, `Account` in `account`: found without regard to case. */
function fileOf(sdk, moduleName, name) {
  const file = readdirSync(join(sdk, moduleName)).find((one) => one.toLowerCase() === `${name.toLowerCase()}.d.ts`);
  if (file === undefined) throw new Error(`the SDK has no ${moduleName}.${name}`);
  return join(sdk, moduleName, file.slice(0, -".d.ts".length));
}

/** The class and the arguments of one resource. */
function resourceShape(sdk, moduleName, name) {
  const path = fileOf(sdk, moduleName, name);
  const statements = parse(`${path}.d.ts`).statements;
  const args = statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === `${name}Args`);
  const resource = statements.find((node) => ts.isClassDeclaration(node) && node.name.text === name);
  const inputs = propertiesOf(args?.members ?? [], moduleName);
  const outputs = {};
  const answered = new Set(resource.members.map((member) => member.name?.text));
  const inputOnly = Object.keys(inputs).filter((name) => !answered.has(name));
  for (const member of resource.members) {
    if (!ts.isPropertyDeclaration(member) || member.modifiers.some((one) => one.kind === ts.SyntaxKind.StaticKeyword))
      continue;
    if (inputs[member.name.text] === undefined) outputs[member.name.text] = outputKind(member.type);
  }
  const { defaults, secrets } = constructorFacts(readFileSync(`${path}.js`, "utf8"));
  return {
    inputs,
    outputs,
    ...(inputOnly.length === 0 ? {} : { inputOnly }),
    ...(Object.keys(defaults).length === 0 ? {} : { defaults }),
    ...(secrets.length === 0 ? {} : { secrets }),
  };
}

/** Of an output-only member its kind is enough; a `!` where the service always answers it. */
function outputKind(node) {
  const text = node.getText();
  const kind = /\[\](?: \| undefined)?>$/.test(text) ? "list" : /<outputs\./.test(text) ? "object" : scalarKind(text);
  return `${/undefined>$/.test(text) ? "" : "!"}${kind}`;
}

function scalarKind(text) {
  const scalar = /Output<(string|number|boolean)\b/.exec(text)?.[1];
  if (scalar !== undefined) return scalar;
  return /Output<\{/.test(text) ? "object" : "any";
}

/** Shapes, enums and resources of every module among the tokens; only what they reach. */
function deriveSdkShapes(sdk, tokens) {
  const byModule = Map.groupBy(tokens, (token) => token.split(":")[1]);
  const moduleNames = new Set(byModule.keys());
  const shapes = nestedShapes(join(sdk, "types/input.d.ts"), moduleNames);
  const defaults = nestedDefaults(join(sdk, "types/input.js"), moduleNames);

  const modules = {};
  for (const moduleName of [...moduleNames].sort()) {
    const resources = {};
    for (const token of byModule.get(moduleName).toSorted())
      resources[token.split(":")[2]] = resourceShape(sdk, moduleName, token.split(":")[2]);
    modules[moduleName] = reached(moduleName, resources, shapes.get(moduleName) ?? new Map(), defaults, sdk);
  }
  return { sdk: JSON.parse(readFileSync(join(sdk, "package.json"), "utf8")).version, modules };
}

function reached(moduleName, resources, interfaces, defaults, sdk) {
  const values = enumValues(join(sdk, "types/enums", moduleName, "index.d.ts"));
  const shapes = {};
  const enums = {};
  const take = (properties) => {
    for (const text of Object.values(properties)) {
      for (const [, name] of text.matchAll(/(?:enum|open) (\w+)/g)) enums[name] = values.get(name);
      for (const [, name] of text.matchAll(/#(\w+)/g)) {
        if (shapes[name] !== undefined) continue;
        const own = defaults.get(`${moduleName}.${name}`);
        shapes[name] = {
          props: propertiesOf(interfaces.get(name).members, moduleName),
          ...(own === undefined ? {} : { defaults: own }),
        };
        take(shapes[name].props);
      }
    }
  };
  for (const resource of Object.values(resources)) take(resource.inputs);
  return { resources, shapes: sorted(shapes), enums: sorted(enums) };
}

function sorted(object) {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

module.exports = { deriveSdkShapes };
