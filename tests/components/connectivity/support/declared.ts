import * as pulumi from "@pulumi/pulumi";

/** A resource as a program declared it. */
export interface Declared {
  readonly type: string;
  readonly name: string;
  /** Inputs after the SDK's defaults, as a preview sees them: what another resource answers is unknown. */
  readonly props: Readonly<Record<string, unknown>>;
  readonly parent?: string;
  /** Names of the resources that it waits for. */
  readonly dependsOn: readonly string[];
  readonly replaceWith: readonly string[];
  readonly opts: pulumi.CustomResourceOptions;
}

/**
 * Runs a program against mocks that answer nothing, as a first preview, and returns what it declared, in order. Options are
 * read through a transformation: the mocks are not told of dependencies.
 */
export async function declaredBy(
  program: (opts: pulumi.ComponentResourceOptions) => unknown,
): Promise<readonly Declared[]> {
  const declared: Declared[] = [];
  const names = new Map<unknown, string>();
  const namesOf = (of: unknown): string[] =>
    (Array.isArray(of) ? of : of === undefined ? [] : [of]).map((one) => names.get(one) ?? "?");
  const inputsOf = new Map<string, Record<string, unknown>>();
  await pulumi.runtime.setMocks(
    {
      newResource: ({ name, inputs }) => {
        inputsOf.set(name, inputs as Record<string, unknown>);
        return { id: "", state: {} };
      },
      call: () => ({}),
    },
    "project",
    "stack",
    true,
  );
  const record: pulumi.ResourceTransformation = ({ resource, type, name, opts }) => {
    names.set(resource, name);
    declared.push({
      type,
      name,
      props: {},
      ...(opts.parent === undefined ? {} : { parent: names.get(opts.parent) ?? "?" }),
      dependsOn: namesOf(opts.dependsOn),
      replaceWith: namesOf(opts.replaceWith),
      opts,
    });
    return undefined;
  };
  program({ transformations: [record] });
  await pulumi.runtime.disconnect();
  return declared.map((one) => ({ ...one, props: inputsOf.get(one.name) ?? {} }));
}

/** The one resource of a name. */
export function named(declared: readonly Declared[], name: string): Declared {
  const found = declared.filter((one) => one.name === name);
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(
      `${found.length} resources are called ${name}; there are ${declared.map((one) => one.name).join(", ")}`,
    );
  return found[0];
}

/** Where in a resource's inputs a first preview knows nothing, because another resource answers it. */
export function outputsIn(value: unknown, path = ""): string[] {
  if (pulumi.isUnknown(value)) return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => outputsIn(inner, path === "" ? key : `${path}.${key}`));
}
