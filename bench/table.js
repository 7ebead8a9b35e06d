"use strict";
/* From measurements to the table of docs/benchmarks.md. */

/** The aims, by rows: what one takes as a part of what the other takes. */
function aims(stack, many) {
  return [
    { of: `${stack}-preview`, to: `${stack}-template-preview-cold`, key: "seconds", most: 0.5 },
    { of: `${stack}-preview`, to: `${stack}-template-preview-warm`, key: "seconds", most: 0.75 },
    { of: `${stack}-preview`, to: "empty-preview-pack", key: "seconds", most: 2.2 },
    { of: `${many}-preview`, to: `${many}-template-preview-cold`, key: "seconds", most: 1 / 3 },
    { of: `${many}-preview`, to: `${many}-template-preview-cold`, key: "programMegabytes", most: 1 / 3 },
    { of: `${many}-preview-pack`, to: `${many}-template-preview-cold`, key: "seconds", most: 1 / 3 },
  ];
}

const words = { seconds: "time", programMegabytes: "memory of the program" };

/** @param {{ id: string, what: string, runs: object[] }[]} rows */
function tables(rows, wanted) {
  return `${measured(rows)}\n\n${ratios(rows, wanted)}\n`;
}

function measured(rows) {
  const lines = rows.map(({ id, what, runs }) => {
    const seconds = runs.map((run) => run.seconds);
    return [
      id,
      what,
      runs.length,
      median(runs.map((run) => run.resources)),
      `${median(seconds).toFixed(1)} (${Math.min(...seconds).toFixed(1)} to ${Math.max(...seconds).toFixed(1)})`,
      median(runs.map((run) => run.processorSeconds)).toFixed(1),
      parts(runs),
      median(runs.map((run) => run.programMegabytes)).toFixed(0),
    ];
  });
  const head = [
    "row",
    "what",
    "runs",
    "created",
    "seconds: median (range)",
    "processor seconds",
    "program, engine, pack, providers, hosts",
    "program, MB",
  ];
  return table(head, lines);
}

function parts(runs) {
  const names = ["program", "engine", "pack", "providers", "hosts"];
  return names
    .map((name) => median(runs.map(({ processorSecondsOf }) => processorSecondsOf[name])).toFixed(1))
    .join(", ");
}

function ratios(rows, wanted) {
  const lines = wanted.flatMap(({ of, to, key, most }) => {
    const [one, other] = [of, to].map((id) => rows.find((row) => row.id === id));
    if (one === undefined || other === undefined) return [];
    const ratio = median(one.runs.map((run) => run[key])) / median(other.runs.map((run) => run[key]));
    const processor = median(one.runs.map(byProcessor)) / median(other.runs.map(byProcessor));
    return [
      [
        `${words[key]} of ${of} to ${to}`,
        ratio.toFixed(2),
        most.toFixed(2),
        ratio <= most ? "met" : "missed",
        key === "seconds" ? processor.toFixed(2) : "",
      ],
    ];
  });
  return table(["aim", "measured", "at most", "", "by processor time"], lines);
}

const byProcessor = ({ processorSeconds }) => processorSeconds;

function table(head, lines) {
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

module.exports = { aims, median, tables };
