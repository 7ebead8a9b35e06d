import { resource } from "./samples";

export const groupToken = "azure-native:network:NetworkSecurityGroup";

export const ruleToken = "azure-native:network:SecurityRule";

export function securityGroup(securityRules: readonly unknown[]): ReturnType<typeof resource> {
  return resource("network:NetworkSecurityGroup", {
    networkSecurityGroupName: "nsg",
    location: "swedencentral",
    securityRules,
  });
}
