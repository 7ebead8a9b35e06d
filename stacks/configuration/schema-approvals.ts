import { z } from "zod";

import { day, key } from "./schema-key";

const approval = key(
  z.strictObject({
    reason: key(z.string().min(10).max(500), "why, in 10 to 500 characters", "pilot for one branch, no customers"),
    owner: key(z.string().min(1).max(256), "who answers for it: a mailbox or a team", "ai-platform@contoso.example"),
    end: day("the last day on which it holds, quoted", '"2027-03-31"'),
  }),
  "a map of reason, owner and end",
  '{ reason: pilot for one branch, owner: ai-platform@contoso.example, end: "2027-03-31" }',
);

const ofDeployments = (what: string) =>
  key(
    z.record(key(z.string().min(1), "the name of a deployment under models", "chat"), approval),
    `a map of ${what} by the name of the deployment`,
    '{ chat: { reason: pilot for one branch, owner: ai-platform@contoso.example, end: "2027-03-31" } }',
  );

/** `foundation:approvals`: departures from the guidance that somebody answers for until a day. */
export const approvals = key(
  z.strictObject({
    singleRegion: approval.optional(),
    dataApartFromModel: ofDeployments("approvals to keep data in another region than its model").optional(),
    retiringModel: ofDeployments("approvals to deploy a model near its end").optional(),
  }),
  "a map of singleRegion, dataApartFromModel and retiringModel, each optional",
  '{ singleRegion: { reason: pilot for one branch, owner: ai-platform@contoso.example, end: "2027-03-31" } }',
);
