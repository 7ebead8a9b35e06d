import { resourcesInWords } from "../../cli/resources-in-words";
import { Area } from "../../components/planning/report";

const group = (name: string) => `/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/${name}`;
const resource = (type: string, id: string, meaning?: string) => ({
  area: Area.regionalAi,
  type,
  name: id.split("/").at(-1) ?? "",
  id,
  ...(meaning === undefined ? {} : { meaning }),
});
const labels = (...resources: ReturnType<typeof resource>[]) => resourcesInWords(resources).map(([, label]) => label);

const subnet = (rg: string, network: string) =>
  resource("t/subnets", `${group(rg)}/providers/Microsoft.Network/virtualNetworks/${network}/subnets/snet`);

it("says no more than the name where it is the only one of its type", () => {
  expect(labels(subnet("rg-a", "a"), resource("other", group("snet")))).toEqual(["snet", "snet"]);
});

it("says whose part a resource is where the name repeats, and in which group where that repeats too", () => {
  expect(labels(subnet("rg-a", "a"), subnet("rg-a", "b"))).toEqual(["snet (a)", "snet (b)"]);
  expect(labels(subnet("rg-a", "a"), subnet("rg-b", "a"))).toEqual(["snet (a) (rg-a)", "snet (a) (rg-b)"]);
});

it("says what a role assignment is on, and the group of what stands by itself", () => {
  const role = (on: string) =>
    resource(
      "roles",
      `${group("rg")}/providers/a.b/c/${on}/providers/Microsoft.Authorization/roleAssignments/x`,
      "Reader",
    );
  expect(labels(role("one"), role("two"))).toEqual(["Reader (one)", "Reader (two)"]);
  const alone = (rg: string) => resource("nets", `${group(rg)}/providers/Microsoft.Network/virtualNetworks/v`);
  expect(labels(alone("rg-a"), alone("rg-b"))).toEqual(["v (rg-a)", "v (rg-b)"]);
});
