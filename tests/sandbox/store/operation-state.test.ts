import { spawnSync } from "node:child_process";

import { begun, failed, isGone, stateOf } from "../../../sandbox/store/operation-state";
import type { Document } from "../../../sandbox/store/document";
import { standingOf } from "../../../sandbox/store/store-world";

const document: Document = {
  id: "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet",
  type: "azure-native:network:VirtualNetwork",
  name: "vnet",
  inputs: {},
  outputs: { provisioningState: "Succeeded", properties: { provisioningState: "Succeeded", other: 1 } },
  origin: "deployed",
  provisioningState: "Succeeded",
};

it("is on its way as long as the process that works on it lives", () => {
  expect(stateOf(document)).toBe("Succeeded");
  const creating = begun(document, "Creating");
  expect(stateOf(creating)).toBe("Creating");
  expect(standingOf(creating).provisioningState).toBe("Creating");
});

it("comes to its end when that process has died, as an operation of Azure does", () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  expect(stateOf({ ...begun(document, "Updating"), operatedBy: pid })).toBe("Succeeded");
});

it("is gone when that process has died deleting it", () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const deleting = begun(document, "Deleting");
  expect(isGone(deleting)).toBe(false);
  expect(isGone({ ...deleting, operatedBy: pid })).toBe(true);
  expect(isGone({ ...begun(document, "Updating"), operatedBy: pid })).toBe(false);
});

it("says that it failed wherever it said that it succeeded", () => {
  expect(failed(document)).toMatchObject({
    provisioningState: "Failed",
    outputs: { provisioningState: "Failed", properties: { provisioningState: "Failed", other: 1 } },
  });
  expect(failed({ ...document, outputs: {} }).outputs).toEqual({});
});
