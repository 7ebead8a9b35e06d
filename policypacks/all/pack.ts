import { projectSettings } from "../adapter/project-settings";
import { servePack } from "../adapter/serve-pack";
import { allPolicies } from "./policies";
import { announcePack } from "../ai-guardrails/running-pack";
import { rules } from "../ai-guardrails/rules";

/** What the engine loads through the launcher. */
servePack("all", allPolicies(projectSettings(rules)));
announcePack();
