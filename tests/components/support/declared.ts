import * as pulumi from "@pulumi/pulumi";

/** A resource as the engine was told of it. */
export interface Declared {
  readonly type: string;
  readonly name: string;
  /** After the SDK's defaults. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Empty for what the program declares at its top. */
  readonly parent: string;
  /** Names of all that it waits for, tied or not; a component is given by what it made. */
  readonly dependsOn: readonly string[];
  /** Names of the resources that an input is made from, by input; an input that is plain text is not listed. */
  readonly tiedTo: Readonly<Record<string, readonly string[]>>;
  /** Its own or its parent's. */
  readonly protect: boolean;
  /** As the component wrote them. */
  readonly options: pulumi.CustomResourceOptions;
}

/** What there is to tell of a resource; the SDK's own type of it is not public. */
interface Request {
  getName(): string;
  getType(): string;
  getParent(): string;
  getProtect(): boolean;
  getObject(): { toJavaScript(): Readonly<Record<string, unknown>> } | undefined;
  getDependenciesList(): string[];
  getPropertydependenciesMap(): {
    getEntryList(): [string, unknown][];
    get(key: string): { getUrnsList(): string[] } | undefined;
  };
}

/**
 * Runs a program against a stand-in engine and returns what that was told, in the order of declaration.
 *
 * @param run `deployed` answers ids and principal ids; a first `preview` answers nothing
 */
export async function declare(
  program: (opts: pulumi.ComponentResourceOptions) => unknown,
  run: "preview" | "deployed" = "deployed",
): Promise<readonly Declared[]> {
  const answers = run === "deployed";
  await pulumi.runtime.setMocks(
    {
      newResource: ({ name, inputs }) =>
        answers
          ? {
              id: `${name}-id`,
              state: { ...(inputs as Record<string, unknown>), identity: { principalId: `${name}-principal` } },
            }
          : { id: undefined, state: {} },
      call: (args) => args.inputs as Record<string, unknown>,
    },
    "azure-ai-foundation",
    "dev",
    !answers,
  );
  const told = listen();
  const seen: pulumi.ResourceTransformationArgs[] = [];
  program({
    transformations: [
      (args) => {
        seen.push(args);
        return undefined;
      },
    ],
  });
  await pulumi.runtime.disconnect();
  return seen.map(({ type, name, opts }) => {
    const request = told.get(keyOf(type, name));
    if (request === undefined) throw new Error(`the engine was not told of ${name}`);
    return declaredFrom(request, opts);
  });
}

/** Requests by type and name, read before the stand-in engine answers them. */
function listen(): ReadonlyMap<string, Request> {
  const told = new Map<string, Request>();
  const monitor = pulumi.runtime.getMonitor();
  if (monitor === undefined) throw new Error("no stand-in engine");
  const register = monitor.registerResource.bind(monitor) as (...given: unknown[]) => unknown;
  Object.assign(monitor, {
    registerResource: (...given: unknown[]) => {
      const request = given[0] as Request;
      told.set(keyOf(request.getType(), request.getName()), request);
      return register(...given);
    },
  });
  return told;
}

function declaredFrom(request: Request, options: pulumi.CustomResourceOptions): Declared {
  const sources = request.getPropertydependenciesMap();
  return {
    type: request.getType(),
    name: request.getName(),
    inputs: request.getObject()?.toJavaScript() ?? {},
    parent: nameIn(request.getParent()),
    dependsOn: request.getDependenciesList().map(nameIn),
    tiedTo: Object.fromEntries(
      sources
        .getEntryList()
        .map(([key]) => [key, (sources.get(key)?.getUrnsList() ?? []).map(nameIn)] as const)
        .filter(([, names]) => names.length > 0),
    ),
    protect: request.getProtect(),
    options,
  };
}

/** The one resource of a name. */
export function named(declared: readonly Declared[], name: string): Declared {
  const [found, ...others] = declared.filter((one) => one.name === name);
  if (found === undefined || others.length > 0)
    throw new Error(`not one resource is called ${name} of ${declared.map((one) => one.name).join(", ")}`);
  return found;
}

/** Without the components. */
export function inAzure(declared: readonly Declared[]): readonly Declared[] {
  return declared.filter(({ type }) => type.startsWith("azure-native:"));
}

/** Where in a resource's inputs a first preview knows nothing, because another resource answers it. */
export function unknownIn(value: unknown, path = ""): string[] {
  if (value === pulumi.runtime.unknownValue) return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unknownIn(inner, path === "" ? key : `${path}.${key}`));
}

function nameIn(urn: string): string {
  return urn.split("::").at(-1) ?? "";
}

function keyOf(type: string, name: string): string {
  return `${type} ${name}`;
}
