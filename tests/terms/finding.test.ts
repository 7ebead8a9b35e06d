import { FoundationError, formatFindings } from "../../terms/finding";

const clash = {
  path: "hub.addressSpace",
  got: "10.0.0.0/28",
  allowed: "an IPv4 CIDR block of /25 or larger",
  fix: "give the hub a larger block, such as 10.0.0.0/24",
};

it("a finding names the key, then got, allowed and fix; the last line counts", () => {
  expect(formatFindings([clash])).toBe(
    'hub.addressSpace: got "10.0.0.0/28"\n  allowed: an IPv4 CIDR block of /25 or larger\n  fix: give the hub a larger block, such as 10.0.0.0/24\n1 mistake; nothing was declared',
  );
});

it("a missing key is said to be missing", () => {
  expect(
    formatFindings([{ path: "regions", allowed: "one or more", fix: "add one", docs: "https://example.org" }]),
  ).toContain("regions: is missing\n");
});

it("the error carries all findings and all of them in its text", () => {
  const error = new FoundationError([clash, { ...clash, path: "spoke.addressSpace" }]);
  expect(error.findings).toHaveLength(2);
  expect(error.message).toMatch(/hub\.addressSpace[^]*spoke\.addressSpace[^]*2 mistakes; nothing was declared$/);
});
