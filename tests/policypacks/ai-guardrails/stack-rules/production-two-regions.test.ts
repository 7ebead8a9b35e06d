import { productionTwoRegions } from "../../../../policypacks/ai-guardrails/stack-rules/production-two-regions";
import { UNKNOWN } from "../../../../terms/unknown";
import { ask, resource } from "../ask";

const tags = { environment: "prod" };
const account = (name: string, location: unknown, more: Record<string, unknown> = {}) =>
  resource("cognitiveservices:Account", name, { resourceGroupName: "rg", accountName: name, location, tags, ...more });
const deployment = (accountName: unknown, more = {}) =>
  resource(
    "cognitiveservices:Deployment",
    `chat-${String(accountName)}`,
    { resourceGroupName: "rg", accountName, deploymentName: "chat" },
    more,
  );

describe("production-two-regions", () => {
  it.each([
    [
      "two regions",
      [account("a", "swedencentral"), deployment("a"), account("b", "francecentral"), deployment("b")],
      [],
    ],
    ["no deployments", [account("a", "swedencentral")], []],
    ["nothing", [], []],
    ["one region", [account("a", "swedencentral"), deployment("a")], ["fail"]],
    [
      "the same region spelled twice",
      [account("a", "swedencentral"), deployment("a"), account("b", "Sweden Central"), deployment("b")],
      ["fail"],
    ],
    [
      "a second account that serves nothing",
      [account("a", "swedencentral"), deployment("a"), account("b", "francecentral")],
      ["fail"],
    ],
    ["an unknown region", [account("a", UNKNOWN), deployment("a")], ["undecided"]],
    [
      "two known regions and an unknown one",
      [
        account("a", "swedencentral"),
        deployment("a"),
        account("b", "francecentral"),
        deployment("b"),
        account("c", UNKNOWN),
        deployment("c"),
      ],
      [],
    ],
    [
      "a deployment on an account elsewhere",
      [account("a", "swedencentral"), deployment("a"), deployment("elsewhere")],
      ["undecided"],
    ],
  ])("%s", (_case, resources, kinds) => {
    expect(ask(productionTwoRegions, resources)).toEqual(kinds);
  });

  it("takes the region of the group where an account leaves it out", () => {
    const group = (name: string, location: string) =>
      resource("resources:ResourceGroup", name, { resourceGroupName: name, location });
    const inGroup = (name: string) => [
      account(name, undefined, { resourceGroupName: name }),
      resource("cognitiveservices:Deployment", `chat-${name}`, {
        resourceGroupName: name,
        accountName: name,
        deploymentName: "chat",
      }),
    ];
    expect(
      ask(productionTwoRegions, [
        group("x", "swedencentral"),
        ...inGroup("x"),
        group("y", "francecentral"),
        ...inGroup("y"),
      ]),
    ).toEqual([]);
    expect(ask(productionTwoRegions, [group("x", "swedencentral"), ...inGroup("x")])).toEqual(["fail"]);
  });

  it("follows an account name that is not known yet", () => {
    const follows = deployment(UNKNOWN, { propertyDependencies: { accountName: ["urn:a"] } });
    expect(ask(productionTwoRegions, [account("a", "swedencentral"), follows])).toEqual(["fail"]);
  });

  it.each(["dev", "test"])("is not asked in %s", (environment) => {
    const resources = [account("a", "swedencentral", { tags: { environment } }), deployment("a")];
    expect(ask(productionTwoRegions, resources)).toEqual([]);
  });
});
