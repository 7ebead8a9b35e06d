"use strict";
/* More of the same: a stack's resources again under other names, so that nothing collides in one tenant. */

/**
 * @param {object[]} resources of one stack
 * @param {number} wanted how many in the end, providers and components not counted
 */
function copies(resources, wanted) {
  const customs = resources.filter(isCounted).length;
  const all = [];
  for (let copy = 0; all.filter(isCounted).length < wanted; copy++) {
    const missing = wanted - all.filter(isCounted).length;
    const more = copy === 0 ? resources : copyOf(resources, copy);
    all.push(...(missing >= customs ? more : firstOf(more, missing)));
  }
  return all;
}

/** Resources as the aims count them: what Azure is asked for. */
function isCounted({ type, isCustom }) {
  return isCustom && !type.startsWith("pulumi:");
}

/** Resources stand after what they need, so the first of them lack nothing. */
function firstOf(resources, count) {
  let left = count;
  return resources.filter((one) => !isCounted(one) || left-- > 0);
}

function copyOf(resources, copy) {
  const replaced = new Map(tokens(resources, copy));
  const longestFirst = [...replaced.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(longestFirst.map((token) => `${escaped(token)}(?![A-Za-z0-9-])`).join("|"), "g");
  const providers = new Set(resources.filter(({ type }) => type.startsWith("pulumi:")).map(({ urn }) => urn));
  const kept = resources.flatMap(({ type, inputs }) => once[type]?.(inputs) ?? []);
  const isOnce = ({ type, inputs }) => type in once || kept.some((id) => String(inputs.scope).endsWith(id));
  const stays = new Set([...providers, ...resources.filter(isOnce).map(({ urn }) => urn)]);
  const moved = (urn) => (urn === undefined || stays.has(urn) ? urn : `${urn}-${copy}`);
  return resources
    .filter(({ urn }) => !stays.has(urn))
    .map((one) => ({
      ...one,
      inputs: JSON.parse(JSON.stringify(one.inputs).replace(pattern, (token) => replaced.get(token))),
      urn: moved(one.urn),
      name: `${one.name}-${copy}`,
      parent: moved(one.parent),
      dependencies: one.dependencies.map(moved),
    }));
}

/**
 * What a subscription has one of; the copies share their providers, and so their subscriptions. With the end of the id by
 * which others name it, from the name of its group on: that is not to be renamed.
 */
const once = {
  "azure-native:management:ManagementGroupSubscription": () => undefined,
  "azure-native:network:DdosProtectionPlan": ({ resourceGroupName, ddosProtectionPlanName }) =>
    `${resourceGroupName}/providers/Microsoft.Network/ddosProtectionPlans/${ddosProtectionPlanName}`,
};

/** What names a place that everything else lies in: a longer name does no harm. */
const places = {
  "azure-native:resources:ResourceGroup": "resourceGroupName",
  "azure-native:management:ManagementGroup": "groupId",
};

/** What exists once in all of Azure, under names that are as long as they may be. */
const unique = {
  "azure-native:cognitiveservices:Account": "accountName",
  "azure-native:search:Service": "searchServiceName",
  "azure-native:storage:StorageAccount": "accountName",
  "azure-native:keyvault:Vault": "vaultName",
  "azure-native:apimanagement:ApiManagementService": "serviceName",
};

function tokens(resources, copy) {
  return resources.flatMap(({ type, inputs }) => {
    const kept = once[type]?.(inputs);
    if (kept !== undefined) return [[kept, kept]];
    const place = inputs[places[type]];
    if (typeof place === "string") return [[place, `${place}-${copy}`]];
    const names = [inputs[unique[type]], inputs.dnsSettings?.domainNameLabel];
    return names.filter((name) => typeof name === "string").map((name) => [name, renamed(name, copy)]);
  });
}

function renamed(name, copy) {
  return name.slice(0, -1) + ((Number.parseInt(name.at(-1), 36) + copy) % 36).toString(36);
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

module.exports = { copies, isCounted };
