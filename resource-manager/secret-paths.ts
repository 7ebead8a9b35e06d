import type { ResourceType } from "../catalog/arm-types";
import { schemaOf } from "./schema";

/** Generic paths of the inputs that hold secrets, such as `osProfile.adminPassword`: never shown, kept secret in outputs. */
export function secretPaths(type: ResourceType): readonly string[] {
  const paths = schemaOf(type.token)?.paths ?? {};
  return Object.entries(paths).flatMap(([path, { secret }]) => (secret === true ? [path] : []));
}
