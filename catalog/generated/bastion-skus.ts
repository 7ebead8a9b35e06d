// Written by scripts/carry-*.mjs; edit the script, not this file.
import type { BastionSku } from "../bastion-skus";

export const entries: readonly BastionSku[] = [
  {"name":"Basic","rank":1,"dedicated":true,"publicAddress":"required","servesPeeredNetworks":true,"scaleUnits":{"minimum":2,"maximum":2},"flags":["enableKerberos"]},
  {"name":"Developer","rank":0,"dedicated":false,"publicAddress":"none","servesPeeredNetworks":false,"flags":[]},
  {"name":"Premium","rank":3,"dedicated":true,"publicAddress":"optional","servesPeeredNetworks":true,"scaleUnits":{"minimum":2,"maximum":50},"flags":["disableCopyPaste","enableFileCopy","enableIpConnect","enableKerberos","enablePrivateOnlyBastion","enableSessionRecording","enableShareableLink","enableTunneling"]},
  {"name":"Standard","rank":2,"dedicated":true,"publicAddress":"required","servesPeeredNetworks":true,"scaleUnits":{"minimum":2,"maximum":50},"flags":["disableCopyPaste","enableFileCopy","enableIpConnect","enableKerberos","enableShareableLink","enableTunneling"]},
];
