import { changedStack } from "./support/changed-stack";
import { devStack } from "./support/shipped-stack";

const policyPacks = ["policypacks/all"];

describe("both judges in one pack", () => {
  const dev = devStack({ policyPacks });

  it("let the shipped stack pass, and Azure refuses nothing of it", async () => {
    const preview = await dev.preview();
    expect(preview.errors).toBe("");
    expect(preview.findings.filter(({ policy }) => policy === "azure-refuses")).toEqual([]);
  });
});

describe("a stack that is opened", () => {
  const opened = changedStack(
    {
      transformation: `({ type, props, opts }) =>
        type === "azure-native:search:Service" ? { props: { ...props, publicNetworkAccess: "Enabled" }, opts } : undefined`,
    },
    { policyPacks },
  );

  it("is stopped by the guardrail's own name", async () => {
    expect(await opened.preview()).toMatchObject({ failed: true, violations: ["search-public-network-access"] });
  });
});
