import * as pulumi from "@pulumi/pulumi";

import { liveTenantReader } from "../../../components/preflight/live/tenant-reader";
import { readTenant, type TenantReader } from "../../../components/preflight/tenant-reader";
import { unreadTenant, unreadTenantReader } from "../../../components/preflight/unread-tenant";

const tenantId = "00000000-0000-0000-0000-00000000d0d0";
const subscriptionId = "11111111-1111-1111-1111-111111111111";

/** A tenant as Azure's list of entities shows it; names are matched without regard to letter case. */
const entities = [
  { name: "Contoso-AI", type: "Microsoft.Management/managementGroups", parentNameChain: [tenantId] },
  { name: subscriptionId, type: "/subscriptions", parentNameChain: [tenantId, "Contoso-AI"] },
  { name: "contoso-ai-lookalike", type: "Microsoft.Management/managementGroups", parentNameChain: [tenantId] },
];

const calls: string[] = [];
let refuses = false;

beforeAll(async () => {
  await pulumi.runtime.setMocks(
    {
      newResource: ({ name }) => ({ id: name, state: {} }),
      call: ({ token, inputs }) => {
        const { filter, stackName } = inputs as { filter?: string; stackName?: string };
        calls.push(`${token} ${filter ?? stackName ?? ""}`);
        if (refuses) throw Object.assign(new Error(), { details: 'Status=403 Code="AuthorizationFailed"' });
        if (token === "pulumi:pulumi:readStackResourceOutputs") return { outputs: {} };
        const name = /^name eq '(.*)'$/.exec(filter ?? "")?.[1]?.toLowerCase() ?? "";
        return { value: entities.filter((entity) => entity.name.toLowerCase().startsWith(name)) };
      },
    },
    "azure-ai-foundation",
    "dev",
    true,
    "organization",
  );
});

beforeEach(() => {
  calls.length = 0;
  refuses = false;
});

const readers: readonly (readonly [string, TenantReader])[] = [
  ["unread", unreadTenantReader],
  ["live", liveTenantReader()],
];

describe.each(readers)("the %s reader", (_name, reader) => {
  it("never throws, and gives a reason for what it does not know", async () => {
    refuses = true;
    const tenant = await readTenant(reader, { groupIds: ["contoso-ai"], subscriptionIds: [subscriptionId] });
    for (const answer of Object.values(tenant))
      expect(answer).toEqual({ known: false, because: expect.stringMatching(/./) as string });
  });

  it("is not asked where there is nothing to ask", async () => {
    const tenant = await readTenant(reader, { groupIds: [], subscriptionIds: [] });
    for (const answer of Object.values(tenant)) expect(answer).toMatchObject({ known: true });
    expect(calls).toEqual([]);
  });
});

describe("the live reader", () => {
  const reader = liveTenantReader();

  it("passes on why it was refused", async () => {
    refuses = true;
    expect(await reader.managementGroups(["contoso-ai"])).toMatchObject({
      because: expect.stringContaining("AuthorizationFailed") as string,
    });
  });

  it("finds a group under what it stands, and no other that begins alike", async () => {
    expect(await reader.managementGroups(["contoso-ai", "contoso-ai-corp"])).toEqual({
      known: true,
      value: [{ groupId: "Contoso-AI", ancestors: [tenantId] }],
    });
  });

  it("finds where a subscription sits", async () => {
    expect(await reader.subscriptions([subscriptionId])).toEqual({
      known: true,
      value: [{ subscriptionId, ancestors: [tenantId, "Contoso-AI"] }],
    });
  });

  it("does not take a subscription for a group", async () => {
    expect(await reader.managementGroups([subscriptionId])).toEqual({ known: true, value: [] });
  });

  it("quotes what would end the filter's text", async () => {
    await reader.managementGroups(["o'brien"]);
    expect(calls).toEqual(["azure-native:management:getEntity name eq 'o''brien'"]);
  });

  it("asks the engine for this stack's own state by its full name", async () => {
    expect(await reader.owned()).toEqual({ known: true, value: { managementGroups: [], placements: [] } });
    expect(calls).toEqual(["pulumi:pulumi:readStackResourceOutputs organization/azure-ai-foundation/dev"]);
  });

  it("asks both questions and the engine once each", async () => {
    await readTenant(reader, { groupIds: ["contoso-ai"], subscriptionIds: [subscriptionId] });
    expect(calls).toHaveLength(3);
  });
});

it("a tenant that nobody looked at is unknown throughout", async () => {
  expect(await readTenant(unreadTenantReader, { groupIds: ["a"], subscriptionIds: ["b"] })).toEqual(unreadTenant);
});
