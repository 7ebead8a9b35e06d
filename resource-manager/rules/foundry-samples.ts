import { resource, type Props } from "./samples";

export const accountToken = "azure-native:cognitiveservices:Account";

export function project(props: Props = {}): ReturnType<typeof resource> {
  return resource("cognitiveservices:Project", {
    accountName: "ai",
    projectName: "claims",
    location: "swedencentral",
    identity: { type: "SystemAssigned" },
    ...props,
  });
}
