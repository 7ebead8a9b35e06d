import * as management from "@pulumi/azure-native/management";
import * as pulumi from "@pulumi/pulumi";

import { tied } from "../../components/tied";

/** What the engine is told of a resource: its inputs, and from which resources each was made. */
const told = new Map<string, { readonly inputs: unknown; readonly dependencies: Readonly<Record<string, string[]>> }>();

beforeAll(async () => {
  // A preview: Azure's ids are not known.
  const mocks = { newResource: () => ({ id: undefined, state: {} }), call: () => ({}) };
  await pulumi.runtime.setMocks(mocks, "project", "stack", true);
  const monitor = pulumi.runtime.getMonitor()!;
  const register = monitor.registerResource.bind(monitor) as (...given: unknown[]) => unknown;
  Object.assign(monitor, {
    registerResource: (...given: unknown[]) => {
      const request = given[0] as pulumiRequest;
      told.set(request.getName(), {
        inputs: request.getObject().toJavaScript(),
        dependencies: Object.fromEntries(
          request
            .getPropertydependenciesMap()
            .getEntryList()
            .map(([key]) => [key, request.getPropertydependenciesMap().get(key)?.getUrnsList().map(nameIn) ?? []]),
        ),
      });
      return register(...given);
    },
  });
});

interface pulumiRequest {
  getName(): string;
  getObject(): { toJavaScript(): unknown };
  getPropertydependenciesMap(): {
    getEntryList(): [string, unknown][];
    get(key: string): { getUrnsList(): string[] } | undefined;
  };
}

function nameIn(urn: string): string {
  return urn.split("::").at(-1) ?? "";
}

class Pair extends pulumi.ComponentResource {
  constructor(name: string) {
    super("test:index:Pair", name);
    new management.ManagementGroup(`${name}-a`, {}, { parent: this });
    new management.ManagementGroup(`${name}-b`, {}, { parent: this });
    this.registerOutputs({});
  }
}

describe("a text tied to what it names", () => {
  it("is known at preview, and made from the resource", async () => {
    const group = new management.ManagementGroup("top", {});
    new management.ManagementGroup("below", { groupId: tied("ai-corp", group) });
    await pulumi.runtime.disconnect();
    expect(told.get("below")).toMatchObject({ inputs: { groupId: "ai-corp" }, dependencies: { groupId: ["top"] } });
  });

  it("is made from all that a component made", async () => {
    new management.ManagementGroup("in-pair", { groupId: tied("ai-corp", [new Pair("pair")]) });
    await pulumi.runtime.disconnect();
    const { inputs, dependencies } = told.get("in-pair")!;
    expect(inputs).toMatchObject({ groupId: "ai-corp" });
    expect(dependencies["groupId"]?.sort()).toEqual(["pair-a", "pair-b"]);
  });

  it("is plain text where there is nothing to tie it to", async () => {
    new management.ManagementGroup("alone", { groupId: tied("ai-corp", undefined) });
    await pulumi.runtime.disconnect();
    expect(told.get("alone")).toMatchObject({ inputs: { groupId: "ai-corp" } });
    expect(told.get("alone")?.dependencies["groupId"] ?? []).toEqual([]);
  });
});
