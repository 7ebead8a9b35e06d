import { resource } from "./samples";

export function publicAddress(props: Readonly<Record<string, unknown>> = {}): ReturnType<typeof resource> {
  return resource("network:PublicIPAddress", {
    publicIpAddressName: "pip",
    location: "swedencentral",
    sku: { name: "Standard" },
    publicIPAllocationMethod: "Static",
    ...props,
  });
}
