"use strict";
/*
 * npm run bench [-- --rounds 5] [--stacks dev,online-prod] [--rows online-prod-preview,empty] [--write] [--profile ROW]
 *
 * Measures rows in turn, round by round, so that a busy minute of the machine hits all of them, and prints medians.
 * `--write` puts the tables into docs/benchmarks.md; `--profile` says instead where one row spends its time.
 */
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { parseArgs } = require("node:util");

const prettier = require("prettier");

const { measure } = require("./measure");
const { profile } = require("./profile");
const { many, prepareRows } = require("./rows");
const { aims, tables } = require("./table");

const page = path.join(__dirname, "..", "docs", "benchmarks.md");

async function main() {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "5" },
      stacks: { type: "string", default: "dev,online-prod" },
      rows: { type: "string" },
      profile: { type: "string" },
      write: { type: "boolean", default: false },
    },
  });
  const names = (values.profile ?? values.rows)?.split(",");
  const stacks = values.stacks.split(",");
  // A prefix names a group of rows: `dev` all of that stack, `1000-` the large ones.
  const wanted = (id) => names === undefined || names.some((name) => id.startsWith(name) || name.startsWith(id));
  const { rows, remove } = await prepareRows(stacks, wanted);
  try {
    const chosen = rows.filter(({ id }) => names === undefined || names.some((name) => id.startsWith(name)));
    if (values.profile !== undefined) process.stdout.write(await profile(chosen[0]));
    else {
      const measured = await rounds(chosen, Number(values.rounds));
      const text = tables(measured, aims(stacks.at(-1), many));
      process.stdout.write(`\n${text}`);
      if (values.write && measured.length === chosen.length) await write(text);
    }
  } finally {
    remove();
  }
}

async function rounds(rows, count) {
  const measured = rows.map((row) => ({ ...row, runs: [] }));
  for (let round = 1; round <= count; round++) {
    for (const row of measured) {
      row.before?.();
      process.stderr.write(`${round}/${count} ${row.id}: ${await oneMore(row)}\n`);
    }
  }
  return measured.filter(({ runs }) => runs.length > 0);
}

/** A row that fails, on a machine that is too busy for it, costs this run of it and no other row. */
async function oneMore(row) {
  try {
    if (row.warm && row.runs.length === 0) await measure(row);
    const run = await measure(row);
    row.runs.push(run);
    return `${run.seconds.toFixed(1)} s, ${run.programMegabytes.toFixed(0)} MB`;
  } catch (error) {
    process.exitCode = 1;
    return `failed: ${error.message}`;
  }
}

const marks = ["<!-- measured: begin -->", "<!-- measured: end -->"];

async function write(text) {
  const [before, , after] = fs.readFileSync(page, "utf8").split(new RegExp(marks.join("|")));
  const { version } = require("../package.json");
  const machine = `${os.availableParallelism()} processors (${os.cpus()[0]?.model.trim()}), Node ${process.version}, package ${version}`;
  const when = `Measured ${new Date().toISOString().slice(0, 10)}: ${machine}.`;
  const whole = `${before}${marks[0]}\n\n${when}\n\n${text}\n${marks[1]}${after}`;
  const style = await prettier.resolveConfig(page);
  fs.writeFileSync(page, await prettier.format(whole, { ...style, parser: "markdown" }));
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
