import { azureName, checkName, nameBeside, rememberedName } from "../../../components/planning/names";
import { nameRules } from "../../../catalog/name-rules";

const playground = { workload: "playground", environment: "dev" };
const network = "Microsoft.Network/virtualNetworks";
const vault = "Microsoft.KeyVault/vaults";
const storage = "Microsoft.Storage/storageAccounts";

describe("azureName", () => {
  it.each([
    [
      "Microsoft.Resources/resourceGroups",
      { region: "swedencentral", role: "network" },
      "rg-playground-dev-swedencentral-network",
    ],
    [network, { region: "swedencentral", role: "hub" }, "vnet-playground-dev-swedencentral-hub"],
    [vault, { unique: "k3x7q" }, "kv-playground-dev-k3x7q"],
    [storage, { unique: "k3x7q" }, "stplaygrounddevk3x7q"],
    ["Microsoft.CognitiveServices/accounts", { unique: "k3x7q" }, "aif-playground-dev-k3x7q"],
  ])("of %s", (type, parts, name) => {
    expect(azureName(type, { ...playground, ...parts })).toBe(name);
  });

  it("writes the region as its code before it cuts anything", () => {
    const parts = { workload: "claims", environment: "prod", region: "swedencentral", unique: "k3x7q" };
    expect(azureName(vault, parts)).toMatch(/^kv-claims-prod-[a-z]{2,5}-k3x7q$/);
  });

  it("keeps the unique suffix whole and cuts before it", () => {
    const name = azureName(vault, { workload: "a-workload-of-20-char", environment: "prod", unique: "k3x7q" });
    expect(name).toHaveLength(24);
    expect(name.endsWith("-k3x7q")).toBe(true);
  });

  it("never ends the cut part with a hyphen", () => {
    const name = azureName(vault, { workload: "twelve-chars-", environment: "prod", unique: "k3x7q" });
    expect(name).not.toContain("--");
  });

  it("keeps two long names without a suffix apart", () => {
    const names = ["a", "b"].map((last) =>
      azureName(network, { ...playground, region: "swedencentral", role: `${"x".repeat(60)}${last}` }),
    );
    expect(new Set(names).size).toBe(2);
    expect(Math.max(...names.map((name) => name.length))).toBe(64);
  });

  it("throws for a type without a rule: no user can mend that", () => {
    expect(() => azureName("Microsoft.Nothing/nothings", playground)).toThrow("no name rule");
  });

  it("needs no abbreviation", () => {
    const named = nameRules.entries.find(({ abbreviation, fixedNames }) => abbreviation === undefined && !fixedNames)!;
    expect(azureName(named.armType, playground)).toBe("playground-dev");
  });
});

describe("nameBeside", () => {
  it("takes over the other's words", () => {
    const other = { type: network, name: "vnet-playground-dev-swedencentral-hub" };
    expect(nameBeside("Microsoft.Network/networkSecurityGroups", other, "jumpbox")).toBe(
      "nsg-playground-dev-swedencentral-hub-jumpbox",
    );
  });

  it("takes a name whole that does not begin with the abbreviation", () => {
    expect(nameBeside("Microsoft.Network/bastionHosts", { type: network, name: "corporate" })).toBe("bas-corporate");
  });
});

describe("rememberedName", () => {
  it("prefers what the lock says", () => {
    expect(rememberedName({ "keyVault/swedencentral": "kv-old" }, "keyVault/swedencentral", "kv-new")).toBe("kv-old");
    expect(rememberedName({}, "keyVault/swedencentral", "kv-new")).toBe("kv-new");
  });
});

describe("checkName", () => {
  it("is silent about a good name", () => {
    expect(checkName(vault, "kv-playground-dev")).toEqual([]);
  });

  it("says type, limit, length and a shorter name", () => {
    const [finding] = checkName(vault, "kv-playground-dev-swedencentral", "workload.name");
    expect(finding).toMatchObject({ path: "workload.name", got: "kv-playground-dev-swedencentral" });
    expect(finding!.allowed).toContain("Microsoft.KeyVault/vaults with 3 to 24 characters (31 here)");
    expect(finding!.fix).toBe('write "kv-playground-dev-sweden" instead');
  });

  it("proposes nothing where nothing is left", () => {
    expect(checkName(vault, "___")[0]!.fix).toBe("choose another name");
  });
});
