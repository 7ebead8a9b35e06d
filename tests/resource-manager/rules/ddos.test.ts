import { idOf, network, resource } from "../../../resource-manager/rules/samples";
import { takeCases } from "./take-cases";

const plan = resource("network:DdosProtectionPlan", { ddosProtectionPlanName: "ddos", location: "swedencentral" });
const ddosProtectionPlan = { id: idOf("Microsoft.Network/ddosProtectionPlans", "ddos") };

takeCases([
  [
    "a plan for networks of another region",
    [
      resource("network:DdosProtectionPlan", { ddosProtectionPlanName: "ddos", location: "swedencentral" }),
      network("vnet", {
        location: "francecentral",
        enableDdosProtection: true,
        ddosProtectionPlan: { id: idOf("Microsoft.Network/ddosProtectionPlans", "ddos") },
      }),
    ],
    [],
  ],
  [
    "a plan that a network has",
    [
      network("vnet", {
        enableDdosProtection: true,
        ddosProtectionPlan: { id: idOf("Microsoft.Network/ddosProtectionPlans", "ddos") },
      }),
      resource("network:DdosProtectionPlan", { ddosProtectionPlanName: "ddos", location: "swedencentral" }),
    ],
    ["network-ddos-plan-freed-before-delete"],
    { phase: "delete" },
  ],
  [
    "a network that names a plan and is not protected: advice only",
    [plan, network("vnet", { ddosProtectionPlan })],
    [],
  ],
  [
    "a network that names a plan and says it is not protected: advice only",
    [plan, network("vnet", { ddosProtectionPlan, enableDdosProtection: false })],
    [],
  ],
  [
    "a protected network without a plan",
    [network("vnet", { enableDdosProtection: true })],
    ["network-ddos-protection-has-plan"],
  ],
]);
