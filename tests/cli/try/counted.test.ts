import { counts } from "../../../cli/try/counted";
import { byArea } from "../../../cli/try/what-exists";

const step = (op: string, type: string, name: string) => ({
  op,
  type,
  urn: `urn:pulumi:dev::p::${type}::${name}`,
  failed: false,
  diffs: [],
});

it("counts what exists in Azure, and not the stack, its providers and the components", () => {
  const steps = [
    step("create", "pulumi:pulumi:Stack", "dev"),
    step("create", "pulumi:providers:azure-native", "workload"),
    step("create", "azure-ai-foundation:connectivity:Hub", "hub"),
    step("create", "azure-native:network:VirtualNetwork", "one"),
    step("create", "azure-native:network:VirtualNetwork", "two"),
    step("same", "azure-native:resources:ResourceGroup", "group"),
  ];
  expect(counts({ steps })).toEqual({ create: 2, same: 1 });
  expect(byArea(steps)).toContain("stack: 3");
});

it("counts a replacement once", () => {
  const steps = ["delete-replaced", "replace", "create-replacement"].map((op) =>
    step(op, "azure-native:search:Service", "docs"),
  );
  expect(counts({ steps })).toEqual({ replace: 1 });
});
