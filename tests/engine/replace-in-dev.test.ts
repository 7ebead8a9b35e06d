import { azureOf, devStack } from "./support/shipped-stack";
import type { StackRun } from "./support/stack-run";

const key = `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${"A".repeat(43)}`;

/** What a run made anew in Azure. */
function replaced({ steps }: StackRun): string[] {
  return steps
    .filter(({ op, type }) => op === "replace" && type.startsWith("azure-native:"))
    .map(({ urn }) => (urn.split("::").at(-1) ?? "").replace(/-[0-9a-f]{8}-[0-9a-f-]+$/, ""));
}

describe("a machine of dev that is made anew", () => {
  const stack = devStack();
  const idsNow = async (): Promise<string[]> => (await azureOf(stack)).resources().map(({ id }) => id);
  let before: readonly string[];
  let run: StackRun;
  beforeAll(async () => {
    expect((await stack.up()).errors).toBe("");
    before = await idsNow();
    run = await stack.up({ "network.jumpbox": { sshPublicKey: key } });
  });

  it("takes its sign-in and its roles with it, and nothing else", () => {
    expect(run.errors).toBe("");
    expect(new Set(replaced(run))).toEqual(
      new Set([
        "jumpbox-machine",
        "jumpbox-sign-in",
        "jumpbox-machine-reader",
        "jumpbox-machine-virtual-machine-user-login",
      ]),
    );
  });

  it("leaves in Azure what stood there before", async () => {
    expect((await idsNow()).toSorted()).toEqual(before.toSorted());
  });

  it("leaves nothing for a refresh to mend", async () => {
    expect(Object.keys((await stack.refresh()).changes)).toEqual(["same"]);
  });
});
