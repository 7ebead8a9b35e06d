import { raiContentFilter } from "../../../../policypacks/ai-guardrails/rules/foundry-content-filters";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

const demanded: readonly string[] = [
  ...["Hate", "Sexual", "Violence", "Selfharm"].flatMap((name) => [`${name} Prompt`, `${name} Completion`]),
  "Jailbreak Prompt",
];

/** Filters for all that is demanded, some of them changed or left out, and more. */
function filters(changed: Readonly<Record<string, object | null>> = {}, ...more: readonly unknown[]) {
  const contentFilters = demanded.flatMap((one): unknown[] => {
    const [name, source] = one.split(" ");
    const change = changed[one];
    return change === null ? [] : [{ name, source, enabled: true, blocking: true, ...change }];
  });
  return { properties: { contentFilters: [...contentFilters, ...more] } };
}
const inSmallLetters = demanded.map((one) => {
  const [name, source] = one.toLowerCase().split(" ");
  return { name, source, enabled: "true", blocking: "True" };
});
const about = (name: unknown, source: string) => ({ name, source, enabled: true, blocking: true });
const nine = demanded.map(() => "fail" as const);

describeCases(raiContentFilter, [
  ["all block", filters(), "pass"],
  ["in other letters", { properties: { contentFilters: inSmallLetters } }, "pass"],
  ["more than asked", filters({}, { name: "Protected Material Text", source: "Completion", enabled: false }), "pass"],
  ["annotates only", filters({ "Hate Prompt": { blocking: false } }), "fail"],
  ["off", filters({ "Violence Completion": { enabled: false } }), "fail"],
  ["blocking not said", filters({ "Sexual Prompt": { blocking: null } }), "fail"],
  ["no shield against jailbreaks", filters({ "Jailbreak Prompt": null }), "fail"],
  ["a shield of the answer alone", filters({ "Jailbreak Prompt": null }, about("Jailbreak", "Completion")), "fail"],
  ["one side left out", filters({ "Hate Completion": null }), "fail"],
  ["off and annotating", filters({ "Selfharm Prompt": { enabled: false, blocking: false } }), ["fail", "fail"]],
  ["twice, once off", filters({}, { ...about("Hate", "Prompt"), enabled: false }), "fail"],
  ["no filters", { properties: {} }, nine],
  ["null", { properties: { contentFilters: null } }, nine],
  ["a flag not known", filters({ "Hate Prompt": { blocking: UNKNOWN } }), "undecided"],
  ["a filter not known in place of one", filters({ "Hate Prompt": null }, UNKNOWN), "undecided"],
  ["a name not known in place of one", filters({ "Hate Prompt": null }, about(UNKNOWN, "Prompt")), "undecided"],
  ["a name not known that cannot be it", filters({ "Hate Prompt": null }, about(UNKNOWN, "Completion")), "fail"],
]);
