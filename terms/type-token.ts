/**
 * A type token as the current provider writes it, whichever way the program got at the type:
 * `azure-native:search:Service` (the module), `azure-native:search/v20230901:Service` (dated, provider v2) and
 * `azure-native_search_v20230901:search:Service` (a local package of one API version) are one type. Every other token
 * comes back unchanged.
 */
export function normaliseToken(token: string): string {
  const [, module, type] = /^azure-native(?:_[^:]*)?:([^:/]+)(?:\/[^:]*)?:([^:]+)$/.exec(token) ?? [];
  return module === undefined || type === undefined ? token : `azure-native:${module}:${type}`;
}
