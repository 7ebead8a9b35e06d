import { type Approval, type Approvals, type Departure, judgeApprovals } from "../../../components/planning/approval";

const today = "2026-11-24";
const until = (end: string): Approval => ({ reason: "pilot of one branch", owner: "ai@contoso.example", end });

const departure = (changes: Partial<Departure> = {}): Departure => ({
  approval: "approvals.singleRegion",
  what: "production in swedencentral alone",
  stands: false,
  byCalendar: false,
  finding: { path: "regions", allowed: "two regions", fix: "add francecentral" },
  ...changes,
});

const judge = (approvals: Approvals, ...departures: Departure[]) => judgeApprovals(approvals, departures, today);

describe("a departure from the guidance", () => {
  const [valid, lastDay, expired, none] = [
    { singleRegion: until("2027-03-31") },
    { singleRegion: until(today) },
    { singleRegion: until("2026-11-23") },
    {},
  ];

  it.each([
    ["new, approved", valid, departure(), 0],
    ["new, on the last day of its approval", lastDay, departure(), 0],
    ["new, its approval ran out", expired, departure(), 1],
    ["new, not approved", none, departure(), 1],
    ["standing, approved", valid, departure({ stands: true }), 0],
    ["standing, its approval ran out", expired, departure({ stands: true }), 0],
    ["standing, never approved", none, departure({ stands: true }), 1],
    ["standing, made by the calendar alone", none, departure({ stands: true, byCalendar: true }), 0],
    ["new, made by the calendar alone", none, departure({ byCalendar: true }), 1],
  ])("%s", (_case, approvals, wanted, refusals) => {
    expect(judge(approvals, wanted).findings).toHaveLength(refusals);
  });

  it("is refused with the approval that ran out and who could renew it", () => {
    const [finding] = judge(expired, departure()).findings;
    expect(finding?.fix).toBe(
      "add francecentral; approvals.singleRegion ended on 2026-11-23 and admits nothing new or changed: have ai@contoso.example renew it",
    );
  });
});

describe("the report", () => {
  it("lists an approval with what it admits, and its end among the dates ahead", () => {
    const { approvals, datesAhead, warnings } = judge({ singleRegion: until("2027-03-31") }, departure()).report;
    expect(approvals).toEqual([
      {
        key: "approvals.singleRegion",
        ...until("2027-03-31"),
        state: "valid",
        admits: ["production in swedencentral alone"],
      },
    ]);
    expect(datesAhead).toEqual([
      { date: "2027-03-31", what: "approvals.singleRegion ends; ai@contoso.example answers for it" },
    ]);
    expect(warnings).toEqual([]);
  });

  it("warns of one that ran out under what stands", () => {
    const { approvals, warnings } = judge({ singleRegion: until("2026-01-31") }, departure({ stands: true })).report;
    expect(approvals.map(({ state }) => state)).toEqual(["expired"]);
    expect(warnings).toEqual([expect.stringContaining("approvals.singleRegion ended on 2026-01-31")]);
  });

  it("warns of one that nothing needs, by its name", () => {
    const retiringModel = { chat: until("2027-03-31"), embedding: until("2027-03-31") };
    const { approvals, warnings, datesAhead } = judge(
      { retiringModel },
      departure({ approval: "approvals.retiringModel.chat" }),
    ).report;
    expect(approvals.map(({ key, state }) => [key, state])).toEqual([
      ["approvals.retiringModel.chat", "valid"],
      ["approvals.retiringModel.embedding", "unused"],
    ]);
    expect(warnings).toEqual(["approvals.retiringModel.embedding: nothing needs it; remove it"]);
    expect(datesAhead).toHaveLength(1);
  });
});
