import type { Refusal } from "../../../../resource-manager";
import { findType, formatRefusals, judge, STRICTER } from "../../../../resource-manager";
import { readValue } from "../../../../terms/read";
import type { Document } from "../../../store/document";
import { standingOf, storeWorld } from "../../../store/store-world";
import type { Properties } from "../../calls";
import { Refused } from "../../calls";
import type { AzureContext } from "../context";

import { documentFor } from "./get-resource";
import type { OffSwitch, SecretFunction } from "./secret-functions";

/** The rule by which a read-only lock stops every call that is no mere read, and handing out keys is none. */
const lockRule = "locks-bind-descendants";

/** Answers a function that hands out secrets. @throws Refused where Azure would, or where the secret opened nothing */
export function handOut(azure: AzureContext, asked: SecretFunction, args: Properties): Properties {
  const { token, of, off } = asked;
  const type = findType(of);
  if (type === undefined) throw new Refused(`Invoke type ${token} not found`);
  const document = documentFor(azure, type, token, args);
  const refusals = [...locked(azure, document), ...(off === undefined ? [] : switchedOff(token, document, off))];
  if (refusals.length > 0) throw new Refused(`request failed ${document.id}: ${formatRefusals(refusals)}`);
  return asked.answer(document.id);
}

function locked({ store }: AzureContext, document: Document): readonly Refusal[] {
  const resource = standingOf(document);
  const world = storeWorld(store.all(), store.deleted());
  return judge({ phase: "update", resource, old: resource, id: document.id, world }).filter(
    ({ rule }) => rule === lockRule,
  );
}

function switchedOff(token: string, { id, inputs }: Document, off: OffSwitch): readonly Refusal[] {
  const set = readValue(inputs, off.path) ?? off.fallback;
  if (set !== off.value) return [];
  const name = token.slice(token.lastIndexOf(":") + 1);
  return [
    {
      ...(off.azure === undefined
        ? {
            status: 403,
            code: STRICTER,
            message: `Azure answers ${name}, but with ${off.path} ${String(off.value)} its keys open nothing.`,
            certainty: "caution",
          }
        : { status: off.azure.status, code: off.azure.code, message: off.azure.message(id), certainty: "known" }),
      path: off.path,
      got: set,
      fix: `sign in with an identity and a role instead of ${name}`,
    },
  ];
}
