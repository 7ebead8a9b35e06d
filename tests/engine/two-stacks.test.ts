import { changedStack } from "./support/changed-stack";
import { azureOf, devStack } from "./support/shipped-stack";

describe("two stacks of one tenant at once", () => {
  const dev = devStack({ policyPacks: [] });
  const other = changedStack(
    {
      edit: (text) =>
        text
          .replace("contoso-ai", "fabrikam-ai")
          .replace("playground", "claims")
          .replace("11111111-1111-1111-1111-111111111111", "44444444-4444-4444-4444-444444444444")
          .replace("22222222-2222-2222-2222-222222222222", "55555555-5555-5555-5555-555555555555"),
    },
    { beside: dev },
  );

  it("both deploy, and destroying one leaves the other as it was", async () => {
    await dev.sandbox();
    const runs = await Promise.all([dev.up(), other.up()]);
    expect(runs.map(({ errors }) => errors)).toEqual(["", ""]);

    const azure = await azureOf(dev);
    const ofDev = (await dev.resources())
      .flatMap(({ id, type }) => (type.startsWith("azure-native:") ? [id] : []))
      .sort();
    const destroyed = await other.destroy();
    expect(destroyed.errors).toBe("");
    expect(
      azure
        .resources()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ofDev);
    expect(Object.keys((await dev.up()).changes)).toEqual(["same"]);
  });
});
