import { raiContentFilter } from "../../../../policypacks/ai-guardrails/rules/foundry-content-filters";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(raiContentFilter, [
  [
    "all block",
    {
      properties: {
        contentFilters: [
          { name: "Hate", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Hate", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Jailbreak", source: "Prompt", enabled: true, blocking: true },
        ],
      },
    },
    "pass",
  ],
  [
    "in other letters",
    {
      properties: {
        contentFilters: [
          { name: "hate", source: "prompt", enabled: "true", blocking: "True" },
          { name: "hate", source: "completion", enabled: "true", blocking: "True" },
          { name: "sexual", source: "prompt", enabled: "true", blocking: "True" },
          { name: "sexual", source: "completion", enabled: "true", blocking: "True" },
          { name: "violence", source: "prompt", enabled: "true", blocking: "True" },
          { name: "violence", source: "completion", enabled: "true", blocking: "True" },
          { name: "selfharm", source: "prompt", enabled: "true", blocking: "True" },
          { name: "selfharm", source: "completion", enabled: "true", blocking: "True" },
          { name: "jailbreak", source: "PROMPT", enabled: true, blocking: true },
        ],
      },
    },
    "pass",
  ],
  [
    "more than asked",
    {
      properties: {
        contentFilters: [
          { name: "Hate", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Hate", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Jailbreak", source: "Prompt", enabled: true, blocking: true },
          { name: "Protected Material Text", source: "Completion", enabled: false, blocking: false },
        ],
      },
    },
    "pass",
  ],
  [
    "annotates only",
    {
      properties: {
        contentFilters: [
          { name: "Hate", source: "Prompt", enabled: true, blocking: false, severityThreshold: "Medium" },
          { name: "Hate", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Jailbreak", source: "Prompt", enabled: true, blocking: true },
        ],
      },
    },
    "fail",
  ],
  [
    "off",
    {
      properties: {
        contentFilters: [
          { name: "Hate", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Hate", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Completion", enabled: false, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Jailbreak", source: "Prompt", enabled: true, blocking: true },
        ],
      },
    },
    "fail",
  ],
  [
    "blocking not said",
    {
      properties: {
        contentFilters: [
          { name: "Hate", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Hate", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Prompt", enabled: true, blocking: null, severityThreshold: "Medium" },
          { name: "Sexual", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Jailbreak", source: "Prompt", enabled: true, blocking: true },
        ],
      },
    },
    "fail",
  ],
  [
    "no shield against jailbreaks",
    {
      properties: {
        contentFilters: [
          { name: "Hate", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Hate", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
        ],
      },
    },
    "fail",
  ],
  [
    "one side left out",
    {
      properties: {
        contentFilters: [
          { name: "Hate", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Jailbreak", source: "Prompt", enabled: true, blocking: true },
        ],
      },
    },
    "fail",
  ],
  [
    "off and annotating",
    {
      properties: {
        contentFilters: [
          { name: "Hate", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Hate", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Prompt", enabled: false, blocking: false, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Jailbreak", source: "Prompt", enabled: true, blocking: true },
        ],
      },
    },
    ["fail", "fail"],
  ],
  ["no filters", { properties: {} }, ["fail", "fail", "fail", "fail", "fail", "fail", "fail", "fail", "fail"]],
  [
    "null",
    { properties: { contentFilters: null } },
    ["fail", "fail", "fail", "fail", "fail", "fail", "fail", "fail", "fail"],
  ],
  [
    "a flag not known",
    {
      properties: {
        contentFilters: [
          { name: "Hate", source: "Prompt", enabled: true, blocking: UNKNOWN, severityThreshold: "Medium" },
          { name: "Hate", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Jailbreak", source: "Prompt", enabled: true, blocking: true },
        ],
      },
    },
    "undecided",
  ],
  [
    "a filter not known in place of one",
    {
      properties: {
        contentFilters: [
          { name: "Hate", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Jailbreak", source: "Prompt", enabled: true, blocking: true },
          UNKNOWN,
        ],
      },
    },
    "undecided",
  ],
  [
    "a name not known in place of one",
    {
      properties: {
        contentFilters: [
          { name: "Hate", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Jailbreak", source: "Prompt", enabled: true, blocking: true },
          { name: UNKNOWN, source: "Prompt", enabled: true, blocking: true },
        ],
      },
    },
    "undecided",
  ],
  [
    "a name not known that cannot be it",
    {
      properties: {
        contentFilters: [
          { name: "Hate", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Sexual", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Violence", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Prompt", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Selfharm", source: "Completion", enabled: true, blocking: true, severityThreshold: "Medium" },
          { name: "Jailbreak", source: "Prompt", enabled: true, blocking: true },
          { name: UNKNOWN, source: "Completion", enabled: true, blocking: true },
        ],
      },
    },
    "fail",
  ],
]);
