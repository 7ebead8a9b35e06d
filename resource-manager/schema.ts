import { readFileSync } from "node:fs";
import { join } from "node:path";

import { own } from "../terms/plain-object";
import { parseTypeText, type TypeShape } from "./type-text";

/** What is known of one input path beyond its type. */
export interface PathFacts {
  readonly required?: boolean;
  /** Required unless one of these siblings is there, or by the value of another input. */
  readonly requiredIf?: RequiredIf;
  /** Azure's list; `sdk` when it is the one that the SDK's type already names. */
  readonly enum?: "sdk" | readonly string[];
  /** Values that the service takes though this API version does not list them. */
  readonly alsoAccepted?: readonly string[];
  /** Values that exist in Azure but that this API version may refuse. */
  readonly doubtful?: readonly string[];
  /** Several values may stand in one string, joined so. */
  readonly combinable?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly integer?: boolean;
  readonly default?: unknown;
  /** `firm`: Azure does not take a change. `advice`: only another provider says so. */
  readonly createOnly?: "firm" | "advice";
  /** azure-native plans a replacement by itself. */
  readonly replaces?: boolean;
  /** Some transitions are refused. */
  readonly conditional?: boolean;
  /** An object that only carries the id of another resource. */
  readonly ref?: boolean;
  readonly secret?: boolean;
  readonly writeOnly?: boolean;
}

export interface RequiredIf {
  readonly unless?: readonly string[];
  readonly unlessValue?: ValueAt;
  readonly whenValue?: ValueAt;
}

export interface ValueAt {
  readonly path: string;
  readonly value: string;
}

export interface NameRule {
  readonly pattern?: string;
  readonly docPattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxLengthAtManagementGroup?: number;
  readonly invalidEnd?: string;
  readonly enum?: readonly string[];
}

export interface TypeSchema {
  /** Properties that the resource's arguments take. */
  readonly inputs: Shape;
  /** Members that only the answer has: a kind each, `!` in front of those that it always has. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Inputs that the answer does not repeat. */
  readonly inputOnly: ReadonlySet<string>;
  readonly name: NameRule;
  /** Inputs that are part of the URL: a change of one always replaces. */
  readonly identity: readonly string[];
  /** By generic path: `securityRules[].access`, `tags.{*}`. */
  readonly paths: Readonly<Record<string, PathFacts>>;
  /** Generic paths that Azure answers and does not read. */
  readonly readOnly: ReadonlySet<string>;
  shape(name: string): Shape | undefined;
  values(enumName: string): readonly string[];
}

export interface Shape {
  readonly props: Readonly<Record<string, Property>>;
  /** What the SDK, or azure-native, fills in. */
  readonly defaults: Readonly<Record<string, unknown>>;
}

export interface Property {
  readonly required: boolean;
  readonly type: TypeShape;
}

interface StoredShape {
  readonly props: Readonly<Record<string, string>>;
  readonly defaults?: Readonly<Record<string, unknown>>;
}

interface StoredModule {
  readonly resources: Readonly<Record<string, StoredResource>>;
  readonly shapes: Readonly<Record<string, StoredShape>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

interface StoredResource {
  readonly inputs: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly inputOnly?: readonly string[];
  readonly defaults?: Readonly<Record<string, unknown>>;
  readonly secrets?: readonly string[];
}

interface StoredConstraints {
  readonly name: NameRule;
  readonly identity: readonly string[];
  readonly paths: Readonly<Record<string, PathFacts>>;
  readonly readOnly: readonly string[];
}

interface StoredSchema {
  /** Version of the SDK that the shapes were read from. */
  readonly sdk: string;
  /** Where the constraints come from, and the day on which they were last compared. */
  readonly source: readonly string[];
  readonly asOf: string;
  readonly modules: Readonly<Record<string, StoredModule>>;
  readonly constraints: Readonly<Record<string, StoredConstraints>>;
}

let stored: StoredSchema | undefined;
const schemas = new Map<string, TypeSchema | undefined>();

/** The generated artefact as it lies on disk; read once, on first use. */
export function storedSchema(): StoredSchema {
  stored ??= JSON.parse(readFileSync(join(__dirname, "generated/schema.json"), "utf8")) as StoredSchema;
  return stored;
}

/** What a body of this type may hold; `undefined` for a token without a schema. */
export function schemaOf(token: string): TypeSchema | undefined {
  if (!schemas.has(token)) schemas.set(token, compile(token));
  return schemas.get(token);
}

function compile(token: string): TypeSchema | undefined {
  const [, moduleName = "", name = ""] = token.split(":");
  const { modules, constraints } = storedSchema();
  const module = own(modules, moduleName);
  const resource = own(module?.resources, name);
  const facts = own(constraints, token);
  if (module === undefined || resource === undefined || facts === undefined) return undefined;

  const shapes = new Map<string, Shape>();
  return {
    ...facts,
    inputs: shapeOf({ props: resource.inputs, ...(resource.defaults && { defaults: resource.defaults }) }),
    outputs: resource.outputs,
    inputOnly: new Set(resource.inputOnly),
    readOnly: new Set(facts.readOnly),
    values: (enumName) => own(module.enums, enumName) ?? [],
    shape(shapeName) {
      const shape = own(module.shapes, shapeName);
      if (shape !== undefined && !shapes.has(shapeName)) shapes.set(shapeName, shapeOf(shape));
      return shapes.get(shapeName);
    },
  };
}

function shapeOf({ props, defaults = {} }: StoredShape): Shape {
  const entries = Object.entries(props).map(([name, text]) => [
    name,
    { required: text.startsWith("!"), type: parseTypeText(text.replace("!", "")) },
  ]);
  return { props: Object.fromEntries(entries) as Record<string, Property>, defaults };
}
