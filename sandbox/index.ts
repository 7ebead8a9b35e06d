// Public surface of the room: an offline Azure to preview, deploy and test against.
export { SandboxStoreError } from "./store/store-error";
export { openSandbox, type Sandbox, type SandboxResource, type SandboxSetup, type SeededResource } from "./sandbox";
