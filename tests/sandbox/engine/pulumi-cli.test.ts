import { isOlder } from "../../../sandbox/engine/pulumi-cli";

it.each([
  ["3.248.0", "3.249.0", true],
  ["3.249.0", "3.249.0", false],
  ["v3.1000.0", "3.249.0", false],
  ["3.9.0", "3.10.0", true],
  ["4.0.0-alpha.1", "3.249.0", false],
  ["1.26", "1.26.6", true],
])("%s is older than %s: %s", (version, than, expected) => {
  expect(isOlder(version, than)).toBe(expected);
});
