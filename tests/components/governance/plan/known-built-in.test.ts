import { knownBuiltIn } from "../../../../components/governance/plan/known-built-in";

const definitions = "/providers/Microsoft.Authorization/policyDefinitions";

function finding(written: string) {
  const answer = knownBuiltIn("id", written);
  return answer.ok ? undefined : answer.findings[0];
}

describe("an id of a built-in", () => {
  it.each([
    ["a GUID", "71ef260a-8f18-47b7-abcb-62d0673d94dc"],
    ["a GUID in capitals", "71EF260A-8F18-47B7-ABCB-62D0673D94DC"],
    ["an ARM id", `${definitions}/71ef260a-8f18-47b7-abcb-62d0673d94dc`],
    ["an ARM id in another letter case", `${definitions.toLowerCase()}/71ef260a-8f18-47b7-abcb-62d0673d94dc`],
  ])("may be written as %s", (_case, written) => {
    expect(knownBuiltIn("id", written)).toMatchObject({
      ok: true,
      plan: { definition: { id: `${definitions}/71ef260a-8f18-47b7-abcb-62d0673d94dc` }, unverified: false },
    });
  });

  it("has facts in families beside AI too", () => {
    expect(knownBuiltIn("id", "0473574d-2d43-4217-aefe-941fcdf7e684")).toMatchObject({
      ok: true,
      plan: { definition: { displayName: "Azure Cosmos DB allowed locations", effect: { parameter: "policyEffect" } } },
    });
  });

  it("of the newest is taken with a doubt", () => {
    expect(knownBuiltIn("id", "8791d062-ba96-4c34-b604-8538f7e30ca0")).toMatchObject({ plan: { unverified: true } });
  });

  it.each([
    [
      "deprecated",
      "0725b4dd-7e76-479c-a735-68e7ee23d5ca",
      /deprecated/,
      /47ba1dd7-.*disable public network access.* or 037eea7a-/,
    ],
    ["deprecated without a successor", "001802d1-4969-4c82-a700-c29c6c6f9bbd", /deprecated/, /leave it out/],
    ["nonexistent", "fe3fd216-4f83-4fc1-8984-2b10d5f20044", /never had it/, /use fe3fd216-4f83-4fc1-8984-2bbec80a3418/],
    [
      "nonexistent, meant for a deprecated one",
      "0725b4dd-7e76-479c-a735-68e7ee23d5be",
      /never had it/,
      /use 47ba1dd7-/,
    ],
    ["nonexistent, meant for nothing", "e413671e-09f5-4779-baf7-051e5914b0d5", /never had it/, /no such policy/],
    ["of another cloud", "0b3466ff-021a-4090-9abd-570ed3a6018c", /Government alone/, /public cloud/],
    [
      "unknown, with a tail that is wrong",
      "71ef260a-8f18-47b7-abcb-62d0673d94dd",
      /no list of/,
      /use 71ef260a-8f18-47b7-abcb-62d0673d94dc/,
    ],
    ["unknown", "aaaaaaaa-8f18-47b7-abcb-62d0673d94dd", /no list of/, /az policy definition show/],
    ["a name", "Deny-AI-Local-Auth", /GUID/, /built-in/],
    ["of one's own", `/subscriptions/1${definitions}/own`, /GUID/, /program of your own/],
    [
      "a definition written as an initiative",
      "/providers/Microsoft.Authorization/policySetDefinitions/71ef260a-8f18-47b7-abcb-62d0673d94dc",
      /ARM id of this definition/,
      /policyDefinitions\/71ef260a/,
    ],
  ])("is refused where it is %s, with the right one", (_case, written, allowed, fix) => {
    expect(finding(written)).toMatchObject({ path: "id", got: written });
    expect(finding(written)?.allowed).toMatch(allowed);
    expect(finding(written)?.fix).toMatch(fix);
  });

  it("is refused where its facts were not carried", () => {
    // Live, of the Kubernetes family.
    expect(finding("0004bbf0-5099-4179-869e-e9ffe5fb0945")?.allowed).toMatch(/facts the catalog carries/);
  });
});
