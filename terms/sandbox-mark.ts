/**
 * An output that every resource of the sandbox carries and that no resource on Azure has. Who deploys to Azure refuses
 * a state in which it stands; the sandbox refuses a state in which it is missing. The two underscores keep the engine
 * from showing it.
 */
export const SANDBOX_MARK = "__azureAiFoundationSandbox";
