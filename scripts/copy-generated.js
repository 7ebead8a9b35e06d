"use strict";
/* Copies the generated tables beside the compiled files that read them. */
const fs = require("fs");
const path = require("path");

const { dist, rooms, root } = require("./built");

function copyGenerated() {
  for (const room of rooms) copyFrom(room);
}

function copyFrom(folder) {
  const from = path.join(root, folder);
  if (!fs.existsSync(from)) return;
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== "node_modules") copyFrom(inside);
    else if (path.basename(folder) === "generated" && entry.name.endsWith(".json")) {
      fs.mkdirSync(path.join(dist, folder), { recursive: true });
      fs.copyFileSync(path.join(root, inside), path.join(dist, inside));
    }
  }
}

module.exports = { copyGenerated };
