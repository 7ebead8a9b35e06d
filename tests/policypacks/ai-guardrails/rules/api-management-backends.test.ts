import {
  apimBackendHttps,
  apimBackendTls,
  apimBackendAuth,
} from "../../../../policypacks/ai-guardrails/rules/api-management-backends";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(apimBackendHttps, [
  ["https", { url: "https://x" }, "pass"],
  ["a pool without an address", { type: "Pool" }, "pass"],
  ["null", { url: null }, "pass"],
  ["http", { url: "http://x" }, "fail"],
  ["in capitals", { url: "HTTP://x" }, "fail"],
  ["an API", { serviceUrl: "http://x" }, "fail", "azure-native:apimanagement:Api"],
  ["not known", { url: UNKNOWN }, "undecided"],
]);

describeCases(apimBackendTls, [
  ["checked", { tls: { validateCertificateChain: true } }, "pass"],
  ["nothing said: checked", {}, "pass"],
  ["null", { tls: null }, "pass"],
  ["chain not checked", { tls: { validateCertificateChain: false } }, "fail"],
  ["name not checked", { tls: { validateCertificateName: "false" } }, "fail"],
  ["neither", { tls: { validateCertificateChain: "False", validateCertificateName: false } }, ["fail", "fail"]],
  ["not known", { tls: { validateCertificateChain: UNKNOWN } }, "undecided"],
  ["hidden", { tls: UNKNOWN }, ["undecided", "undecided"]],
]);

describeCases(apimBackendAuth, [
  ["an identity", { credentials: { managedIdentity: {} } }, "pass"],
  ["nothing said", {}, "pass"],
  ["another header", { credentials: { header: { "x-team": ["a"] } } }, "pass"],
  ["null", { credentials: { header: null } }, "pass"],
  ["a key in a header", { credentials: { header: { "api-key": ["x"] } } }, "fail"],
  ["in another case", { credentials: { header: { "Ocp-Apim-Subscription-Key": ["x"] } } }, "fail"],
  ["a key in the query", { credentials: { query: { code: ["x"] } } }, "fail"],
  ["headers not known", { credentials: { header: UNKNOWN } }, "undecided"],
  ["hidden", { credentials: UNKNOWN }, ["undecided", "undecided"]],
]);
