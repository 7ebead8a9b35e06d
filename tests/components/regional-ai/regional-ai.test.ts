import { RegionalAi } from "../../../components/regional-ai/regional-ai";
import { declare, type Declared } from "./support/declared";
import { regionArgs } from "./support/example";
it("prints", async () => {
  const declared: readonly Declared[] = await declare((opts) => new RegionalAi("ai", regionArgs(), opts));
  console.log(declared.map((d) => `${d.type} ${d.name} <${d.parent}> dep=${d.dependsOn.join(" ")} rw=${d.replaceWith.join(" ")} ${d.options.protect}`).join("\n"));
});
