interface Run {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly processorSecondsOf: Readonly<Record<string, number>>;
  readonly programMegabytes: number;
  readonly resources: number;
}

const { aims, median, tables } = jest.requireActual<{
  aims: (stack: string, many: number) => readonly object[];
  median: (numbers: readonly number[]) => number;
  tables: (rows: readonly { id: string; what: string; runs: readonly Run[] }[], wanted: readonly object[]) => string;
}>("../../bench/table.js");

const run = (seconds: number): Run => ({
  ...{ seconds, processorSeconds: seconds, programMegabytes: 100, resources: 3 },
  processorSecondsOf: { program: 1, engine: 1, pack: 0, providers: 0, hosts: 0 },
});
const row = (id: string, ...seconds: readonly number[]) => ({ id, what: id, runs: seconds.map(run) });

it("takes the middle, and of two middles the mean", () => {
  expect(median([9, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 9])).toBe(3);
});

it("says of each aim whether it was met", () => {
  const text = tables(
    [row("dev-preview", 4, 4, 5), row("dev-template-preview-cold", 9), row("empty-preview-pack", 1)],
    aims("dev", 1000),
  );
  expect(text).toContain("| time of dev-preview to dev-template-preview-cold | 0.44 | 0.50 | met |");
  expect(text).toContain("| time of dev-preview to empty-preview-pack | 4.00 | 2.20 | missed |");
});

it("leaves out an aim whose rows were not measured", () => {
  expect(tables([row("dev-preview", 4)], aims("dev", 1000))).not.toContain("to dev-template");
});
