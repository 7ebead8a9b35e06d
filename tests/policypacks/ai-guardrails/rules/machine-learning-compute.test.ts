import {
  mlComputeLocalAuth,
  mlComputeNetwork,
  mlComputeIdleShutdown,
  mlComputeMinNodes,
} from "../../../../policypacks/ai-guardrails/rules/machine-learning-compute";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(mlComputeLocalAuth, [
  ["true", { properties: { disableLocalAuth: true } }, "pass"],
  ["true as a text", { properties: { disableLocalAuth: "true" } }, "pass"],
  ["true in capitals", { properties: { disableLocalAuth: "TRUE" } }, "pass"],
  ["false", { properties: { disableLocalAuth: false } }, "fail"],
  ["false as a text", { properties: { disableLocalAuth: "false" } }, "fail"],
  ["absent", {}, "fail"],
  ["null", { properties: { disableLocalAuth: null } }, "fail"],
  ["not known", { properties: { disableLocalAuth: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { properties: UNKNOWN }, "undecided"],
]);

describeCases(mlComputeNetwork, [
  ["one that is only attached", { properties: { computeType: "databricks" } }, "pass"],
  ["a cluster", { properties: { computeType: "AmlCompute" } }, "fail"],
  ["of a kind that is not known", { properties: { computeType: UNKNOWN } }, "undecided"],
  ['"/subscriptions/s/x"', { properties: { properties: { subnet: { id: "/subscriptions/s/x" } } } }, "pass"],
  ['"/subscriptions/s/y"', { properties: { properties: { subnet: { id: "/subscriptions/s/y" } } } }, "pass"],
  ['"/subscriptions/s/z"', { properties: { properties: { subnet: { id: "/subscriptions/s/z" } } } }, "pass"],
  ["absent", {}, "fail"],
  ["null", { properties: { properties: { subnet: { id: null } } } }, "fail"],
  ["an empty text", { properties: { properties: { subnet: { id: "" } } } }, "fail"],
  ["not known", { properties: { properties: { subnet: { id: UNKNOWN } } } }, "undecided"],
]);

describeCases(mlComputeIdleShutdown, [
  [
    "good PT30M",
    { properties: { computeType: "ComputeInstance", properties: { idleTimeBeforeShutdown: "PT30M" } } },
    "pass",
  ],
  [
    "good PT1H",
    { properties: { computeType: "ComputeInstance", properties: { idleTimeBeforeShutdown: "PT1H" } } },
    "pass",
  ],
  [
    "another kind",
    { properties: { computeType: "VirtualMachine", properties: { idleTimeBeforeShutdown: null } } },
    "pass",
  ],
  ["no kind", { properties: { properties: { idleTimeBeforeShutdown: null } } }, "pass"],
  [
    "bad None",
    { properties: { computeType: "ComputeInstance", properties: { idleTimeBeforeShutdown: null } } },
    "fail",
  ],
  ["bad ", { properties: { computeType: "ComputeInstance", properties: { idleTimeBeforeShutdown: "" } } }, "fail"],
  [
    "kind in small letters",
    { properties: { computeType: "computeinstance", properties: { idleTimeBeforeShutdown: null } } },
    "fail",
  ],
  [
    "not known",
    { properties: { computeType: "ComputeInstance", properties: { idleTimeBeforeShutdown: UNKNOWN } } },
    "undecided",
  ],
  [
    "kind not known",
    { properties: { computeType: UNKNOWN, properties: { idleTimeBeforeShutdown: null } } },
    "undecided",
  ],
  [
    "kind not known, well",
    { properties: { computeType: UNKNOWN, properties: { idleTimeBeforeShutdown: "PT30M" } } },
    "pass",
  ],
]);

describeCases(mlComputeMinNodes, [
  ["good 0", { properties: { computeType: "AmlCompute", properties: { scaleSettings: { minNodeCount: 0 } } } }, "pass"],
  [
    "good None",
    { properties: { computeType: "AmlCompute", properties: { scaleSettings: { minNodeCount: null } } } },
    "pass",
  ],
  [
    "another kind",
    { properties: { computeType: "VirtualMachine", properties: { scaleSettings: { minNodeCount: 1 } } } },
    "pass",
  ],
  ["no kind", { properties: { properties: { scaleSettings: { minNodeCount: 1 } } } }, "pass"],
  ["bad 1", { properties: { computeType: "AmlCompute", properties: { scaleSettings: { minNodeCount: 1 } } } }, "fail"],
  [
    "bad 2",
    { properties: { computeType: "AmlCompute", properties: { scaleSettings: { minNodeCount: "2" } } } },
    "fail",
  ],
  [
    "kind in small letters",
    { properties: { computeType: "amlcompute", properties: { scaleSettings: { minNodeCount: 1 } } } },
    "fail",
  ],
  [
    "not known",
    { properties: { computeType: "AmlCompute", properties: { scaleSettings: { minNodeCount: UNKNOWN } } } },
    "undecided",
  ],
  [
    "kind not known",
    { properties: { computeType: UNKNOWN, properties: { scaleSettings: { minNodeCount: 1 } } } },
    "undecided",
  ],
  [
    "kind not known, well",
    { properties: { computeType: UNKNOWN, properties: { scaleSettings: { minNodeCount: 0 } } } },
    "pass",
  ],
]);
