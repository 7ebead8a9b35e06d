import { Command, Option } from "commander";

import { type CheckOptions, formats, parts, postures, presetNames, thresholds } from "./check-options";

/** How `check` is written on the command line; wrong use ends with 2, since 1 means that something was found. */
export function checkCommand(run: (options: CheckOptions) => Promise<void>): Command {
  return new Command("check")
    .description("judge files by the guardrails and by what Azure would refuse, without Pulumi and without Azure")
    .argument(
      "[file...]",
      "pulumi preview --json, pulumi stack export, a resource list, an ARM template, terraform show -json, an export of Azure resources; - is standard input",
    )
    .addOption(new Option("--format <format>", "how the answers are written").choices(formats).default("table"))
    .option("--output <file>", "write the report there instead of to standard output")
    .addOption(new Option("--posture <posture>", "where the resources belong").choices(postures))
    .option("--production", "ask what holds for production too", false)
    .addOption(new Option("--preset <preset>", "how strict all rules are, by severity").choices(presetNames))
    .option("--config <file>", "the configuration (default: guardrails.yaml, where there is one)")
    .addOption(new Option("--only <part>", "ask one part alone").choices(parts))
    .addOption(
      new Option(
        "--fail-on <severity>",
        "exit with 1 at a failure of this severity or worse (default: at any mandatory failure)",
      ).choices(thresholds),
    )
    .option("--baseline <file>", "accept the findings that it lists")
    .option("--write-baseline <file>", "write today's findings as accepted, and exit with 0")
    .option("--parameters <file>", "parameters of an ARM template")
    .option("--explain <rule>", "print a rule's page, and judge nothing")
    .addHelpText(
      "after",
      "\nExit codes: 0 clean, 1 a failure that counts, 2 wrong use or a file that could not be read.",
    )
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .action((files: string[], options: Omit<CheckOptions, "files">) => run({ ...options, files }));
}
