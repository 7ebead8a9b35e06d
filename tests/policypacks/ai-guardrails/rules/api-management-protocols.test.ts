import { apimTls, apimCiphers } from "../../../../policypacks/ai-guardrails/rules/api-management-protocols";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(apimTls, [
  [
    "off",
    {
      customProperties: {
        "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10": "False",
        "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Backend.Protocols.Ssl30": "false",
      },
    },
    "pass",
  ],
  ["nothing said", {}, "pass"],
  ["null", { customProperties: null }, "pass"],
  [
    "another switch",
    { customProperties: { "Microsoft.WindowsAzure.ApiManagement.Gateway.Protocols.Server.Http2": "True" } },
    "pass",
  ],
  [
    "for callers",
    { customProperties: { "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls11": "True" } },
    "fail",
  ],
  [
    "for backends, in capitals",
    { customProperties: { "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Backend.Protocols.Tls10": "TRUE" } },
    "fail",
  ],
  [
    "SSL, small letters",
    { customProperties: { "microsoft.windowsazure.apimanagement.gateway.security.protocols.ssl30": "true" } },
    "fail",
  ],
  [
    "two",
    {
      customProperties: {
        "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10": "true",
        "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls11": true,
      },
    },
    ["fail", "fail"],
  ],
  [
    "not known",
    { customProperties: { "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10": UNKNOWN } },
    "undecided",
  ],
  ["all not known", { customProperties: UNKNOWN }, "undecided"],
]);

describeCases(apimCiphers, [
  [
    "off",
    { customProperties: { "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Ciphers.TripleDes168": "False" } },
    "pass",
  ],
  ["nothing said", {}, "pass"],
  ["null", { customProperties: null }, "pass"],
  [
    "on",
    { customProperties: { "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Ciphers.TripleDes168": "True" } },
    "fail",
  ],
  [
    "another one",
    {
      customProperties: {
        "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Ciphers.TLS_RSA_WITH_AES_128_CBC_SHA": "true",
      },
    },
    "fail",
  ],
  [
    "as a boolean",
    { customProperties: { "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Ciphers.TripleDes168": true } },
    "fail",
  ],
  [
    "not known",
    { customProperties: { "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Ciphers.TripleDes168": UNKNOWN } },
    "undecided",
  ],
]);
