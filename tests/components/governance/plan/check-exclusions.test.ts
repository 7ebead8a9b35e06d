import { checkAuditForms, checkExclusions, checkRow } from "../../../../components/governance/plan/check-exclusions";

const reason = "the jumpbox holds nothing";

it("policies that there are, each once and with a reason, are taken", () => {
  const rows = [
    { row: "Audit-VM-DR", reason },
    { row: "Deny-Public-IP", reason },
  ];
  expect(checkExclusions("policy.exclude", rows)).toEqual([]);
});

it("what is wrong with each is named: its name, that it comes again, that it has no reason", () => {
  const rows = [
    { row: "Audit-VM-DX", reason },
    { row: "Deny-Public-IP", reason },
    { row: "Deny-Public-IP", reason: " " },
  ];
  expect(checkExclusions("policy.exclude", rows)).toMatchObject([
    { path: "policy.exclude[0].row", fix: "write Audit-VM-DR instead" },
    { path: "policy.exclude[2].row", allowed: "each policy once" },
    { path: "policy.exclude[2].reason" },
  ]);
});

it("a name is compared as it is written", () => {
  expect(checkRow("row", "Audit-VM-DR")).toEqual([]);
  expect(checkRow("row", "audit-vm-dr")).toMatchObject([{ path: "row", got: "audit-vm-dr" }]);
});

it("what only modifies cannot be held to an audit", () => {
  expect(checkAuditForms("policy.auditOnly", [{ row: "Deny-Public-IP", reason }])).toEqual([]);
  expect(checkAuditForms("policy.auditOnly", [{ row: "Modify-Cog-No-Public", reason }])).toMatchObject([
    { path: "policy.auditOnly[0].row", got: "Modify-Cog-No-Public" },
  ]);
});
