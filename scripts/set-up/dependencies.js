"use strict";
const crypto = require("crypto");
const fs = require("fs");
const path = require("path");

const { npmFailure } = require("./failure");
const { npm } = require("./npm");

/** Installs what package-lock.json says, unless it is installed already. */
async function installDependencies(root, steps) {
  const lock = path.join(root, "package-lock.json");
  const stamp = path.join(root, "node_modules", ".installed-from");
  const wanted = crypto.createHash("sha256").update(fs.readFileSync(lock)).digest("hex");
  if (isInstalled(root, lock, stamp, wanted)) return;

  await steps.run("dependencies", "installing the locked dependencies", async (say) => {
    let fetched = 0;
    const { code, output } = await npm(["ci"], { cwd: root }, (line) => {
      if (/http fetch GET 200 .*\.tgz/.test(line)) say(++fetched + " packages fetched");
    });
    if (code !== 0) throw npmFailure("the dependencies", output);
    fs.writeFileSync(stamp, wanted);
  });
}

/** Either we installed this very lock, or somebody else has run npm since the lock was last written. */
function isInstalled(root, lock, stamp, wanted) {
  const finished = path.join(root, "node_modules", ".package-lock.json"); // npm writes it last
  if (!fs.existsSync(finished)) return false;
  if (fs.existsSync(stamp)) return fs.readFileSync(stamp, "utf8") === wanted;
  return fs.statSync(finished).mtimeMs >= fs.statSync(lock).mtimeMs;
}

module.exports = { installDependencies };
