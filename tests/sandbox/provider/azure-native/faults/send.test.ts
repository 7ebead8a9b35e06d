import type { Refusal } from "../../../../../resource-manager";
import { send, triesAgain } from "../../../../../sandbox/provider/azure-native/faults/send";

const refusal = (status: number, code: string): Refusal => ({
  status,
  code,
  message: "m",
  path: "id",
  got: "x",
  fix: "f",
  certainty: "known",
});

describe("what the provider tries again", () => {
  it.each([408, 429, 500, 502, 503, 504])("status %d, whatever its code", (status) => {
    expect(triesAgain(refusal(status, "Any"))).toBe(true);
  });

  it.each([
    "AnotherOperationInProgress",
    "StorageAccountOperationInProgress",
    "TransientError",
    "ConflictingConcurrentWriteNotAllowed",
  ])("409 %s", (code) => {
    expect(triesAgain(refusal(409, code))).toBe(true);
  });

  it.each([
    [409, "RequestConflict"],
    [412, "PreconditionFailed"],
    [404, "ParentResourceNotFound"],
    [403, "AuthorizationFailed"],
    [400, "AnotherOperationInProgress"],
  ])("and not %d %s", (status, code) => {
    expect(triesAgain(refusal(status, code))).toBe(false);
  });
});

describe("a request", () => {
  const busy = refusal(429, "TooMany");

  it("gets through after three refusals", async () => {
    const attempts: number[] = [];
    await send((attempt) => {
      attempts.push(attempt);
      return attempt < 3 ? busy : undefined;
    });
    expect(attempts).toEqual([0, 1, 2, 3]);
  });

  it("fails with the fourth, in Azure's words", async () => {
    await expect(send(() => busy)).rejects.toThrow('Status=429 Code="TooMany" Message="m"');
  });

  it("fails at once with what is not tried again", async () => {
    let attempts = 0;
    const sent = send(() => {
      attempts += 1;
      return refusal(409, "RequestConflict");
    });
    await expect(sent).rejects.toThrow("RequestConflict");
    expect(attempts).toBe(1);
  });
});
