/** A terminal interrupts this process and the one that started it, which hands it on: both mean one keystroke. */
const sameKeystrokeMilliseconds = 1_000;

const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Fires at the first interrupt, so that a running engine can finish what it has begun and keep its books. A second
 * interrupt ends this process at once, and every process that it started with it.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  let first = 0;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      const now = performance.now();
      if (!controller.signal.aborted) {
        first = now;
        controller.abort();
      } else if (now - first > sameKeystrokeMilliseconds) process.exit(exitCodes[signal]);
    });
  }
  return controller.signal;
}
