"use strict";
/* One run of the engine, timed from the outside, with the memory and processor time of each process that it started. */

const fs = require("node:fs");

const { openStack } = require("../dist/sandbox/engine/engine-stack");
const { runEngine } = require("../dist/sandbox/engine/run-engine");
const { messages } = require("./deployed");
const { withSandbox } = require("./sandboxes");

const everyMilliseconds = 100;
const ticksASecond = 100; // USER_HZ, the same on every Linux that we know

/**
 * Runs a command on a sandbox of its own that holds nothing yet.
 * @param {{ command: "preview" | "up", stack: string, projectFolder?: string, packs?: string[], env?: object }} row
 * @returns {Promise<{ seconds: number, processorSeconds: number, programMegabytes: number, resources: number }>}
 */
function measure({ command, stack: name, projectFolder, packs = [], env = {} }) {
  return withSandbox(async (sandbox) => {
    const stack = await openStack(sandbox, name, projectFolder === undefined ? {} : { projectFolder });
    const watch = new ProcessWatch();
    const run = await runEngine(command, stack, {
      policyPacks: packs,
      env,
      onStart: (id) => {
        watch.start(id);
      },
    });
    watch.stop();
    if (!run.ok) throw new Error(`${command} of ${name} failed:\n${messages(run)}`);
    return {
      seconds: run.seconds,
      processorSeconds: sum(Object.values(watch.processorSeconds())),
      processorSecondsOf: watch.processorSeconds(),
      programMegabytes: watch.megabytesOf("program"),
      resources: run.changes.create ?? 0,
    };
  });
}

/** Looks at the descendants of a process while they live. Where there is no /proc it sees nothing, and says 0. */
class ProcessWatch {
  #seen = new Map();

  start(id) {
    this.root = id;
    this.timer = setInterval(() => {
      this.#look();
    }, everyMilliseconds);
  }

  stop() {
    clearInterval(this.timer);
  }

  /** By part: the program, the engine, the pack, the providers and the language hosts. */
  processorSeconds() {
    const seconds = Object.fromEntries(Object.keys(parts).map((part) => [part, 0]));
    for (const { part, ticks } of this.#seen.values()) seconds[part] += ticks / ticksASecond;
    return seconds;
  }

  megabytesOf(part) {
    const found = [...this.#seen.values()].filter((one) => one.part === part);
    return Math.max(0, ...found.map(({ kilobytes }) => kilobytes / 1024));
  }

  #look() {
    for (const id of family(this.root)) {
      const now = read(id);
      if (now !== undefined) this.#seen.set(id, now);
    }
  }
}

/** The processes of a run, by a piece of their command line; the last one takes what no other knows. */
const parts = {
  program: /@pulumi\/pulumi\/cmd\/run(\/|\s)/,
  pack: /cmd\/run-policy-pack/,
  providers: /resource-azure-native|resource-random|provider\/main/,
  hosts: /language-host|pulumi-language-nodejs/,
  engine: /./,
};

function partOf(command) {
  return Object.keys(parts).find((part) => parts[part].test(command)) ?? "engine";
}

function sum(numbers) {
  return numbers.reduce((total, one) => total + one, 0);
}

function family(id) {
  const children = text(`/proc/${id}/task/${id}/children`)?.trim();
  const threads = list(`/proc/${id}/task`);
  const all = new Set((children ?? "").split(" ").filter(Boolean));
  for (const thread of threads)
    for (const child of (text(`/proc/${id}/task/${thread}/children`) ?? "").trim().split(" ").filter(Boolean))
      all.add(child);
  return [id, ...[...all].flatMap((child) => family(child))];
}

function read(id) {
  const stat = text(`/proc/${id}/stat`);
  const peak = /VmHWM:\s+(\d+) kB/.exec(text(`/proc/${id}/status`) ?? "");
  if (stat === undefined || peak === null) return undefined;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return {
    ticks: Number(fields[11]) + Number(fields[12]),
    kilobytes: Number(peak[1]),
    part: partOf((text(`/proc/${id}/cmdline`) ?? "").replaceAll("\0", " ")),
  };
}

function list(folder) {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

function text(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return undefined; // it has just ended
  }
}

module.exports = { measure };
