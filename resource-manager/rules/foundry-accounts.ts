import { readValue } from "../../terms/read";
import { lastName, sameResourceId } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { known, knownText } from "./asking";
import { accountToken } from "./foundry-samples";
import { account } from "./samples";

export const foundryAccountNamed: AzureRule = {
  id: "cognitiveservices-project-management-needs-subdomain",
  what: "An account that takes projects is of kind AIServices and has a custom subdomain and an identity.",
  types: [accountToken],
  phases: ["create", "update"],
  code: "BadRequest",
  status: 400,
  certainty: "known",
  seen: "https://github.com/microsoft/microsoft-foundry-for-vscode/issues/116",
  examples: {
    refused: { phase: "create", resources: [account("ai", { customSubDomainName: undefined })] },
    accepted: { phase: "create", resources: [account("ai")] },
  },

  *check({ resource: asked }) {
    if (readValue(asked.props, "properties.allowProjectManagement") !== true) return;
    const asks: readonly [path: string, allowed: string, passes: (value: unknown) => boolean][] = [
      ["kind", "AIServices", (value) => value === "AIServices"],
      ["properties.customSubDomainName", "a name", (value) => value !== undefined],
      ["identity.type", "SystemAssigned or UserAssigned", (value) => value !== undefined && value !== "None"],
    ];
    for (const [path, allowed, passes] of asks) {
      const value = readValue(asked.props, path);
      if (value === UNKNOWN || passes(value)) continue;
      yield {
        kind: "fail",
        path,
        got: typeof value === "string" ? value : undefined,
        allowed,
        message: `Project management can only be enabled on an account of kind AIServices with a custom subdomain and a managed identity: ${path} is not set so.`,
        fix: `set ${path}, or leave allowProjectManagement out`,
      };
    }
  },
};

export const subdomainFree: AzureRule = {
  id: "cognitiveservices-subdomain-free",
  what: "A custom subdomain is used by no other account in Azure, deleted ones of the last 48 hours included.",
  types: [accountToken],
  phases: ["create", "update"],
  code: "CustomDomainInUse",
  status: 409,
  certainty: "known",
  seen: "https://github.com/Azure-Samples/azuresandbox/issues/164",
  examples: {
    refused: { phase: "create", resources: [account("other", { customSubDomainName: "AI" }), account("ai")] },
    accepted: { phase: "create", resources: [account("other"), account("ai")] },
  },

  *check({ resource: asked, id, world }) {
    const name = knownText(asked, "properties.customSubDomainName");
    if (name === undefined) return;
    const taken = [
      ...known(world.ofType("Microsoft.CognitiveServices/accounts")),
      // The one that is being restored keeps its name.
      ...known(world.deleted("Microsoft.CognitiveServices/accounts")).filter((one) => !sameResourceId(one.id, id)),
    ].find((one) => !sameResourceId(one.id, id) && sameText(knownText(one, "properties.customSubDomainName"), name));
    if (taken !== undefined)
      yield {
        kind: "fail",
        path: "properties.customSubDomainName",
        got: name,
        allowed: "a name that no account in Azure has",
        message: `Please pick a different name. The subdomain name '${name}' is not available as it's already used by a resource. If the resource using the name was deleted in the last 48 hours, you may need to purge the deleted resource.`,
        fix: `choose another name, or purge ${lastName(taken.id)} when it is deleted`,
      };
  },
};

export const subdomainValid: AzureRule = {
  id: "cognitiveservices-subdomain-valid",
  what: "A custom subdomain has letters, digits and hyphens only: it is a host name.",
  types: [accountToken],
  phases: ["create", "update"],
  code: "CustomDomainInvalid",
  status: 400,
  certainty: "known",
  seen: "https://github.com/microsoft/microsoft-foundry-for-vscode/issues/121",
  examples: {
    refused: { phase: "create", resources: [account("ai", { customSubDomainName: "ai_foundry" })] },
    accepted: { phase: "create", resources: [account("ai", { customSubDomainName: "ai-foundry" })] },
  },

  *check({ resource: asked }) {
    const name = knownText(asked, "properties.customSubDomainName");
    if (name === undefined || /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/i.test(name)) return;
    yield {
      kind: "fail",
      path: "properties.customSubDomainName",
      got: name,
      allowed: "1 to 64 letters, digits and hyphens, with no hyphen at either end",
      message: `Sub domain name '${name}' is not valid.`,
      fix: "choose another name",
    };
  },
};

export const deletedAccountRestored: AzureRule = {
  id: "cognitiveservices-deleted-account",
  what: "An account that was deleted within 48 hours is restored or purged before one of its id is made anew.",
  types: [accountToken],
  phases: ["create"],
  code: "FlagMustBeSetForRestore",
  status: 409,
  certainty: "known",
  seen: "https://github.com/Azure/azure-cli/issues/18146",
  examples: {
    refused: { phase: "create", resources: [account("ai")], deleted: [account("ai")] },
    accepted: { phase: "create", resources: [account("ai", { restore: true })], deleted: [account("ai")] },
  },

  *check({ resource: asked, id, world }) {
    const deleted = world.deleted("Microsoft.CognitiveServices/accounts");
    const restore = readValue(asked.props, "properties.restore");
    if (restore === UNKNOWN || deleted === UNKNOWN) return;
    const gone = deleted.some((one) => sameResourceId(one.id, id));
    if (gone && restore !== true)
      yield {
        kind: "fail",
        path: "properties.restore",
        got: restore,
        allowed: "true",
        message: `An existing resource with ID '${id}' has been soft-deleted. To restore the resource, you must specify 'restore' to be 'true' in the property. If you don't want to restore existing resource, please purge it first.`,
        fix: "purge the deleted account, choose another name, or set properties.restore to true",
      };
    if (!gone && restore === true)
      yield {
        kind: "fail",
        path: "properties.restore",
        got: true,
        allowed: "false: no deleted account has this id",
        code: "CanNotRestoreANonExistingResource",
        status: 400,
        message: "Can not restore a resource that does not exist.",
        fix: "take restore out",
      };
  },
};
