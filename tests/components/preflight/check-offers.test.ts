import { catalogOfferReader } from "../../../components/preflight/catalog/offer-reader";
import { checkOffers } from "../../../components/preflight/check-offers";

const chat = { model: "gpt-5.1", version: "2025-11-13", deploymentType: "GlobalStandard", capacity: 50 };

describe("checkOffers", () => {
  it("says of an offered deployment that its quota is not checked", async () => {
    const [line] = await checkOffers({ "swedencentral/chat": chat }, catalogOfferReader());
    expect(line).toMatch(/^chat in swedencentral: NOT_CHECKED, .*quota/);
  });

  it("says of one that no catalog lists that it is not offered", async () => {
    const [line] = await checkOffers({ "swedencentral/a/b": { ...chat, version: "none" } }, catalogOfferReader());
    expect(line).toMatch(/^a\/b in swedencentral: NOT_OFFERED/);
  });
});
