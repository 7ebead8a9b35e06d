import tseslint from "typescript-eslint";

/**
 * The house: what a room may not import, by folder. Each entry is one row of the table in docs/architecture. Of the rows
 * that match a file the last one alone counts, so a room stands before the rooms inside it.
 */
const rooms = [
  {
    name: "terms",
    files: ["terms/**"],
    never: [
      "components",
      "catalog",
      "resource-manager",
      "policypacks",
      "stacks",
      "sandbox",
      "cli",
      "@pulumi/*",
      "node:*",
    ],
  },
  {
    name: "catalog",
    files: ["catalog/**"],
    never: ["components", "resource-manager", "policypacks", "stacks", "sandbox", "cli", "@pulumi/*", "node:*"],
  },
  {
    name: "components",
    files: ["components/**"],
    never: ["resource-manager", "policypacks", "stacks", "sandbox", "cli"],
  },
  {
    name: "planners",
    files: ["components/planning/**", "components/*/plan/**"],
    never: ["resource-manager", "policypacks", "stacks", "sandbox", "cli", "@pulumi/*", "node:*"],
    except: ["node:crypto"],
  },
  {
    name: "preflight",
    files: ["components/preflight/**"],
    never: [
      "resource-manager",
      "policypacks",
      "stacks",
      "sandbox",
      "cli",
      "governance",
      "connectivity",
      "regional-ai",
      "@pulumi/*",
    ],
  },
  {
    name: "live preflight",
    files: ["components/preflight/live/**"],
    never: ["resource-manager", "policypacks", "stacks", "sandbox", "cli", "governance", "connectivity", "regional-ai"],
  },
  { name: "policy packs", files: ["policypacks/**"], never: ["components", "stacks", "sandbox", "cli"] },
  {
    name: "guardrail rules",
    files: ["policypacks/*/rules/**", "policypacks/*/stack-rules/**"],
    never: ["components", "resource-manager", "stacks", "sandbox", "cli", "@pulumi/*", "node:*"],
  },
  {
    name: "resource-manager",
    files: ["resource-manager/**"],
    never: ["components", "policypacks", "stacks", "sandbox", "cli", "@pulumi/*"],
  },
  { name: "sandbox", files: ["sandbox/**"], never: ["components", "policypacks", "stacks", "cli"] },
  { name: "stacks", files: ["stacks/**"], never: ["@pulumi/azure-native", "resource-manager", "sandbox", "cli"] },
  { name: "cli", files: ["cli/**"], never: ["@pulumi/azure-native"] },
];

export default tseslint.config(
  {
    ignores: [
      "dist/**",
      "**/generated/**",
      ".cache/**",
      ".sandbox/**",
      "node_modules/**",
      "**/*.js",
      "**/*.mjs",
      "**/*.cjs",
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "@pulumi/azure-native",
              message: "Import the module, such as @pulumi/azure-native/network: the root costs every preview seconds.",
            },
          ],
        },
      ],
    },
  },
  ...rooms.map(({ name, files, never, except = [] }) => ({
    name: `house: ${name}`,
    files: files.map((pattern) => `${pattern}/*.ts`),
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [
            { name: "@pulumi/azure-native", message: "Import the module, such as @pulumi/azure-native/network." },
          ],
          patterns: never.map((room) => ({
            group:
              room.includes(":") || room.startsWith("@")
                ? [room, `${room}/*`, ...except.map((one) => `!${one}`)]
                : [`**/${room}/**`, `**/${room}`],
            message: `${name} never imports ${room}.`,
          })),
        },
      ],
    },
  })),
  { files: ["tests/**/*.ts"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
);
