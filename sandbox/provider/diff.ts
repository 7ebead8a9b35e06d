import type { DiffRequest } from "@pulumi/pulumi/proto/provider_pb";
import { DiffResponse, PropertyDiff } from "@pulumi/pulumi/proto/provider_pb";

import type { DiffAnswer, ProviderPackage } from "./calls";
import { subjectOf } from "./subject";
import { fromWire } from "./wire";

const kinds = {
  add: [PropertyDiff.Kind.ADD, PropertyDiff.Kind.ADD_REPLACE],
  update: [PropertyDiff.Kind.UPDATE, PropertyDiff.Kind.UPDATE_REPLACE],
  delete: [PropertyDiff.Kind.DELETE, PropertyDiff.Kind.DELETE_REPLACE],
} as const;

/** Compares new inputs with old inputs and says, path by path, what becomes of each difference. */
export async function diff(provider: ProviderPackage, request: DiffRequest): Promise<DiffResponse> {
  return answerOf(
    await provider.diff({
      ...subjectOf(request.getUrn(), request.getType(), request.getName()),
      id: request.getId(),
      olds: fromWire(request.getOlds()),
      oldInputs: fromWire(request.getOldInputs()),
      news: fromWire(request.getNews()),
    }),
  );
}

function answerOf({ changes, deleteBeforeReplace }: DiffAnswer): DiffResponse {
  const { DIFF_NONE, DIFF_SOME } = DiffResponse.DiffChanges;
  const response = new DiffResponse().setChanges(changes.length === 0 ? DIFF_NONE : DIFF_SOME);
  if (changes.length === 0) return response;

  for (const { path, kind, replaces } of changes) {
    const change = new PropertyDiff().setKind(kinds[kind][replaces ? 1 : 0]).setInputdiff(true);
    response.getDetaileddiffMap().set(path, change);
  }
  return response
    .setHasdetaileddiff(true)
    .setDiffsList([...new Set(changes.map(({ path }) => path.replace(/[.[].*$/, "")))])
    .setReplacesList(changes.filter(({ replaces }) => replaces).map(({ path }) => path))
    .setDeletebeforereplace(deleteBeforeReplace);
}
