import { z } from "zod";

import { day, key } from "./schema-key";

const rollout = key(
  z.union([
    z.enum(["audit", "enforce"]),
    z.strictObject({ enforceFrom: day("the first day on which policy denies and modifies, quoted", '"2027-02-01"') }),
  ]),
  "audit (report), enforce (deny and modify) or { enforceFrom: a day }",
  "audit",
);

const exclusion = key(
  z.strictObject({
    row: key(z.string().min(1), "the name of a recommended policy, as the plan lists it", "Audit-VM-DR"),
    reason: key(
      z.string().min(10).max(500),
      "why it is left out, in 10 to 500 characters",
      "the jumpbox holds nothing",
    ),
  }),
  "a map of row and reason",
  "{ row: Audit-VM-DR, reason: the jumpbox holds nothing }",
);

const addition = key(
  z.strictObject({
    scope: key(z.enum(["root", "online", "corp"]), "root (all AI), online or corp", "root"),
    definitionId: key(
      z.string().min(1),
      "the id of a built-in policy definition or initiative: its GUID or its whole ARM id",
      "b2982f36-99f2-4db5-8eff-283140c09693",
    ),
    effect: key(z.string().min(1), "an effect that the definition allows", "Audit").optional(),
    parameters: key(
      z.record(z.string(), z.json()),
      "a map of values by the parameter's name",
      "{ listOfAllowedLocations: [swedencentral] }",
    ).optional(),
  }),
  "a map of scope, definitionId and, where wanted, effect and parameters",
  "{ scope: root, definitionId: b2982f36-99f2-4db5-8eff-283140c09693 }",
);

/** `foundation:policy`: how far Azure Policy acts, and how its rows differ from the recommended ones. */
export const policy = key(
  z.strictObject({
    rollout,
    exclude: key(
      z.array(exclusion),
      "a list of rows to leave out",
      "[{ row: Audit-VM-DR, reason: no state }]",
    ).optional(),
    add: key(
      z.array(addition),
      "a list of further built-ins",
      "[{ scope: root, definitionId: b2982f36-99f2-4db5-8eff-283140c09693 }]",
    ).optional(),
    enforce: key(
      z.array(key(z.string().min(1), "the name of a recommended policy, as the plan lists it", "Deny-Public-IP")),
      "a list of rows that must not go on auditing because they would deny the stack itself",
      "[Deny-Public-IP]",
    ).optional(),
    vmSizes: key(
      z
        .array(key(z.string().regex(/^Standard_[A-Za-z0-9_-]+$/), "an Azure virtual machine size", "Standard_D2s_v5"))
        .min(1),
      "sizes that virtual machines may have; absent: all",
      "[Standard_D2s_v5]",
    ).optional(),
    publishers: key(
      z.array(z.string().min(1)).min(1),
      "publishers whose models may be deployed; absent: those of the models above",
      "[OpenAI]",
    ).optional(),
    models: key(
      z.array(z.string().min(1)).min(1),
      "asset ids of models that may be deployed whoever publishes them",
      "[azureml://registries/azure-openai/models/gpt-5.1/]",
    ).optional(),
  }),
  "a map with rollout and, where wanted, exclude, add, enforce, vmSizes, publishers and models",
  "{ rollout: audit }",
);
