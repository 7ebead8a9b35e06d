import { deployabilityPolicies } from "../adapter/deployability-policies";
import { servePack } from "../adapter/serve-pack";
import { Session } from "../adapter/session";

/** What the engine loads through the launcher: what Azure would refuse, as a policy pack of its own. */
servePack("deployability", deployabilityPolicies(new Session({})));
