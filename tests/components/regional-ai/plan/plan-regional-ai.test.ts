import { planRegionalAi } from "../../../../components/regional-ai/plan/plan-regional-ai";
import { formatFindings } from "../../../../terms/finding";
import { context, placeOf, settings } from "../support/example";
it("prints", () => {
  const p = planRegionalAi(context, settings, placeOf(["swedencentral"]));
  console.log(p.ok ? JSON.stringify(p.plan, null, 1) : formatFindings(p.findings));
  const q = planRegionalAi({...context, workload: {...context.workload, environment: "prod"}}, {...settings, models:{chat:{model:"gpt-5.2",tokensPerMinute:200000}}, search:{sku:"free",replicas:0}, data:{containers:["A_B","x1x","x1x"]}}, placeOf(["swedencentral"]));
  console.log(q.ok ? JSON.stringify(q.plan, null, 1) : formatFindings(q.findings));
});
