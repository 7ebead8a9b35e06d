import { checkHeldBack, heldBack } from "../../../../components/governance/plan/held-back";
import { context, workloadSubscription } from "./fixtures";

const one = { platformSubscriptionId: workloadSubscription.toUpperCase() };
const inOne = heldBack(context(one), {});

describe("a policy that would deny the stack itself", () => {
  it("is held back: the hub's public addresses in the subscription of an internal workload, and no other", () => {
    expect(inOne.map(({ row }) => row)).toEqual(["Deny-Public-IP"]);
    expect(heldBack(context(), {})).toEqual([]);
    const online = { ...context().workload, landingZone: "online" as const };
    expect(heldBack(context({ ...one, workload: online }), {})).toEqual([]);
  });

  it("is held back: a machine whose host does not encrypt", () => {
    expect(heldBack(context(), { vmsWithoutHostEncryption: ["vm-jump"] })).toMatchObject([
      { row: "Deny-VM-No-HostEncr", reason: expect.stringContaining("vm-jump") as string },
    ]);
    expect(heldBack(context(), { vmsWithoutHostEncryption: [] })).toEqual([]);
  });

  it("is refused where it is to be enforced, with the way out", () => {
    const policy = { rollout: "audit", enforce: ["Deny-Search-Public", "Deny-Public-IP"] } as const;
    expect(checkHeldBack(policy, inOne)).toMatchObject([
      {
        path: "policy.enforce[1]",
        got: "Deny-Public-IP",
        fix: expect.stringContaining("platformSubscriptionId") as string,
      },
    ]);
    expect(checkHeldBack(policy, [])).toEqual([]);
    expect(checkHeldBack({ rollout: "enforce" }, inOne)).toEqual([]);
  });
});

describe("a policy that is to be enforced", () => {
  it("is one that there is", () => {
    expect(checkHeldBack({ rollout: "audit", enforce: ["Deny-Publik-IP"] }, [])).toMatchObject([
      { path: "policy.enforce[0]", fix: "write Deny-Public-IP instead" },
    ]);
  });

  it("is not left out at the same time", () => {
    const exclude = [{ row: "Deny-Public-IP", reason: "the hub is here" }];
    expect(checkHeldBack({ rollout: "audit", enforce: ["Deny-Public-IP"], exclude }, [])).toMatchObject([
      { path: "policy.enforce[0]", fix: "name it in one of them" },
    ]);
  });
});
