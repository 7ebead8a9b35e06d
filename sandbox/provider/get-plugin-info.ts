import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";

/** The version of the SDK that the facts were read from: the engine compares it with the one that the program uses. */
export function getPluginInfo(version: string): PluginInfo {
  return new PluginInfo().setVersion(version);
}
