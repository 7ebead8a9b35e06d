import type { AzurePackageOptions } from "../../../../sandbox/provider/azure-native/azure-package";
import { azurePackage } from "../../../../sandbox/provider/azure-native/azure-package";
import type { Properties, ProviderPackage, Subject } from "../../../../sandbox/provider/calls";
import { openSandbox, type Sandbox } from "../../../../sandbox/index";
import { temporaryFolder } from "../../store/temporary-folder";
import { subscriptionId } from "../../store/documents";

export const location = "swedencentral";
export const group = { resourceGroupName: "rg", location };
export const network = {
  resourceGroupName: "rg",
  virtualNetworkName: "vnet",
  location,
  addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
};
export const subnet = (subnetName: string, addressPrefix: string): Properties => ({
  resourceGroupName: "rg",
  virtualNetworkName: "vnet",
  subnetName,
  addressPrefix,
});

/** A provider over an empty tenant, configured as a program would. */
export async function azure(
  options: Partial<AzurePackageOptions> & { readonly configuration?: Properties } = {},
): Promise<{ readonly provider: ProviderPackage; readonly sandbox: Sandbox; readonly folder: string }> {
  const folder = options.folder ?? temporaryFolder();
  const provider = azurePackage({
    run: `${process.pid}-1`,
    holdMilliseconds: 0,
    engineAlive: () => true,
    ...options,
    folder,
  });
  await provider.configure(options.configuration ?? { subscriptionId });
  return { provider, sandbox: await openSandbox(folder), folder };
}

export function subject(type: string, name = "x"): Subject {
  return { urn: `urn:pulumi:dev::p::azure-native:${type}::${name}`, type: `azure-native:${type}`, name };
}

/** Check, then Create, as the engine does; answers the inputs too. */
export async function make(
  provider: ProviderPackage,
  type: string,
  news: Properties,
  { name = "x", preview = false }: { readonly name?: string; readonly preview?: boolean } = {},
): Promise<{ readonly id: string; readonly outputs: Properties; readonly inputs: Properties }> {
  const about = subject(type, name);
  const { inputs, failures } = await provider.check({
    ...about,
    olds: {},
    news,
    randomSeed: new Uint8Array([1, 2, 3]),
  });
  if (failures.length > 0) throw new Error(failures.map(({ reason }) => reason).join("\n"));
  return { ...(await provider.create({ ...about, inputs, preview })), inputs };
}
