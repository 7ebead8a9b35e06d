import { SANDBOX_MARK } from "../../terms/sandbox-mark";

import type { Properties } from "./calls";
import { Refused } from "./calls";

/** The mark that tells a state of the sandbox from one of Azure. */
export const mark = { [SANDBOX_MARK]: "1" } as const;

/** @throws Refused for a state that was made on Azure: the sandbox must not seem to change what is real. */
export function refuseUnmarked(urn: string, outputs: Properties): void {
  if (Object.hasOwn(outputs, SANDBOX_MARK)) return;
  throw new Refused(
    `${urn}: its state was not made on the sandbox\n` +
      "  allowed: a stack in the sandbox's own backend\n" +
      "  fix: run this stack on Azure, or make a new one for the sandbox",
  );
}
