"use strict";
const { runQuietly } = require("./processes");

/**
 * Runs the machine's npm, on the Node that npm came with: an old npm need not run on the Node that we fetched. Install
 * scripts never run.
 */
function npm(args, options, onLine) {
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=http"];
  // Inside `npm run`, npm says where it is and which Node it runs on.
  const script = process.env.npm_execpath;
  const node = process.env.npm_node_execpath;
  if (node !== undefined && script !== undefined && /npm-cli\.js$/.test(script)) {
    return runQuietly(node, [script].concat(args, quiet), options, onLine);
  }
  return runQuietly("npm", args.concat(quiet), options, onLine);
}

module.exports = { npm };
