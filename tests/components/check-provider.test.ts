import * as azure from "@pulumi/azure-native/provider";
import * as pulumi from "@pulumi/pulumi";

import { checkPlaces, checkProvider } from "../../components/check-provider";
import { declare } from "./support/declared";

const here = "11111111-1111-1111-1111-111111111111";
const there = "22222222-2222-2222-2222-222222222222";
const group = (subscription: string) => `/subscriptions/${subscription}/resourceGroups/rg-a`;

/** What a component that stands in `place` says of its provider; where nobody waits for it, an Output throws what it says. */
async function refusalOf(place: string | Readonly<Record<string, string>>, subscriptionId?: string): Promise<string> {
  const said: string[] = [];
  await declare(() => {
    const provider = new azure.Provider("provider", { subscriptionId });
    const component = new pulumi.ComponentResource("test:index:Component", "component", {}, { provider });
    const answer = Reflect.get(provider, "subscriptionId") as pulumi.Output<unknown> | undefined;
    if (answer === undefined) return;
    const apply = (check: (stated: unknown) => void) =>
      answer.apply((stated) => {
        try {
          check(stated);
        } catch (error) {
          said.push(String(error));
        }
      });
    Reflect.set(provider, "subscriptionId", { apply });
    if (typeof place === "string") checkProvider(component, "component.resourceGroupId", place);
    else checkPlaces(component, place);
  });
  return said.join();
}

describe("a component's provider", () => {
  it("of another subscription is refused, by the argument that says where the component stands", async () => {
    const refusal = await refusalOf(group(here), there);
    expect(refusal).toContain(`component.resourceGroupId: got "${group(here)}"`);
    expect(refusal).toContain(`subscription ${there}`);
  });

  it("is told every place that is another, at once", async () => {
    const places = { "policy.scopeId": group(here), "policy.onlineScopeId": here, "policy.corpScopeId": group(there) };
    const refusal = await refusalOf(places, there);
    expect(refusal).toContain("policy.scopeId: got");
    expect(refusal).toContain("policy.onlineScopeId: got");
    expect(refusal).not.toContain("policy.corpScopeId");
    expect(refusal).toContain("2 mistakes");
  });

  it("of the same subscription is taken, in any letter case", async () => {
    expect(await refusalOf(here, here)).toBe("");
    const letters = "abcdef11-1111-1111-1111-111111111111";
    expect(await refusalOf(group(letters.toUpperCase()), letters)).toBe("");
  });

  it("is of no account to what stands in a management group", async () => {
    expect(await refusalOf("/providers/Microsoft.Management/managementGroups/contoso", here)).toBe("");
  });

  it("that does not say its subscription is taken", async () => {
    expect(await refusalOf(here)).toBe("");
  });

  it("may be the default one, which is the program's affair", async () => {
    await declare(() => {
      checkProvider(new pulumi.ComponentResource("test:index:Component", "component"), "component.at", here);
    });
  });
});
