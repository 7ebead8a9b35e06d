import type { Finding } from "../../terms/finding";

const docs = "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources";

/** Microsoft's own limits on the tags of a resource. */
const most = { tags: 50, name: 512, value: 256 } as const;

/** What Azure refuses about tags. */
export function checkTags(path: string, tags: Readonly<Record<string, string>> = {}): readonly Finding[] {
  const count = Object.keys(tags).length;
  return [
    ...(count > most.tags
      ? [{ path, got: `${count} tags`, allowed: `at most ${most.tags}`, fix: "take some of them out", docs }]
      : []),
    ...Object.entries<unknown>(tags).flatMap(([name, value]) => [
      ...(name.length >= 1 && name.length <= most.name && !/[<>%&\\?/]/.test(name)
        ? []
        : [
            {
              path: `${path}.${name}`,
              got: name,
              allowed: `a name of 1 to ${most.name} characters without < > % & \\ ? and /`,
              fix: "rename the tag",
              docs,
            },
          ]),
      ...(typeof value === "string" && value.length <= most.value
        ? []
        : [
            {
              path: `${path}.${name}`,
              got: value,
              allowed: `a text of at most ${most.value} characters`,
              fix: "shorten it; quote a number",
              docs,
            },
          ]),
    ]),
  ];
}
