import {
  separateLandingZones,
  workloadSubscription,
} from "../../../../policypacks/ai-guardrails/stack-rules/landing-zones";
import { UNKNOWN } from "../../../../terms/unknown";
import { ask, resource } from "../ask";

const in_ = (subscriptionId: unknown) => ({ provider: { subscriptionId } });
const account = (name: string, landingZone: unknown, subscriptionId: unknown = "a") =>
  resource("cognitiveservices:Account", name, { tags: { landingZone } }, in_(subscriptionId));
const placed = (groupId: unknown, subscriptionId: unknown = "a") =>
  resource("management:ManagementGroupSubscription", "placed", { groupId }, in_(subscriptionId));

describe("workload-subscription", () => {
  it.each([
    ["a workload's group", [placed("contoso-ai-corp")]],
    ["a platform's group for another subscription", [placed("contoso-platform", "b")]],
    ["a landing zone under a platform's name", [placed("contoso-ai-platform-corp")]],
    ["nothing", []],
  ])("passes under %s", (_what, placements) => {
    expect(ask(workloadSubscription, [account("ai", "corp"), ...placements])).toEqual([]);
  });

  it.each(["contoso-platform", "Connectivity", "contoso_identity"])("fails under %s", (group) => {
    expect(ask(workloadSubscription, [account("ai", "corp", "A"), placed(group)])).toEqual(["fail"]);
  });

  it("is undecided where the group is not known", () => {
    expect(ask(workloadSubscription, [account("ai", "corp"), placed(UNKNOWN)])).toEqual(["undecided"]);
  });
});

describe("separate-landing-zones", () => {
  it("passes where each has a subscription and a group of its own", () => {
    const both = [account("in", "corp"), account("out", "online", "b")];
    expect(ask(separateLandingZones, both)).toEqual([]);
    expect(ask(separateLandingZones, [...both, placed("ai-corp"), placed("ai-online", "b")])).toEqual([]);
    expect(ask(separateLandingZones, [...both, placed(UNKNOWN), placed(UNKNOWN, "b")])).toEqual([]);
    expect(ask(separateLandingZones, [account("in", "corp"), account("more", "Corp"), account("none", null)])).toEqual(
      [],
    );
  });

  it("fails where they share a subscription or a group", () => {
    expect(ask(separateLandingZones, [account("in", "corp"), account("out", "ONLINE", "A")])).toEqual(["fail"]);
    const apart = [account("in", "corp"), account("out", "online", "b")];
    expect(ask(separateLandingZones, [...apart, placed("ai"), placed("AI", "b")])).toEqual(["fail"]);
    expect(ask(separateLandingZones, [account("in", "corp"), account("o", "online"), account("p", "online")])).toEqual([
      "fail",
      "fail",
    ]);
  });

  it("is undecided where a tag is not known", () => {
    expect(ask(separateLandingZones, [account("in", "corp"), account("out", UNKNOWN)])).toEqual(["undecided"]);
  });
});
