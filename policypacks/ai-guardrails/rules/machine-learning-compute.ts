import { read } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import { is, mustBe, mustHave, not, numberOf, where } from "../asking";
import { mendAt } from "../mend-at";
import type { Rule } from "../rule";

export const mlComputeLocalAuth: Rule = {
  id: "ml-compute-local-auth",
  concern: "compute local-auth",
  title: "Machine Learning computes take no keys",
  rationale: "A shared key of a compute names nobody.",
  severity: "high",
  appliesTo: ["azure-native:machinelearningservices:Compute"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-integrate-azure-policy",
  azurePolicy: "e96a9a5f-07ca-471b-9bc5-6a0f33cbd68f",
  frameworks: { waf: "Security", mcsb: ["IM-1"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: { pass: { properties: { disableLocalAuth: true } }, fail: { properties: { disableLocalAuth: false } } },
  *check(resource) {
    yield* mustBe(resource, "properties.disableLocalAuth", true, "set properties.disableLocalAuth to true");
  },
  mend: (props) => mendAt(props, "properties.disableLocalAuth", true),
};

/** Computes that stand elsewhere and are only attached. */
const attached = [
  "AKS",
  "Kubernetes",
  "VirtualMachine",
  "HDInsight",
  "DataFactory",
  "Databricks",
  "DataLakeAnalytics",
  "SynapseSpark",
];

export const mlComputeNetwork: Rule = {
  id: "ml-compute-network",
  concern: "compute-vnet",
  title: "Machine Learning computes stand in a network",
  rationale: "A compute outside of your networks has a public address and no firewall.",
  severity: "high",
  appliesTo: ["azure-native:machinelearningservices:Compute"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet",
  azurePolicy: "7804b5c7-01dc-4723-969b-ae300cc07ff1",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  limits: ["A compute in a workspace with a managed network needs no subnet and fails too: exempt it."],
  examples: { pass: { properties: { properties: { subnet: { id: "/subscriptions/s/x" } } } }, fail: {} },
  *check(resource) {
    const fix = "name a subnet in properties.properties.subnet.id";
    yield* where(
      not(is(resource.props, "properties.computeType", attached)),
      "properties.computeType",
      mustHave(resource, "properties.properties.subnet.id", fix),
    );
  },
};

export const mlComputeIdleShutdown: Rule = {
  id: "ml-compute-idle-shutdown",
  concern: "compute-idle-shutdown",
  title: "Machine Learning instances stop when idle",
  rationale: "A GPU that idles over a weekend costs as much as one that works.",
  severity: "low",
  appliesTo: ["azure-native:machinelearningservices:Compute"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-create-compute-instance",
  azurePolicy: "679ddf89-ab8f-48a5-9029-e76054077449",
  frameworks: { waf: "Cost Optimization" },
  examples: {
    pass: { properties: { computeType: "ComputeInstance", properties: { idleTimeBeforeShutdown: "PT30M" } } },
    fail: { properties: { computeType: "ComputeInstance", properties: { idleTimeBeforeShutdown: null } } },
  },
  *check(resource) {
    const kind = is(resource.props, "properties.computeType", "ComputeInstance");
    if (kind === false) return;
    const got = read(resource, "properties.properties.idleTimeBeforeShutdown");
    if (got === UNKNOWN) yield { kind: "undecided", path: "properties.properties.idleTimeBeforeShutdown" };
    else if (got === undefined || got === "") {
      if (kind === UNKNOWN) yield { kind: "undecided", path: "properties.computeType" };
      else
        yield {
          kind: "fail",
          path: "properties.properties.idleTimeBeforeShutdown",
          got,
          fix: "set properties.properties.idleTimeBeforeShutdown, such as PT30M",
        };
    }
  },
};

export const mlComputeMinNodes: Rule = {
  id: "ml-compute-min-nodes",
  concern: "compute-min-nodes",
  title: "Machine Learning clusters shrink to nothing",
  rationale: "A node that always runs costs as much as one that works.",
  severity: "low",
  appliesTo: ["azure-native:machinelearningservices:Compute"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-manage-optimize-cost",
  frameworks: { waf: "Cost Optimization" },
  examples: {
    pass: { properties: { computeType: "AmlCompute", properties: { scaleSettings: { minNodeCount: 0 } } } },
    fail: { properties: { computeType: "AmlCompute", properties: { scaleSettings: { minNodeCount: 1 } } } },
  },
  *check(resource) {
    const kind = is(resource.props, "properties.computeType", "AmlCompute");
    if (kind === false) return;
    const got = read(resource, "properties.properties.scaleSettings.minNodeCount");
    if (got === UNKNOWN) yield { kind: "undecided", path: "properties.properties.scaleSettings.minNodeCount" };
    else if (numberOf(got ?? 0) > 0) {
      if (kind === UNKNOWN) yield { kind: "undecided", path: "properties.computeType" };
      else
        yield {
          kind: "fail",
          path: "properties.properties.scaleSettings.minNodeCount",
          got,
          fix: "set properties.properties.scaleSettings.minNodeCount to 0",
        };
    }
  },
};
