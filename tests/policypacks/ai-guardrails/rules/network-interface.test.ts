import { nicPublicIp } from "../../../../policypacks/ai-guardrails/rules/network-interface";
import { UNKNOWN } from "../../../../terms/unknown";
import { askOf, id } from "../ask";

const pip = { id: id("Microsoft.Network/publicIPAddresses/pip") };

describe("nic-public-ip", () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ["a private address", { ipConfigurations: [{ name: "a", subnet: { id: "x" } }] }, []],
    ["null where one could stand", { ipConfigurations: [{ publicIPAddress: null }] }, []],
    ["no configuration", {}, []],
    ["a list that is null", { ipConfigurations: null }, []],
    ["a public address", { ipConfigurations: [{ publicIPAddress: pip }] }, ["fail"]],
    ["one that is still to be made", { ipConfigurations: [{ publicIPAddress: { id: UNKNOWN } }] }, ["fail"]],
    ["one on the second configuration", { ipConfigurations: [{}, { publicIPAddress: pip }] }, ["fail"]],
    ["two", { ipConfigurations: [{ publicIPAddress: pip }, { publicIPAddress: pip }] }, ["fail", "fail"]],
    ["an unknown list", { ipConfigurations: UNKNOWN }, ["undecided"]],
    [
      "an unknown item beside a public one",
      { ipConfigurations: [UNKNOWN, { publicIPAddress: pip }] },
      ["undecided", "fail"],
    ],
    ["an unknown address", { ipConfigurations: [{ publicIPAddress: UNKNOWN }] }, ["undecided"]],
  ])("%s", (_case, props, kinds) => {
    expect(askOf(nicPublicIp, props)).toEqual(kinds);
  });

  const inVm = (configuration: unknown) => ({ networkProfile: { networkInterfaceConfigurations: configuration } });
  it.each<[string, Record<string, unknown>, string[]]>([
    ["an interface of its own", { networkProfile: { networkInterfaces: [{ id: "x" }] } }, []],
    ["an interface inside, private", inVm([{ ipConfigurations: [{ name: "a" }] }]), []],
    [
      "an interface inside, public",
      inVm([{ ipConfigurations: [{ publicIPAddressConfiguration: { name: "p" } }] }]),
      ["fail"],
    ],
    ["unknown interfaces", inVm(UNKNOWN), ["undecided"]],
  ])("a machine with %s", (_case, props, kinds) => {
    expect(askOf(nicPublicIp, props, "azure-native:compute:VirtualMachine")).toEqual(kinds);
  });

  it("sees through a scale set", () => {
    const props = { virtualMachineProfile: inVm([{ ipConfigurations: [{ publicIPAddressConfiguration: {} }] }]) };
    expect(askOf(nicPublicIp, props, "azure-native:compute:VirtualMachineScaleSet")).toEqual(["fail"]);
  });
});
