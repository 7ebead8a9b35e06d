import { servePack } from "../adapter/serve-pack";
import { allPolicies } from "./policies";

/** What the engine loads through the launcher. */
servePack("all", allPolicies());
