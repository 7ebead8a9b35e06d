import * as pulumi from "@pulumi/pulumi";

import { dropDebugMessages } from "../../stacks/cheap-messages";

const before = Object.getOwnPropertyDescriptor(pulumi.log, "debug");
const insideTheSdk = jest.requireActual<{ debug: unknown; warn: unknown }>("@pulumi/pulumi/log");
const warned = insideTheSdk.warn;
afterEach(() => {
  if (before !== undefined) Object.defineProperty(pulumi.log, "debug", before);
});

it("takes the place of what the SDK itself calls, and of nothing else", async () => {
  dropDebugMessages({});
  expect(insideTheSdk.debug).not.toBe(before?.value);
  expect(insideTheSdk.warn).toBe(warned);
  await expect(pulumi.log.debug("nobody reads this")).resolves.toBeUndefined();
});

it("lets them be sent where the variable says so", () => {
  dropDebugMessages({ AZURE_AI_FOUNDATION_DEBUG_MESSAGES: "sent" });
  expect(insideTheSdk.debug).toBe(before?.value);
});
