import { madeOnSandbox } from "../../../../components/preflight/live/sandbox-state";
import { SANDBOX_MARK } from "../../../../terms/sandbox-mark";

it.each([
  ["a state of the sandbox", { urn: { type: "t", outputs: { [SANDBOX_MARK]: 1 } } }, true],
  ["a state of Azure", { urn: { type: "t", outputs: { name: "a" } } }, false],
  ["a resource without outputs", { urn: { type: "t" } }, false],
  ["a stack that was never deployed", {}, false],
  ["nothing at all", undefined, false],
])("%s", (_case, resources, marked) => {
  expect(madeOnSandbox(resources)).toBe(marked);
});
