/** Keys of a rule that say something about it and decide nothing; a page shows them, other tests compare them. */
const descriptive = new Set([
  "id",
  "concern",
  "title",
  "rationale",
  "severity",
  "source",
  "azurePolicy",
  "frameworks",
  "limits",
  "examples",
  "settings",
  "exampleSettings",
  "fix",
  "waitsFor",
]);

/** Tells Stryker to leave them alone. */
export const strykerPlugins = [
  {
    kind: "Ignore",
    name: "descriptions",
    value: {
      shouldIgnore(path) {
        if (path.isObjectProperty() && descriptive.has(path.node.key.name)) return "describes the rule";
        return undefined;
      },
    },
  },
];
