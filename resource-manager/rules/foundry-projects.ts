import { readValue } from "../../terms/read";
import { lastName } from "../../terms/resource-id";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { parentIdOf } from "../parent-id";
import { STRICTER } from "../refusal";
import { sameRegion } from "../regions";
import { isOf, known, knownText, siblings, standing, textAt } from "./asking";
import { accountToken, project } from "./foundry-samples";
import { account, resource } from "./samples";

const projectToken = "azure-native:cognitiveservices:Project";

export const projectNeedsFoundryAccount: AzureRule = {
  id: "cognitiveservices-project-needs-foundry-account",
  what: "A project stands under an account of kind AIServices with an identity, a custom subdomain and allowProjectManagement.",
  types: [projectToken],
  phases: ["create", "update"],
  code: "BadRequest",
  status: 400,
  certainty: "known",
  seen: "https://github.com/microsoft/microsoft-foundry-for-vscode/issues/116",
  examples: {
    refused: { phase: "create", resources: [account("ai", { allowProjectManagement: false }), project()] },
    accepted: { phase: "create", resources: [account("ai"), project()] },
  },

  *check({ id, world }) {
    const parent = standing(world, parentIdOf(id));
    if (parent === undefined || !isOf(parent, accountToken)) return;
    const asks: readonly [path: string, passes: (value: unknown) => boolean, fix: string][] = [
      ["kind", (value) => value === "AIServices", "make the account with kind AIServices"],
      [
        "identity.type",
        (value) => typeof value === "string" && value !== "None",
        "give the account an identity, such as SystemAssigned",
      ],
      [
        "properties.allowProjectManagement",
        (value) => value === true,
        "set properties.allowProjectManagement on the account",
      ],
      [
        "properties.customSubDomainName",
        (value) => typeof value === "string",
        "give the account a customSubDomainName",
      ],
    ];
    for (const [path, passes, fix] of asks) {
      const value = readValue(parent.props, path);
      if (value === UNKNOWN) yield { kind: "undecided", path: "accountName", waitsFor: parent.name };
      else if (!passes(value))
        yield {
          kind: "fail",
          path: "accountName",
          got: `${lastName(parent.id)}, whose ${path} is ${typeof value === "string" || typeof value === "boolean" ? String(value) : "absent"}`,
          allowed: "a Foundry account that takes projects",
          message: "Parent account does not provision correctly, please retry creating the account.",
          fix,
        };
    }
  },
};

export const projectWithAccount: AzureRule = {
  id: "cognitiveservices-project-with-its-account",
  what: "A project has an identity and stands in its account's region.",
  types: [projectToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/foundry/how-to/create-projects",
  examples: {
    refused: { phase: "create", resources: [account("ai"), project({ location: "westeurope" })] },
    accepted: { phase: "create", resources: [account("ai"), project()] },
  },

  *check({ resource: asked, id, world }) {
    const parent = standing(world, parentIdOf(id));
    const home = parent === undefined ? undefined : knownText(parent, "location");
    const location = knownText(asked, "location");
    if (home !== undefined && location !== undefined && !sameRegion(home, location))
      yield {
        kind: "fail",
        path: "location",
        got: location,
        allowed: home,
        message: `The project must be in the region of its account, ${home}.`,
        fix: `write ${home}`,
      };
    const identity = textAt(asked, "identity.type");
    if (readValue(asked.props, "identity") !== UNKNOWN && (identity === undefined || identity === "None"))
      yield {
        kind: "fail",
        path: "identity",
        got: identity,
        allowed: "SystemAssigned or UserAssigned",
        message: "A project needs a managed identity.",
        fix: "give the project an identity, such as SystemAssigned",
      };
  },
};

export const oneCapabilityHost: AzureRule = {
  id: "cognitiveservices-one-capability-host",
  what: "An account, and a project, has one capability host; network injection makes the account's by itself.",
  types: [
    "azure-native:cognitiveservices:AccountCapabilityHost",
    "azure-native:cognitiveservices:ProjectCapabilityHost",
  ],
  phases: ["create"],
  code: "CapabilityHostConflict",
  status: 409,
  certainty: "known",
  seen: "https://github.com/microsoft-foundry/foundry-samples/issues/753",
  examples: {
    refused: { phase: "create", resources: [account("ai"), capabilityHost("one"), capabilityHost("two")] },
    accepted: { phase: "create", resources: [account("ai"), capabilityHost("one")] },
  },

  *check({ resource: asked, id, world }) {
    const parentId = parentIdOf(id) ?? "";
    const parent = standing(world, parentId);
    const injected =
      isOf(asked, "azure-native:cognitiveservices:AccountCapabilityHost") &&
      parent !== undefined &&
      Array.isArray(readValue(parent.props, "properties.networkInjections")) &&
      (readValue(parent.props, "properties.networkInjections") as readonly unknown[]).length > 0;
    const other = known(siblings(world, id))[0];
    if (other === undefined && !injected) return;
    const existing = other === undefined ? `${lastName(parentId)}@aml_aiagentservice` : lastName(other.id);
    yield {
      kind: "fail",
      path: "capabilityHostName",
      got: lastName(id),
      allowed: "one capability host",
      message: `There is an existing Capability Host with name: ${existing}, provisioning state: Succeeded for workspace: ${parentId}, cannot create a new Capability Host with name: ${lastName(id)} for the same ClientId.`,
      fix: `use ${existing}`,
    };
  },
};

function capabilityHost(capabilityHostName: string): ReturnType<typeof resource> {
  return resource("cognitiveservices:AccountCapabilityHost", { accountName: "ai", capabilityHostName });
}
