"use strict";
const { spawn } = require("child_process");

/** What we started and what still runs. */
const running = new Set();

/** Runs a command silently to its end; resolves with its exit code and everything it printed. */
function runQuietly(command, args, options, onLine) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, Object.assign({ stdio: ["ignore", "pipe", "pipe"] }, options));
    running.add(child);
    let output = "";
    const take = (chunk) => {
      output += chunk;
      if (onLine) chunk.split("\n").filter(Boolean).forEach(onLine);
    };
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", take);
    child.once("error", (error) => {
      running.delete(child);
      reject(error);
    });
    child.once("close", (code) => {
      running.delete(child);
      resolve({ code: code === null ? 1 : code, output });
    });
  });
}

/** Gives the terminal to a command; resolves with its exit code. */
function runInFront(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, Object.assign({ stdio: "inherit" }, options));
    child.inFront = true;
    running.add(child);
    child.once("error", reject);
    child.once("close", (code, signal) => {
      running.delete(child);
      resolve(code === null ? (signal === "SIGINT" ? 130 : 143) : code);
    });
  });
}

/** Asks what runs to end. Says whether a command in front was among it, which may take its time to end in order. */
function endAll() {
  let inFront = false;
  running.forEach((child) => {
    inFront = inFront || child.inFront === true;
    child.kill("SIGTERM");
  });
  return inFront;
}

module.exports = { endAll, runInFront, runQuietly };
