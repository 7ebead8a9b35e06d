import type { Configuration } from "../../policypacks/ai-guardrails/configuration";
import type { Answer } from "./answer";
import type { CheckOptions } from "./check-options";
import { judgeStack } from "./judge-stack";
import type { JudgedFile } from "./judged-file";
import { readInput } from "./read/judged-input";
import { withRegions } from "./with-regions";

/** A file and what is said of it, with what each of its stacks says of the exemptions. */
export interface FileAnswers {
  readonly judged: JudgedFile;
  readonly ofExemptions: readonly (readonly Answer[])[];
}

/** What stands already has been taken by Azure, and is written as Azure answers, not as it is asked. */
const standing = "Azure resources";
/** Written for the API version that each resource names, which need not be that of the schema. */
const anyVersion: ReadonlySet<string> = new Set(["ARM template", "terraform plan", standing]);

/** Reads one file and judges every stack in it. */
export async function judgeFile(
  file: string,
  { only, parameters, format }: Pick<CheckOptions, "only" | "parameters" | "format">,
  configuration: Configuration,
): Promise<FileAnswers> {
  const read = await readInput(file, parameters === undefined ? {} : { parameters });
  const nothing = { file, stacks: 0, resources: 0, answers: [], notJudged: {}, notes: [], findings: [] };
  if (!read.ok) return { judged: { ...nothing, findings: read.findings }, ofExemptions: [] };
  const { kind, stacks, notJudged, notes } = read.input;
  const asked = {
    guardrails: only !== "deployability",
    deployability: only !== "guardrails" && kind !== standing,
    ownVersion: !anyVersion.has(kind),
  };
  const said = stacks.map((stack) => judgeStack(stack, asked, configuration));
  const answers = said.flatMap(({ answers: some }) => some);
  const judged: JudgedFile = {
    file,
    kind,
    stacks: stacks.length,
    resources: stacks.reduce((sum, { resources }) => sum + resources.length, 0),
    answers: format === "sarif" ? await withRegions(file, answers) : answers,
    notJudged,
    notes: [
      ...notes,
      ...(kind === standing && only !== "guardrails"
        ? ["what stands in Azure was taken by Azure: only the guardrails were asked"]
        : []),
    ],
    findings: [],
  };
  return { judged, ofExemptions: said.flatMap(({ ofExemptions }) => ofExemptions) };
}
