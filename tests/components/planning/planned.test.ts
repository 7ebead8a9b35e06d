import { joinPlanList, joinPlans, planned, plannedUnless, refused } from "../../../components/planning/planned";
import { orThrow } from "../../../components/planning/or-throw";

const finding = (path: string) => ({ path, allowed: "another", fix: "write another" });

describe("plans", () => {
  it("join under their keys", () => {
    expect(joinPlans({ a: planned(1), b: planned("two") })).toEqual({ ok: true, plan: { a: 1, b: "two" } });
  });

  it("that are refused join all their findings", () => {
    const joined = joinPlans({ a: refused([finding("a")]), b: planned(2), c: refused([finding("c1"), finding("c2")]) });
    expect(joined.ok ? [] : joined.findings.map(({ path }) => path)).toEqual(["a", "c1", "c2"]);
  });

  it("join as a list", () => {
    expect(joinPlanList([planned(1), planned(2)])).toEqual({ ok: true, plan: [1, 2] });
    expect(joinPlanList([planned(1), refused([finding("b")])])).toMatchObject({ ok: false });
  });

  it("are made only without findings", () => {
    expect(plannedUnless([finding("a")], () => 1)).toMatchObject({ ok: false });
    expect(plannedUnless([], () => 1)).toEqual(planned(1));
  });

  it("throw at the edge, with every finding", () => {
    expect(() => orThrow(refused([finding("a"), finding("b")]))).toThrow(/a: [^]*b: [^]*2 mistakes/);
    expect(orThrow(planned(1))).toBe(1);
  });
});
