import { Observability } from "../../../components/regional-ai/observability";
import { RegionalAi } from "../../../components/regional-ai/regional-ai";
import { checkBody, findType, serialisedParent } from "../../../resource-manager";
import { declare, type Declared } from "../support/declared";
import { context, group, regionArgs } from "./support/example";

let declared: readonly Declared[] = [];

beforeAll(async () => {
  declared = await declare((opts) => {
    new Observability("logs", { resourceGroupId: group, location: "swedencentral", workload: context.workload }, opts);
    new RegionalAi("ai", regionArgs({ access: { developers: "d", operators: "o" } }), opts);
  });
  declared = declared.filter(({ type }) => type.startsWith("azure-native:"));
});

it("every body", () => {
  const refusals = declared.flatMap(({ type, name, inputs }) => {
    const known = findType(type);
    if (known === undefined) return [`${name}: unknown type ${type}`];
    return checkBody(known, inputs).map(({ message, path }) => `${name}.${path}: ${message}`);
  });
  expect(refusals).toEqual([]);
});

it("every write under an account, for no two of them may run at once", () => {
  const writers = declared.filter(({ type, name }) => {
    const known = findType(type);
    const account = known === undefined ? undefined : serialisedParent(known, "/a/b/c/d");
    return (account !== undefined && type.includes(":cognitiveservices:")) || name === "ai-account-private-endpoint";
  });
  expect(writers.map(({ name }) => name)).toHaveLength(5);
  for (const one of writers)
    for (const other of writers)
      expect(one === other || reaches(one.name, other.name) || reaches(other.name, one.name)).toBe(true);
});

/** Whether a resource waits for another one, at whatever distance. A component stands for what it holds. */
function reaches(from: string, to: string): boolean {
  const start = declared.find(({ name }) => name === from);
  return (start?.dependsOn ?? []).flatMap(held).some((name) => name === to || reaches(name, to));
}

function held(name: string): readonly string[] {
  const inside = declared.filter(({ parent }) => parent === name).map((child) => child.name);
  return inside.length > 0 && !declared.some((one) => one.name === name) ? inside : [name];
}
