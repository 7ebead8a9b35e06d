import { builtinRules } from "eslint/use-at-your-own-risk";
import tseslint from "typescript-eslint";

import { house } from "./eslint.house.js";

const javascript = ["**/*.js", "**/*.mjs", "**/*.cjs"];

/** What ESLint recommends for every program; for TypeScript the compiler and the typed rules see more. */
const recommended = Object.fromEntries(
  [...builtinRules].filter(([, { meta }]) => meta.docs.recommended === true).map(([name]) => [name, "error"]),
);

const node = [
  ...["__dirname", "__filename", "exports", "module", "require"],
  ...["Buffer", "URL", "console", "process"],
  ...["clearInterval", "clearTimeout", "fetch", "setInterval", "setTimeout"],
];

export default tseslint.config(
  { ignores: ["dist/**", "**/generated/**", ".cache/**", ".sandbox/**", "node_modules/**"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
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
  ...house,
  {
    files: javascript,
    languageOptions: { globals: Object.fromEntries(node.map((name) => [name, "readonly"])) },
    rules: recommended,
  },
  { files: ["**/*.js", "**/*.cjs"], languageOptions: { sourceType: "commonjs" } },
  { files: ["tests/**/*.ts"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
);
