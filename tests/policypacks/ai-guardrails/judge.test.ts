import { judge, rules as all, UNKNOWN } from "../../../policypacks/ai-guardrails/index";
import { resource } from "./ask";

/** A few of each kind are enough to see who is asked. */
const asked = [
  "account-local-auth",
  "account-private-endpoint",
  "account-public-network-access",
  "network-ddos-protection",
  "nic-public-ip",
  "nsg-management-ports",
  "production-two-regions",
  "search-public-network-access",
];
const rules = all.filter(({ id }) => asked.includes(id));

const open = {
  properties: { publicNetworkAccess: "Enabled", disableLocalAuth: true },
  accountName: "a",
  resourceGroupName: "rg",
};
const account = (props: Record<string, unknown> = {}, more = {}) =>
  resource("cognitiveservices:Account", "a", { ...open, ...props }, more);
const ids = (...args: Parameters<typeof judge>) => judge(...args).map(({ rule, kind }) => `${rule.id} ${kind}`);
const corp = ["account-private-endpoint fail", "account-public-network-access fail"];

describe("where a resource belongs", () => {
  it("is what the configuration says, whatever the tags say", () => {
    expect(ids(rules, [account({ tags: { landingZone: "online" } })], { posture: "corp", environment: "dev" })).toEqual(
      corp,
    );
  });

  it("is what its tags say, in any letter case", () => {
    expect(ids(rules, [account({ tags: { LandingZone: "CORP", environment: "dev" } })])).toEqual(corp);
  });

  it("is what its resource group says", () => {
    const group = resource("resources:ResourceGroup", "rg", {
      resourceGroupName: "RG",
      tags: { landingZone: "corp", environment: "dev" },
    });
    const elsewhere = resource("resources:ResourceGroup", "other", {
      resourceGroupName: "other",
      tags: { landingZone: "online" },
    });
    expect(ids(rules, [group, elsewhere, account()])).toEqual(corp);
  });

  describe("where nothing near it is tagged", () => {
    const placed = (groupId: unknown, subscriptionId?: unknown) =>
      resource(
        "management:ManagementGroupSubscription",
        "placed",
        { groupId },
        { provider: subscriptionId === undefined ? {} : { subscriptionId } },
      );
    const here = (subscriptionId: unknown) =>
      account({ tags: { environment: "dev" } }, { provider: { subscriptionId } });

    it("is what the management group says in which its subscription is placed", () => {
      const placements = [placed("contoso-ai-online", "b"), placed("contoso-ai-corp", "AAAA"), placed("platform", "c")];
      expect(ids(rules, [...placements, here("aaaa")])).toEqual(corp);
      expect(ids(rules, [...placements, here("b")])).toEqual([]);
    });

    it.each([
      ["another subscription is placed", placed("contoso-ai-corp", "b"), here("a")],
      ["the placement's subscription is not known", placed("contoso-ai-corp"), here("a")],
      ["the group's name is not known", placed(UNKNOWN, "a"), here("a")],
      ["the group's name says nothing", placed("contoso-ai", "a"), here("a")],
      ["neither subscription is known", placed("contoso-ai-corp", UNKNOWN), here(UNKNOWN)],
    ])("is unclear where %s", (_case, placement, subject) => {
      expect(ids(rules, [placement, subject])).toEqual(["landing-zone undecided"]);
    });
  });

  it("is what everything that is tagged agrees on", () => {
    const other = resource("storage:StorageAccount", "s", { tags: { landingZone: "corp", environment: "dev" } });
    expect(ids(rules, [other, account()])).toEqual(corp);
  });

  it("is unclear where what is tagged disagrees", () => {
    const tagged = ["corp", "online"].map((landingZone) =>
      resource("storage:StorageAccount", landingZone, { tags: { landingZone, environment: "dev" } }),
    );
    expect(ids(rules, [...tagged, account()])).toEqual(["landing-zone undecided"]);
  });

  it("is said to be unclear once, and only the rules that hold everywhere are asked", () => {
    const keys = { properties: { publicNetworkAccess: "Enabled" } };
    const results = judge(rules, [account(keys), account({ ...keys, accountName: "b" })]);
    expect(results.map(({ rule, kind, path }) => `${rule.id} ${kind} ${path}`)).toEqual([
      "account-local-auth fail properties.disableLocalAuth",
      "account-local-auth fail properties.disableLocalAuth",
      "landing-zone undecided tags.landingZone",
      "landing-zone undecided tags.environment",
    ]);
  });

  it("is not asked for where no rule needs it", () => {
    expect(judge(rules, [resource("network:NetworkInterface", "nic", {})])).toEqual([]);
  });

  it("may differ within one stack", () => {
    const online = account({ tags: { landingZone: "online", environment: "dev" }, accountName: "b" });
    const results = judge(rules, [account({ tags: { landingZone: "corp", environment: "dev" } }), online]);
    expect(results.map(({ resource: { props } }) => props["accountName"])).toEqual(["a", "a"]);
  });
});

it("leaves open what a rule over the stack misses where the stack is not all there", () => {
  const partial = { posture: "corp", leftOut: "3 unchanged resources" } as const;
  const asked = rules.filter(({ id }) => id === "account-private-endpoint" || id === "account-public-network-access");
  expect(judge(asked, [account()], partial)).toMatchObject([
    { kind: "undecided", rule: { id: "account-private-endpoint" }, waitsFor: "3 unchanged resources" },
    { kind: "fail", rule: { id: "account-public-network-access" } },
  ]);
  const exemptions = [{ rule: "x", resource: "y", reason: "r", owner: "o", until: "2030-01-01" }];
  expect(ids([], [account()], { exemptions })).toEqual(["exemption-unused fail"]);
  expect(ids([], [account()], { ...partial, exemptions })).toEqual([]);
});

it("passes over what no rule is about", () => {
  expect(
    judge(rules, [resource("storage:StorageAccount", "s", { publicNetworkAccess: "Enabled" })], { posture: "corp" }),
  ).toEqual([]);
});

it("says of what is undecided which resource it waits for", () => {
  const group = resource("resources:ResourceGroup", "group", {});
  const hidden = account(
    { properties: UNKNOWN },
    { propertyDependencies: { properties: ["urn:group", "urn:elsewhere"] } },
  );
  const [result] = judge(rules, [group, hidden], { posture: "online", environment: "dev" });
  expect(result).toMatchObject({ kind: "undecided", waitsFor: "an output of group" });
});
