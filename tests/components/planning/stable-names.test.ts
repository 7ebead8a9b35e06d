import { roleAssignmentName, stableSuffix } from "../../../components/planning/stable-names";

it("a suffix is the same for the same parts and has only letters and digits that every name takes", () => {
  expect(stableSuffix(["a", "b"])).toBe(stableSuffix(["a", "b"]));
  expect(stableSuffix(["a", "b"])).toMatch(/^[a-z2-9]{5}$/);
  expect(stableSuffix(["a", "b"])).not.toBe(stableSuffix(["ab"]));
});

it("a suffix does not change with the package: it names things that exist", () => {
  expect(stableSuffix(["11111111-1111-1111-1111-111111111111", "dev", "swedencentral"])).toBe("p7mte");
});

it("a role assignment's name is a GUID that follows what is assigned, in any letter case", () => {
  const name = roleAssignmentName("/subscriptions/A", "/roles/B", "project");
  expect(name).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(roleAssignmentName("/SUBSCRIPTIONS/a", "/roles/b", "project")).toBe(name);
  expect(roleAssignmentName("/subscriptions/A", "/roles/B", "search")).not.toBe(name);
});
