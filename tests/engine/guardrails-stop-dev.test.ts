import { changedStack } from "./support/changed-stack";
import { azureOf, guardrails } from "./support/shipped-stack";

describe("a violating change of the shipped stack", () => {
  const stack = changedStack(
    {
      transformation: `({ type, props, opts }) =>
        type === "azure-native:search:Service" ? { props: { ...props, publicNetworkAccess: "Enabled" }, opts } : undefined`,
    },
    { policyPacks: [guardrails] },
  );

  it("is stopped at preview, with rule, resource, reason and mend, and nothing is deployed", async () => {
    const run = await stack.preview();
    expect(run.failed).toBe(true);
    expect(run.violations).toEqual(["search-public-network-access"]);
    const [finding] = run.findings.filter(({ policy }) => policy === "search-public-network-access");
    expect(finding?.urn).toContain("ai-swedencentral-search");
    expect(finding?.message).toMatch(/publicNetworkAccess[^]*Enabled[^]*fix: /);
    expect((await azureOf(stack)).resources()).toEqual([]);
  });
});
