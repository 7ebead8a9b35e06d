"use strict";
/*
 * The way in for `npm run try` and `npm test` on a fresh clone: a current Node, the locked dependencies, a build, then
 * the command. Nothing is installed when it starts, and it may be started by an old Node, so it is plain JavaScript with
 * no package and no syntax newer than Node 14.
 */
const path = require("path");

const { compile } = require("./set-up/compile");
const { installDependencies } = require("./set-up/dependencies");
const { SetUpError, describe } = require("./set-up/failure");
const { currentNode } = require("./set-up/node");
const { endAll, runInFront } = require("./set-up/processes");
const { Steps } = require("./set-up/steps");

const root = path.join(__dirname, "..");
const commands = {
  try: ["dist/cli/main.js", "try"],
  test: ["scripts/test.js"],
  check: ["scripts/check.js"],
  bench: ["bench/main.js"],
};

async function main(name, args) {
  const command = commands[name];
  if (command === undefined)
    throw new SetUpError("there is no command " + name, "use one of: " + Object.keys(commands).join(", "));

  if (process.platform === "win32") {
    throw new SetUpError("the sandbox runs on Linux and macOS only", "run the command in WSL (https://aka.ms/wsl)");
  }

  const steps = new Steps(process.env.AZURE_AI_FOUNDATION_STEPS);
  const node = await currentNode(root, steps);
  if (node !== process.execPath) {
    // From here on everything runs on the Node that we fetched.
    const env = Object.assign({}, process.env, steps.environment(), {
      PATH: path.dirname(node) + path.delimiter + process.env.PATH,
    });
    return runInFront(node, [__filename, name].concat(args), { env });
  }
  await installDependencies(root, steps);
  await steps.run("build", "compiling", () => compile(root));
  const env = Object.assign({}, process.env, steps.environment());
  return runInFront(
    node,
    command.concat(args).map((word, index) => (index === 0 ? path.join(root, word) : word)),
    { cwd: root, env },
  );
}

const interrupted = (code) => () => {
  if (!endAll()) process.exit(code); // else the command in front ends itself, and its code is ours
};
process.on("SIGINT", interrupted(130));
process.on("SIGTERM", interrupted(143));
if (process.env.npm_lifecycle_event !== undefined) {
  // Under npm, npm is our parent as long as it lives; when it was killed nobody else tells us.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) interrupted(143)();
  }, 500).unref();
}

main(process.argv[2], process.argv.slice(3)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error("\n" + describe(error));
    process.exitCode = 1;
  },
);
