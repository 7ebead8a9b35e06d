import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { EngineEvent } from "../../../sandbox/engine/engine-events";
import { EventLog } from "../../../sandbox/engine/event-log";

it("reads lines as they come, also those that were cut inside a character", () => {
  const folder = mkdtempSync(join(tmpdir(), "azure-ai-foundation-events-"));
  const file = join(folder, "events.log");
  const seen: EngineEvent[] = [];
  const log = new EventLog(file, (event) => seen.push(event));
  const bytes = Buffer.from(`{"diagnosticEvent":{"severity":"info","message":"größer"}}\n`);
  const cut = bytes.indexOf(Buffer.from("ö")) + 1;
  appendFileSync(file, bytes.subarray(0, cut));
  log.poll();
  expect(seen).toEqual([]);
  appendFileSync(file, bytes.subarray(cut));
  log.close();
  expect(seen).toEqual([{ diagnosticEvent: { severity: "info", message: "größer" } }]);
  expect(log.events).toEqual(seen);
  rmSync(folder, { recursive: true });
});

it("has no events where there is no log", () => {
  const log = new EventLog(join(tmpdir(), "azure-ai-foundation-no-such-file"), () => undefined);
  log.close();
  expect(log.events).toEqual([]);
});
