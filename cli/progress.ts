import type { Console } from "./console";

/** Shows what goes on and remembers how long each step took. */
export interface Progress {
  /** Runs a step; `say` tells a detail that changes, such as a count. A step that throws is remembered as well. */
  step<T>(title: string, work: (say: (detail: string) => void) => Promise<T>): Promise<T>;
  /** The steps that are over. */
  readonly steps: readonly FinishedStep[];
}

export interface FinishedStep {
  readonly name: string;
  readonly seconds: number;
}

/** How one line of progress is shown. */
interface Line {
  say(detail: string): void;
  /** Takes the line away, or leaves its outcome. */
  end(outcome: string): void;
}

/**
 * One moving line on a terminal, plain lines elsewhere.
 *
 * @param before steps that are over already, such as those of set-up.
 */
export function progressOn(
  console: Console,
  terminal: NodeJS.WriteStream | undefined,
  before: readonly FinishedStep[] = [],
): Progress {
  const steps = [...before];
  return {
    steps,
    async step(title, work) {
      const started = performance.now();
      const line = terminal?.isTTY === true ? movingLine(title, terminal) : plainLine(title, console);
      try {
        return await work((detail) => {
          line.say(detail);
        });
      } finally {
        const seconds = (performance.now() - started) / 1000;
        steps.push({ name: title, seconds });
        line.end(`  ${title} (${seconds.toFixed(1)} s)`);
      }
    },
  };
}

const frames = ["|", "/", "-", "\\"] as const;
const clearLine = "\r\u001b[K";

function movingLine(title: string, terminal: NodeJS.WriteStream): Line {
  let detail = "";
  let frame = 0;
  const timer = setInterval(() => {
    const text = `${frames[frame++ % frames.length] ?? ""} ${title}${detail === "" ? "" : `: ${detail}`}`;
    terminal.write(clearLine + text.slice(0, (terminal.columns > 0 ? terminal.columns : 80) - 1));
  }, 120);
  return {
    say(next) {
      detail = next;
    },
    end(outcome) {
      clearInterval(timer);
      terminal.write(`${clearLine}${outcome}\n`);
    },
  };
}

/** A log is read afterwards: a line when the step takes more than a moment, now and again one more, and its end. */
const momentMilliseconds = 2_000;
const betweenMilliseconds = 15_000;

function plainLine(title: string, console: Console): Line {
  let spoken = performance.now();
  const timer = setTimeout(() => {
    console.err(`  ${title} ...`);
  }, momentMilliseconds);
  return {
    say(detail) {
      if (performance.now() - spoken < betweenMilliseconds) return;
      spoken = performance.now();
      console.err(`  ${title}: ${detail}`);
    },
    end(outcome) {
      clearTimeout(timer);
      console.err(outcome);
    },
  };
}
