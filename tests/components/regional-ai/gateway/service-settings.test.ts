import { serviceSettings } from "../../../../components/regional-ai/plan/gateway/service-settings";

const prefix = "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.";
const off = Object.keys(serviceSettings.customProperties).map((key) => key.replace(prefix, ""));

it("has every protocol before TLS 1.2 off, on both sides", () => {
  for (const side of ["Protocols", "Backend.Protocols"])
    for (const old of ["Tls10", "Tls11", "Ssl30"]) expect(off).toContain(`${side}.${old}`);
});

it("has every cipher off that Azure has without forward secrecy", () => {
  const modes = ["128_CBC_SHA", "256_CBC_SHA", "128_CBC_SHA256", "256_CBC_SHA256", "128_GCM_SHA256", "256_GCM_SHA384"];
  for (const mode of modes) expect(off).toContain(`Ciphers.TLS_RSA_WITH_AES_${mode}`);
});

it("leaves ciphers on that callers need", () => {
  expect(off.filter((key) => /ECDHE.*GCM/.test(key))).toEqual([]);
  expect(new Set(Object.values(serviceSettings.customProperties))).toEqual(new Set(["False"]));
});
