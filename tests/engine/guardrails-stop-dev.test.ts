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
    expect(run.violations).toEqual(["search-network-restriction", "search-public-network-access"]);
    const [finding] = run.findings.filter(({ policy }) => policy === "search-public-network-access");
    expect(finding?.urn).toContain("ai-swedencentral-search");
    expect(finding?.message).toMatch(/publicNetworkAccess[^]*Enabled[^]*fix: /);
    expect((await azureOf(stack)).resources()).toEqual([]);
  });
});

describe("the same change where no tag says which landing zone it is", () => {
  const stack = changedStack(
    {
      transformation: `({ type, props, opts }) => {
        const { landingZone, ...tags } = props.tags ?? {};
        const untagged = props.tags === undefined ? props : { ...props, tags };
        const opened = type === "azure-native:search:Service" ? { publicNetworkAccess: "Enabled" } : {};
        return { props: { ...untagged, ...opened }, opts };
      }`,
    },
    { policyPacks: [guardrails] },
  );

  it("is stopped all the same: the subscription is placed under the group of corp", async () => {
    const run = await stack.preview();
    expect(run.violations).toEqual(["search-network-restriction", "search-public-network-access"]);
  });
});
