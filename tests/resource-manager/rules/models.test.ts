import { account, resource, sampleSubscription } from "../../../resource-manager/rules/samples";
import { judge, worldOf } from "../../../resource-manager";
import { idOf } from "../../../resource-manager/world-of";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import { takeCases } from "./take-cases";

const deployment = (model: Readonly<Record<string, unknown>>, sku = "GlobalStandard", capacity = 1): Resource =>
  resource("cognitiveservices:Deployment", {
    accountName: "ai",
    deploymentName: "chat",
    sku: { name: sku, capacity },
    properties: { model: { format: "OpenAI", ...model } },
  });

takeCases([
  ["a model where it is offered", [account("ai"), deployment({ name: "gpt-5-mini", version: "2025-08-07" })], []],
  ["a model without a version: Azure chooses", [account("ai"), deployment({ name: "gpt-5-mini" })], []],
  [
    "a model with a slip of the pen",
    [account("ai"), deployment({ name: "gpt-5-mni", version: "2025-08-07" })],
    ["cognitiveservices-model-offered"],
  ],
  [
    "a version that never was",
    [account("ai"), deployment({ name: "gpt-5-mini", version: "2020-01-01" })],
    ["cognitiveservices-model-offered"],
  ],
  ["a model of another publisher", [account("ai"), deployment({ format: "DeepSeek", name: "DeepSeek-R1" })], []],
  ["a model that is not known yet", [account("ai"), deployment({ name: UNKNOWN })], []],
  [
    "a provisioned deployment of the least units",
    [account("ai"), deployment({ name: "gpt-4.1", version: "2025-04-14" }, "GlobalProvisionedManaged", 15)],
    [],
  ],
  [
    "a provisioned deployment of one unit",
    [account("ai"), deployment({ name: "gpt-4.1", version: "2025-04-14" }, "GlobalProvisionedManaged", 1)],
    ["cognitiveservices-provisioned-capacity"],
  ],
  [
    "more than any quota that Azure gives by default: advice only",
    [account("ai"), deployment({ name: "gpt-4.1", version: "2025-04-14" }, "DataZoneStandard", 90000)],
    [],
  ],
  [
    "a deployment that stands already",
    [account("ai"), deployment({ name: "gpt-5-mini", version: "2020-01-01" })],
    [],
    { phase: "update", old: deployment({ name: "gpt-5-mini", version: "2020-01-01" }) },
  ],
]);

describe("the quota", () => {
  const model = { name: "gpt-4.1", version: "2025-04-14" };
  const asked = deployment(model, "DataZoneStandard", 9000);
  const gone = account("gone");
  const itsOwn = { ...asked, props: { ...asked.props, accountName: "gone" } };
  const adviceWith = (deleted: readonly Resource[]) =>
    judge({
      phase: "create",
      resource: asked,
      id: idOf(asked, sampleSubscription)!,
      world: worldOf([account("ai")], { subscriptionId: sampleSubscription, deleted }),
    }).map(({ rule, code }) => [rule, code]);

  it("counts what an account had when it was deleted, until that is purged", () => {
    expect(adviceWith([gone])).not.toContainEqual(["cognitiveservices-quota-by-default", "Advice"]);
    expect(adviceWith([gone, itsOwn])).toContainEqual(["cognitiveservices-quota-by-default", "Advice"]);
  });
});
