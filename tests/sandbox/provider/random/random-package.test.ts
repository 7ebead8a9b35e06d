import { randomPackage } from "../../../../sandbox/provider/random/random-package";
import { Secret } from "../../../../sandbox/provider/secret";
import { UNKNOWN } from "../../../../terms/unknown";

const provider = randomPackage();
const subject = (name: string) => ({ urn: `urn:${name}`, type: `random:index/random${name}:Random${name}`, name: "x" });

async function make(name: string, news: Readonly<Record<string, unknown>>, preview = false) {
  const { inputs, failures } = await provider.check({ ...subject(name), olds: {}, news, randomSeed: new Uint8Array() });
  if (failures.length > 0) throw new Error(failures[0]?.reason);
  return { inputs, ...(await provider.create({ ...subject(name), inputs, preview })) };
}

it("draws a password that no state shows, with every class that was asked for", async () => {
  for (let count = 0; count < 50; count += 1) {
    const { id, outputs } = await make("Password", {
      length: 8,
      minLower: 2,
      minUpper: 2,
      minNumeric: 2,
      minSpecial: 2,
    });
    const { result, bcryptHash } = outputs;
    expect(id).toBe("none");
    expect(result).toBeInstanceOf(Secret);
    expect((bcryptHash as Secret).value).toMatch(/^\$2a\$10\$.{53}$/);
    const text = String((result as Secret).value);
    expect(text).toHaveLength(8);
    for (const characters of [/[a-z]/g, /[A-Z]/g, /[0-9]/g, /[^a-zA-Z0-9]/g])
      expect(text.match(characters)).toHaveLength(2);
  }
});

it("draws a text of the classes that are left", async () => {
  const { outputs } = await make("String", { length: 200, special: false, upper: false, numeric: false });
  expect(outputs["result"]).toMatch(/^[a-z]{200}$/);
  const own = await make("String", { length: 50, lower: false, upper: false, numeric: false, overrideSpecial: "_-" });
  expect(own.outputs["result"]).toMatch(/^[_-]{50}$/);
});

it("draws an id in all its forms", async () => {
  const { outputs, id } = await make("Id", { byteLength: 4, prefix: "p-" });
  const { hex, dec, b64Url } = outputs;
  expect(hex).toMatch(/^p-[0-9a-f]{8}$/);
  expect(Number(String(dec).slice(2))).toBe(Number.parseInt(String(hex).slice(2), 16));
  expect(b64Url).toBe(`p-${id}`);
});

it("draws a UUID and a pet", async () => {
  expect((await make("Uuid", {})).outputs["result"]).toMatch(/^[0-9a-f-]{36}$/);
  expect((await make("Pet", { prefix: "my", length: 3 })).id).toMatch(/^my(-[a-z]+){3}$/);
});

it("knows at preview the inputs with their defaults, and nothing that it would draw", async () => {
  const { id, outputs } = await make("Password", { length: 12 }, true);
  expect(id).toBe("");
  expect(outputs).toMatchObject({ length: 12, special: true, minLower: 0, result: UNKNOWN, bcryptHash: UNKNOWN });
});

it("draws anew when anything changes, keepers too, and not otherwise", async () => {
  const { inputs, outputs, id } = await make("Uuid", { keepers: { a: "1" } });
  const diff = (news: Readonly<Record<string, unknown>>) =>
    provider.diff({ ...subject("Uuid"), id, olds: outputs, oldInputs: inputs, news });
  expect(await diff(inputs)).toMatchObject({ changes: [] });
  expect(await diff({ keepers: { a: "2" } })).toMatchObject({ changes: [{ path: "keepers", replaces: true }] });
});

it("refuses a state that was not made on the sandbox", async () => {
  const { inputs, id } = await make("Uuid", {});
  const call = { ...subject("Uuid"), id, olds: { result: id }, oldInputs: inputs, news: inputs };
  expect(() => provider.diff(call)).toThrow("not made on the sandbox");
});

it.each([
  ["String", {}, "length"],
  ["String", { length: 3, minLower: 4 }, "shorter than the 4"],
  ["String", { length: 3, lower: false, upper: false, numeric: false, special: false }, "must be true"],
  ["Id", {}, "byteLength"],
])("refuses Random%s with %j", async (name, news, reason) => {
  await expect(make(name, news)).rejects.toThrow(reason);
});

it("judges nothing that is not known yet", async () => {
  await expect(make("String", { length: UNKNOWN }, true)).resolves.toBeDefined();
});

it("refuses what it does not have", async () => {
  await expect(make("Shuffle", {})).rejects.toThrow("Resource type random:index/randomShuffle:RandomShuffle not found");
});
