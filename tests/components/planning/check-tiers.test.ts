import { checkTiers, tierEntries, type FrozenTier } from "../../../components/planning/check-tiers";

const wanted = (takes: boolean): FrozenTier => ({
  key: "bastion/swedencentral",
  tier: "Basic",
  path: "network.bastion.sku",
  got: "Basic",
  takesFrom: () => takes,
  allowed: (standing) => `${standing} or higher`,
});

describe("checkTiers", () => {
  it("refuses what Azure does not change, and says what stands", () => {
    const [finding] = checkTiers({ frozen: { "bastion/swedencentral": "Standard" } }, [wanted(false)]);
    expect(finding).toMatchObject({ path: "network.bastion.sku", got: "Basic", allowed: "Standard or higher" });
  });

  it.each([
    ["a change that Azure takes", { "bastion/swedencentral": "Standard" }, true],
    ["no change", { "bastion/swedencentral": "Basic" }, false],
    ["a lock that does not say", {}, false],
    ["a lock without tiers", undefined, false],
  ])("lets %s be", (_case, tiers, takes) => {
    expect(checkTiers(tiers === undefined ? {} : { frozen: tiers }, [wanted(takes)])).toEqual([]);
  });

  it("writes them into the lock", () => {
    expect(tierEntries([wanted(true)])).toEqual({ "bastion/swedencentral": "Basic" });
  });
});
