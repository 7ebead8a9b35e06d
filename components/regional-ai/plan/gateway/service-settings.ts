/** Settings of the service that no argument changes. */
export interface ServiceSettingsPlan {
  /** Protocols and ciphers that are off, by Azure's own keys. */
  readonly customProperties: Readonly<Record<string, "False">>;
  /** The oldest version of the management API that answers. */
  readonly oldestManagementApi: string;
  /** How long a write may take. */
  readonly timeouts: { readonly create: string; readonly update: string; readonly delete: string };
}

const protocols = ["Tls10", "Tls11", "Ssl30"];

/** Without forward secrecy (all that begin with `TLS_RSA`), or with a mode of encryption that has been broken. */
const ciphers = [
  "TripleDes168",
  "TLS_RSA_WITH_AES_128_CBC_SHA",
  "TLS_RSA_WITH_AES_256_CBC_SHA",
  "TLS_RSA_WITH_AES_128_CBC_SHA256",
  "TLS_RSA_WITH_AES_256_CBC_SHA256",
  "TLS_RSA_WITH_AES_128_GCM_SHA256",
  "TLS_RSA_WITH_AES_256_GCM_SHA384",
  "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
  "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
];

export const serviceSettings: ServiceSettingsPlan = {
  customProperties: Object.fromEntries(
    [
      ...protocols.flatMap((protocol) => [`Protocols.${protocol}`, `Backend.Protocols.${protocol}`]),
      ...ciphers.map((cipher) => `Ciphers.${cipher}`),
    ].map((name) => [`Microsoft.WindowsAzure.ApiManagement.Gateway.Security.${name}`, "False" as const]),
  ),
  // Older ones answer with secrets in their bodies.
  oldestManagementApi: "2021-08-01",
  // Units, networks and certificates of several regions: an hour is usual, and Azure gives up after three.
  timeouts: { create: "3h", update: "3h", delete: "3h" },
};
