import type { StackRun } from "./support/stack-run";
import { toyStack } from "./support/toy-stack";

/** Two mistakes in the hands of somebody who writes a program of his own: what the engine makes of them. */
const stack = toyStack(`
  const pulumi = require("@pulumi/pulumi");
  const az = require("@pulumi/azure-native");
  const { Observability } = require(root + "/dist/components");
  const own = "11111111-1111-1111-1111-111111111111";
  const other = "22222222-2222-2222-2222-222222222222";
  const mistake = new pulumi.Config().get("mistake");
  const provider = new az.Provider("azure", { subscriptionId: mistake === "provider" ? other : own });
  const group = new az.resources.ResourceGroup("rg", { resourceGroupName: "rg-a", location: "swedencentral" }, { provider });
  const id = "/subscriptions/" + own + "/resourceGroups/rg-a";
  const workload = { name: "playground", environment: "dev", landingZone: "corp", owner: "ai@contoso.example" };
  new Observability(
    "logs",
    { resourceGroupId: mistake === "output" ? group.id : id, location: "swedencentral", workload },
    { provider, dependsOn: [group] },
  );
`);

async function preview(mistake: string): Promise<StackRun> {
  return stack.preview({ "toy:mistake": mistake });
}

describe("a component of the library", () => {
  it("is previewed where its provider is of its subscription", async () => {
    expect(await preview("none")).toMatchObject({ failed: false, errors: "" });
  });

  it("is refused at preview where its provider writes to another one", async () => {
    const { failed, errors } = await preview("provider");
    expect(failed).toBe(true);
    expect(errors).toContain("logs.resourceGroupId: got");
    expect(errors).toContain("a place in subscription 22222222-2222-2222-2222-222222222222");
  });

  it("is refused at preview, by the argument, where an Output takes the place of an id", async () => {
    const { failed, errors } = await preview("output");
    expect(failed).toBe(true);
    expect(errors).toContain("logs.resourceGroupId: got");
    expect(errors).not.toContain("TypeError");
  });
});
