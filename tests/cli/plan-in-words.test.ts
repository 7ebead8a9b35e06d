import { planInWords } from "../../cli/plan-in-words";
import { joinReports, type ReportedApproval } from "../../components/planning/report";

const approval: ReportedApproval = {
  key: "approvals.singleRegion",
  reason: "pilot of one branch",
  owner: "ai@contoso.example",
  end: "2027-03-31",
  state: "valid",
  admits: ["production in swedencentral alone"],
};

const words = (...approvals: ReportedApproval[]): string =>
  planInWords({
    stack: "online-prod",
    report: joinReports([{ approvals }, {}]),
    gained: [],
    moved: [],
    notChecked: [],
  });

describe("approved departures, in words", () => {
  it("say until when, why, who answers for it, and what it admits", () => {
    expect(words(approval)).toContain(
      [
        "Approved departures from the guidance",
        "  approvals.singleRegion (until 2027-03-31): pilot of one branch; ai@contoso.example answers for it",
        "    admits production in swedencentral alone",
      ].join("\n"),
    );
  });

  it.each([
    ["expired", "(ended on 2027-03-31)"],
    ["unused", "(nothing needs it)"],
  ] as const)("say when one is %s", (state, said) => {
    expect(words({ ...approval, state, admits: [] })).toContain(`approvals.singleRegion ${said}`);
  });

  it("are left out where there are none", () => {
    expect(words()).not.toContain("Approved departures");
  });
});
