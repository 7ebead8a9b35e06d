import { refused } from "../../../components/planning/planned";
import { underKeys } from "../../../components/planning/under-keys";

const sources = { sku: "network.bastion.sku", sources: "regions", clients: { madeFrom: "network.onPremises" } };

it.each([
  ["bastion.sku", "network.bastion.sku"],
  ["bastion.sources[1]", "regions[1]"],
  ["bastion.clients[3]", "network.onPremises"],
  ["bastion.other", "bastion.other"],
  ["bastionette.sku", "bastionette.sku"],
])("%s stands under %s", (path, key) => {
  const answer = underKeys(refused([{ path, allowed: "", fix: "" }]), "bastion", sources);
  expect(answer).toMatchObject({ findings: [{ path: key }] });
});
