import { planConnectivity, type ConnectivityPlan } from "../../../../components/connectivity/plan/plan-connectivity";
import type { ConnectivitySettings } from "../../../../components/connectivity/plan/settings";
import { orThrow } from "../../../../components/planning/or-throw";
import type { PlanContext } from "../../../../components/planning/plan-context";
import type { Finding } from "../../../../terms/finding";
import { context, developers, operators, platform, services, settings, workload } from "../support/example";

function plan(changes: Partial<PlanContext> = {}, other: Partial<ConnectivitySettings> = {}): ConnectivityPlan {
  return orThrow(planConnectivity({ ...context, ...changes }, { ...settings, ...other }, services));
}

function findings(
  network: Partial<ConnectivitySettings["network"]>,
  changes: Partial<PlanContext> = {},
): readonly Finding[] {
  const answer = planConnectivity(
    { ...context, ...changes },
    { ...settings, network: { ...settings.network, ...network } },
    services,
  );
  return answer.ok ? [] : answer.findings;
}

/** As the lock would be after a plan. */
function locked({ names, addresses }: ConnectivityPlan): PlanContext["lock"] {
  return { ...context.lock, names, addresses };
}

describe("the dev stack", () => {
  it("puts the platform into one subscription and the workload into the other", () => {
    const { platformResourceGroupId, spokes, hub } = plan();
    expect(platformResourceGroupId).toBe(
      `/subscriptions/${platform}/resourceGroups/rg-playground-dev-swedencentral-platform`,
    );
    expect(hub.addressSpace).toBe("10.64.0.0/22");
    expect(spokes).toMatchObject([
      {
        region: "swedencentral",
        resourceGroupId: `/subscriptions/${workload}/resourceGroups/rg-playground-dev-swedencentral`,
        spoke: { addressSpace: "10.64.8.0/21", clients: ["10.64.0.0/22"] },
      },
    ]);
  });

  it("may have both in one subscription", () => {
    const { platformResourceGroupId, spokes } = plan({ platformSubscriptionId: workload });
    expect(platformResourceGroupId).not.toBe(spokes[0]!.resourceGroupId);
  });

  it("has the zones of its services and no other", () => {
    expect(Object.keys(plan().privateDnsZoneIds)).toHaveLength(6);
  });

  it("tells the lock what must not move", () => {
    expect(plan().names).toEqual({
      "hubNetwork/swedencentral": "vnet-playground-dev-swedencentral-hub",
      "platformResourceGroup/swedencentral": "rg-playground-dev-swedencentral-platform",
      "spokeNetwork/swedencentral": "vnet-playground-dev-swedencentral-spoke",
      "workloadResourceGroup/swedencentral": "rg-playground-dev-swedencentral",
    });
    expect(plan().addresses.spokes).toEqual({ "swedencentral/workload": 1 });
  });

  it("protects in production only", () => {
    expect(plan().protect).toBe(false);
    expect(plan({ workload: { ...context.workload, environment: "prod" } }).protect).toBe(true);
  });
});

describe("who may enter the jumpbox", () => {
  it.each([
    [{ developers }, [], [developers]],
    [{ operators }, [operators], []],
    [{ developers, operators }, [operators], [developers]],
    [{ developers, operators: developers }, [developers], []],
    [{}, [], []],
  ])("%j", (access, administrators, users) => {
    expect(plan({}, { access }).jumpbox).toMatchObject({ administrators, users });
  });

  it("says that nobody administers it without operators", () => {
    const warned = (access: NonNullable<ConnectivitySettings["access"]>) =>
      (plan({}, { access }).report.warnings ?? []).some((warning) => warning.includes("nobody administers"));
    expect([{ developers }, { operators }, { developers, operators }].map(warned)).toEqual([true, false, false]);
  });

  it("never takes a Bastion down a tier, and lets it go up", () => {
    const wanted = (sku: "Basic" | "Premium" | "Standard") =>
      planConnectivity(
        { ...context, lock: { ...context.lock, frozen: { "bastion/swedencentral": "Standard" } } },
        { ...settings, network: { ...settings.network, bastion: { sku } } },
        services,
      );
    expect(wanted("Standard").ok && wanted("Premium").ok).toBe(true);
    expect(wanted("Basic")).toMatchObject({ ok: false, findings: [{ path: "network.bastion.sku", got: "Basic" }] });
  });

  it("warns when that is nobody", () => {
    expect(plan({}, { access: {} }).report.warnings).toContainEqual(expect.stringContaining("nobody can sign in"));
  });
});

describe("with a lock", () => {
  it("a second plan is the first", () => {
    const first = plan();
    expect(plan({ lock: locked(first) })).toEqual(first);
  });

  it("another workload name renames nothing that the area declares", () => {
    const first = plan();
    const second = plan({ lock: locked(first), workload: { ...context.workload, name: "renamed" } });
    expect(second.report.resources).toEqual(first.report.resources);
  });

  it("a region put first does not move the hub", () => {
    const first = plan();
    const second = plan({ lock: locked(first), regions: ["francecentral", "swedencentral"] });
    expect(second.hubRegion).toBe("swedencentral");
    expect(second.hub).toEqual(first.hub);
    expect(second.spokes.find(({ region }) => region === "swedencentral")).toEqual(first.spokes[0]);
  });

  it("the hub's region cannot be left out", () => {
    expect(findings({}, { lock: locked(plan()), regions: ["francecentral"] })).toMatchObject([{ path: "regions" }]);
  });

  it("another address space is refused", () => {
    expect(findings({ addressSpace: "10.80.0.0/16" }, { lock: locked(plan()) })).toMatchObject([
      { path: "network.addressSpace" },
    ]);
  });
});

describe("two regions", () => {
  const two = plan({ regions: ["swedencentral", "francecentral"] });

  it("hang on one hub", () => {
    expect(two.spokes.map(({ spoke }) => spoke.addressSpace)).toEqual(["10.64.8.0/21", "10.64.72.0/21"]);
    expect(new Set(two.spokes.map(({ spoke }) => spoke.hubVirtualNetworkId)).size).toBe(1);
  });

  it("are all linked to each zone", () => {
    expect(Object.keys(two.privateDns.virtualNetworkIds)).toEqual([
      "hub",
      "spoke-swedencentral",
      "spoke-francecentral",
    ]);
  });
});

describe("findings name configuration keys", () => {
  it.each([
    ["an address clash", { onPremises: ["10.64.0.0/12"] }, "network.addressSpace"],
    ["a key that is none", { jumpbox: { sshPublicKey: "key" } }, "network.jumpbox.sshPublicKey"],
    ["Bastion Developer", { bastion: { sku: "Developer" } }, "network.bastion.sku"],
    [
      "Bastion open to all in corp",
      { bastion: { allowedSources: ["0.0.0.0/0"] } },
      "network.bastion.allowedSources[0]",
    ],
    ["a source that is no block", { bastion: { allowedSources: ["me"] } }, "network.bastion.allowedSources[0]"],
    [
      "sources from which nobody comes",
      { bastion: { allowedSources: ["10.0.0.0/8"] } },
      "network.bastion.allowedSources",
    ],
  ] as [string, Partial<ConnectivitySettings["network"]>, string][])("%s", (_case, network, path) => {
    expect(findings(network)).toMatchObject([{ path }]);
  });

  it("all at once", () => {
    const network = { bastion: { sku: "Developer" as never }, jumpbox: { sshPublicKey: "key", size: "big" } };
    expect(findings(network).map(({ path }) => path)).toEqual([
      "network.bastion.sku",
      "network.jumpbox.sshPublicKey",
      "network.jumpbox.size",
    ]);
  });

  it("also of a service that the catalog does not know", () => {
    const unknown = [{ armType: "Microsoft.Nothing/nothings", groupId: "x" }];
    expect(planConnectivity(context, settings, unknown)).toMatchObject({ ok: false, findings: [{ path: "network" }] });
  });
});

describe("the report", () => {
  const { report } = plan();

  it("says how full each subnet is", () => {
    expect(report.addresses).toEqual([
      {
        name: "vnet-playground-dev-swedencentral-hub/AzureBastionSubnet",
        prefix: "10.64.0.128/26",
        used: 2,
        available: 59,
      },
      { name: "vnet-playground-dev-swedencentral-hub/snet-jumpbox", prefix: "10.64.1.96/28", used: 1, available: 11 },
      {
        name: "vnet-playground-dev-swedencentral-spoke/snet-private-endpoints",
        prefix: "10.64.13.0/25",
        used: 6,
        available: 123,
      },
      {
        name: "vnet-playground-dev-swedencentral-spoke/snet-foundry-agents",
        prefix: "10.64.10.0/24",
        used: 0,
        available: 251,
      },
    ]);
  });

  it("names every public address and what protects it", () => {
    const declared = report.resources!.filter(({ type }) => type === "Microsoft.Network/publicIPAddresses");
    expect(report.publicAddresses!.map(({ name }) => name).sort()).toEqual(declared.map(({ name }) => name).sort());
  });

  it("says that Bastion's page is open until it is narrowed", () => {
    const narrowed = { network: { ...settings.network, bastion: { allowedSources: ["203.0.113.0/24"] } } };
    expect(report.warnings).toContainEqual(expect.stringContaining("network.bastion.allowedSources"));
    expect(plan({}, narrowed).report.warnings?.join()).not.toContain("allowedSources");
  });

  it("warns where agents take no addresses of the spoke's class", () => {
    const network = { bastion: { allowedSources: ["203.0.113.0/24"] } };
    const warnings = (addressSpace: string): readonly string[] =>
      (
        plan({ regions: ["koreacentral"] }, { network: { ...network, addressSpace }, access: { operators } }).report
          .warnings ?? []
      ).filter((warning) => !/diagnostics|DDoS/.test(warning));
    expect(warnings("10.64.0.0/16")).toEqual([expect.stringContaining("172.16.0.0/12, 192.168.0.0/16 only")]);
    expect(warnings("172.20.0.0/16")).toEqual([]);
  });
});
