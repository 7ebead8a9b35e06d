"use strict";
/* What is measured. Every row is one command on one program, on a sandbox that holds nothing yet. */

const fs = require("node:fs");
const path = require("node:path");

const { copies, isCounted } = require("./copies");
const { deployed } = require("./deployed");
const { cheapProgram, emptyProgram, plainProgram } = require("./programs");
const { temporaryFolder } = require("./sandboxes");

const pack = path.join(__dirname, "..", "policypacks", "all");
const many = 1000;
/** The stacks are judged by a day on which no model of theirs is about to retire. */
const day = { AZURE_AI_FOUNDATION_TODAY: "2026-11-24" };
/** The sandbox lets Node keep what it compiles, and no deployment to Azure does, save where the launchers say so. */
const asOnAzure = { NODE_COMPILE_CACHE: "" };

/**
 * @param {string[]} stacks of this project
 * @returns {Promise<{ rows: object[], remove: () => void }>} rows with an id, what they measure, and how
 */
async function prepareRows(stacks, wanted) {
  const folders = [];
  const keep = (folder) => {
    folders.push(folder);
    return folder;
  };
  const typeCache = keep(temporaryFolder());
  const rows = [...emptyRows(keep(emptyProgram()))];

  for (const stack of stacks) {
    const isCopied = stack === stacks.at(-1) && wanted(`${many}-`);
    // Rows of the stack alone need no deployment to learn from.
    const resources = isCopied || wanted(`${stack}-template`) ? await deployed(stack, day) : [];
    const plain = keep(plainProgram(`plain-${stack}`, resources));
    rows.push(...stackRows(stack, plain, typeCache));
    if (!isCopied) continue;
    const copied = copies(resources, many);
    rows.push(...manyRows(keep(plainProgram("plain-many", copied)), keep(cheapProgram("many", copied)), typeCache));
  }
  const remove = () => {
    for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
  };
  return { rows: rows.filter(({ id }) => wanted(id)), remove };
}

function emptyRows(projectFolder) {
  const row = { command: "preview", stack: "bench", projectFolder, env: asOnAzure };
  return [
    { ...row, id: "empty-preview", what: "empty program: preview" },
    { ...row, id: "empty-preview-pack", what: "empty program: preview with the combined pack", packs: [pack] },
  ];
}

function stackRows(stack, plain, typeCache) {
  const env = { ...day, ...asOnAzure };
  return ["preview", "up"].flatMap((command) => [
    {
      id: `${stack}-${command}`,
      what: `\`${stack}\`: ${command} with the combined pack`,
      ...{ command, stack, packs: [pack], env },
    },
    ...templateRows(`${stack}-template-${command}`, `\`${stack}\` as a plain program: ${command}`, {
      ...{ command, stack: "bench", projectFolder: plain },
      typeCache,
    }),
  ]);
}

function manyRows(plain, cheap, typeCache) {
  const row = { command: "preview", stack: "bench", projectFolder: cheap, env: asOnAzure };
  const what = `${many} resources under components`;
  return [
    { ...row, id: `${many}-preview`, what: `${what}: preview` },
    { ...row, id: `${many}-preview-pack`, what: `${what}: preview with the combined pack`, packs: [pack] },
    ...templateRows(`${many}-template-preview`, `${many} resources as a plain program: preview`, {
      ...{ command: "preview", stack: "bench", projectFolder: plain },
      typeCache,
    }),
  ];
}

/** The loader of the SDK keeps what it compiled of a file, by its text: once with that, once as after any edit. */
function templateRows(id, what, { typeCache, ...row }) {
  const env = { ...asOnAzure, TS_NODE_CACHE_DIRECTORY: typeCache };
  const forget = () => {
    fs.rmSync(typeCache, { recursive: true, force: true });
  };
  return [
    { ...row, env, id: `${id}-cold`, what: `${what}, cold compiler cache`, before: forget },
    { ...row, env, id: `${id}-warm`, what: `${what}, warm compiler cache`, warm: true },
  ];
}

module.exports = { isCounted, many, prepareRows };
