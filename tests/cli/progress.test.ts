import { progressOn } from "../../cli/progress";
import { timesTaken } from "../../cli/try/times-taken";

function recorded() {
  const lines: string[] = [];
  return { lines, console: { out: () => undefined, err: (text: string) => void lines.push(text) } };
}

it("writes one line for a quick step and remembers it after those of set-up", async () => {
  const { lines, console } = recorded();
  const progress = progressOn(console, undefined, [{ name: "build", seconds: 2 }]);
  await expect(progress.step("preview", () => Promise.resolve(3))).resolves.toBe(3);
  expect(lines).toEqual([expect.stringMatching(/^ {2}preview \(\d+\.\d s\)$/)]);
  expect(progress.steps.map(({ name }) => name)).toEqual(["build", "preview"]);
});

it("remembers a step that fails as well", async () => {
  const { console } = recorded();
  const progress = progressOn(console, undefined);
  await expect(progress.step("preview", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(progress.steps).toHaveLength(1);
});

it("adds the times up", () => {
  const text = timesTaken([
    { name: "build", seconds: 2 },
    { name: "preview", seconds: 1.25 },
  ]);
  expect(text).toBe("\nTime\n  build       2.0 s\n  preview     1.3 s\n  in all      3.3 s");
});
