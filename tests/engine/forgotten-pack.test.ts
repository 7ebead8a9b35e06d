import { changedStack } from "./support/changed-stack";
import { azureOf, guardrails } from "./support/shipped-stack";

const opened = `({ type, props, opts }) =>
  type === "azure-native:search:Service" ? { props: { ...props, publicNetworkAccess: "Enabled" }, opts } : undefined`;

describe("a violating change of the shipped stack without a policy pack", () => {
  const stack = changedStack({ transformation: opened });

  it("is refused at preview by the program itself, once", async () => {
    const run = await stack.preview();
    expect(run.failed).toBe(true);
    expect(run.errors.match(/search-public-network-access: /g)).toHaveLength(1);
    expect(run.errors).toContain("2 guardrails refuse what this program declares");
  });

  it("is refused by an update that nobody previewed, before anything is made", async () => {
    const run = await stack.up();
    expect(run.failed).toBe(true);
    expect(run.errors).toContain("search-public-network-access: ");
    expect((await azureOf(stack)).resources()).toEqual([]);
  });
});

describe("the same change with the policy pack", () => {
  const stack = changedStack({ transformation: opened }, { policyPacks: [guardrails] });

  it("is told by the pack alone", async () => {
    const run = await stack.preview();
    expect(run.violations).toEqual(["search-network-restriction", "search-public-network-access"]);
    expect(run.errors).not.toContain("what this program declares");
  });
});
