import { api, service } from "../../../resource-manager/rules/api-management-samples";
import { idOf, resource } from "../../../resource-manager/rules/samples";
import { takeCases } from "./take-cases";

const chat = api("chat", "openai");

takeCases([
  ["an API beside one with a longer path", [service(), chat, api("more", "openai/v1")], []],
  [
    "an API of the same version set",
    [
      service(),
      resource("apimanagement:ApiVersionSet", { serviceName: "apim-claims", versionSetId: "v" }),
      api("chat", "openai", {
        apiVersionSetId: idOf("Microsoft.ApiManagement/service/apiVersionSets", "apim-claims", "v"),
      }),
      api("chat2", "openai", {
        apiVersion: "v2",
        apiVersionSetId: idOf("Microsoft.ApiManagement/service/apiVersionSets", "apim-claims", "v"),
      }),
    ],
    [],
  ],
  ["the same API again: an update", [service(), chat, chat], [], { phase: "update", old: chat }],
]);
