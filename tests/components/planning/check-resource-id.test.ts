import { ArmType } from "../../../components/planning/arm-type";
import { checkResourceId } from "../../../components/planning/check-resource-id";

const group = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-a";
const subnet = `${group}/providers/Microsoft.Network/virtualNetworks/vnet/subnets/snet`;

describe("checkResourceId", () => {
  it.each([
    [group, ArmType.resourceGroup],
    [subnet, ArmType.subnet],
    [subnet.toUpperCase(), ArmType.subnet],
  ] as const)("takes %s", (id, type) => {
    expect(checkResourceId("a", id, type)).toEqual([]);
  });

  it("shows the shape that it wants", () => {
    const [finding] = checkResourceId("a.subnetId", group, ArmType.subnet);
    expect(finding).toMatchObject({ path: "a.subnetId", got: group });
    expect(finding?.allowed).toContain("/providers/Microsoft.Network/virtualNetworks/<name>/subnets/<name>");
  });
});
