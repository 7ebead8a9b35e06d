import { guardrailPolicies } from "../adapter/guardrail-policies";
import { projectSettings } from "../adapter/project-settings";
import { servePack } from "../adapter/serve-pack";
import { announcePack } from "./running-pack";
import { rules } from "./rules";

/** What the engine loads through the launcher: the guardrails as a policy pack. */
servePack("ai-guardrails", guardrailPolicies(rules, projectSettings(rules)));
announcePack();
