import { isPlainObject } from "../../../terms/plain-object";
import type { Finding } from "../../../terms/finding";
import type { Resource } from "../../../terms/resource";
import { readArmTemplate } from "./arm-template";
import { readAzureResources } from "./azure-resources";
import { readJsonFile } from "./json-file";
import { readPulumiPreview } from "./pulumi-preview";
import { recognise } from "./recognise";
import { readResourceList } from "./resource-list";
import { readStackExport } from "./stack-export";
import { readTerraform } from "./terraform";

export type InputKind =
  "pulumi preview" | "pulumi stack export" | "resource list" | "ARM template" | "terraform plan" | "Azure resources";

/** Where something stands in a JSON file, from its root. */
export type JsonPath = readonly (string | number)[];

/** A file as the judges take it. */
export interface JudgedInput {
  /** What was recognised. */
  readonly kind: InputKind;
  /** Each is one stack. */
  readonly stacks: readonly InputStack[];
  /** Resources that no rule can read, counted by type: other providers' ones, unknown types. */
  readonly notJudged: Readonly<Record<string, number>>;
  /** What was read only in part, a sentence each. */
  readonly notes: readonly string[];
}

export interface InputStack {
  readonly name?: string;
  /** What the file leaves out of the stack, in words; absent where all of it is there. */
  readonly leftOut?: string;
  readonly resources: readonly LocatedResource[];
}

export interface LocatedResource {
  readonly resource: Resource;
  /** JSON path of the resource in the file: `["resources", 3]`. */
  readonly at: JsonPath;
}

export type ReadInput =
  { readonly ok: true; readonly input: JudgedInput } | { readonly ok: false; readonly findings: readonly Finding[] };

export interface ReadOptions {
  /** File with the parameters of an ARM template. */
  readonly parameters?: string;
}

/** Reads a file in whichever of the known forms it has. Findings when it cannot be read. */
export async function readInput(file: string, options: ReadOptions = {}): Promise<ReadInput> {
  const [root, parameters] = [
    await readJsonFile(file),
    options.parameters === undefined ? undefined : await readJsonFile(options.parameters),
  ];
  const findings = [root, parameters].flatMap((one) => (one === undefined || one.ok ? [] : one.findings));
  if (findings.length > 0 || !root.ok) return { ok: false, findings };
  const kind = recognise(root.json);
  if (kind === undefined) return { ok: false, findings: [unrecognised(file)] };
  return { ok: true, input: readAs(kind, root.json, parameters?.ok === true ? parameters.json : undefined) };
}

function readAs(kind: InputKind, root: unknown, parameters: unknown): JudgedInput {
  const object = isPlainObject(root) ? root : {};
  switch (kind) {
    case "pulumi preview":
      return readPulumiPreview(object);
    case "pulumi stack export":
      return readStackExport(object);
    case "resource list":
      return readResourceList(root);
    case "ARM template":
      return readArmTemplate(object, parameters);
    case "terraform plan":
      return readTerraform(object);
    case "Azure resources":
      return readAzureResources(root);
  }
}

function unrecognised(file: string): Finding {
  return {
    path: file,
    got: "JSON of another form",
    allowed:
      "what pulumi preview --json or pulumi stack export prints, a list of {type, name, props}, an ARM template or Bicep's JSON output, what terraform show -json prints, or an export of az resource list or Azure Resource Graph",
    fix: "save one of these to a file and name it",
  };
}
