"use strict";
// What the engine loads as the policy pack: the compiled one, or what to do when there is none.
require("../../scripts/built").loadBuilt("policypacks/ai-guardrails/pack.js");
