import { secondsToWait } from "../../../../components/governance/plan/unseen";

const refusals = {
  hidden: `Status=403 Code="AuthorizationFailed" Message="does not have authorization ... or the scope is invalid"`,
  existence:
    "cannot check existence of resource '/providers/Microsoft.Management/managementGroups/x': status code 403, {}",
  missing: `Status=404 Code="NotFound" Message="'contoso-ai' not found"`,
  outOfScope: `Status=400 Code="InvalidCreatePolicyAssignmentRequest" Message="out of scope"`,
};

/** Tries until patience ends; the seconds waited altogether. */
function patience(error: string): number {
  const errors: string[] = [];
  let total = 0;
  for (;;) {
    errors.unshift(error);
    const seconds = secondsToWait(errors);
    if (seconds === undefined) return total;
    total += seconds;
  }
}

describe("a write that fails because Azure does not see its group yet", () => {
  it.each(Object.entries(refusals))("is tried again when it is %s", (_case, error) => {
    expect(secondsToWait([error])).toBe(5);
  });

  it.each([
    ["what will not go away", `Status=409 Code="Conflict" Message="in use"`],
    ["what Azure calls malformed", `Status=400 Code="InvalidPolicyParameters" Message="..."`],
    ["what is there already", "cannot create already existing resource '/providers/x'"],
  ])("is not tried again for %s", (_case, error) => {
    expect(secondsToWait([error])).toBeUndefined();
  });

  it("is given up after minutes: missing rights look the same", () => {
    expect(patience(refusals.hidden)).toBeLessThanOrEqual(300);
    expect(patience(refusals.hidden)).toBeGreaterThan(240);
    expect(patience(refusals.outOfScope)).toBeGreaterThan(600);
    expect(patience(refusals.outOfScope)).toBeLessThanOrEqual(900);
  });

  it("judges by the newest answer", () => {
    expect(secondsToWait([`Status=409 Code="Conflict"`, refusals.missing])).toBeUndefined();
  });
});
