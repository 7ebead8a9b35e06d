import type { Finding } from "../../../terms/finding";
import { nearest } from "../../../terms/nearest";
import type { PolicyExclusion } from "../ai-policy";
import { effectClassOf } from "./effect-class";
import { PolicyAudience } from "./policy-audience";
import { policyRows, rowNames } from "./policy-rows";

/** What is wrong with a list of recommended policies that are not to be as recommended. */
export function checkExclusions(path: string, exclusions: readonly PolicyExclusion[]): readonly Finding[] {
  return exclusions.flatMap(({ row, reason }, index) => [
    ...checkRow(`${path}[${index}].row`, row),
    ...(exclusions.findIndex((one) => one.row === row) === index
      ? []
      : [
          {
            path: `${path}[${index}].row`,
            got: row,
            allowed: "each policy once",
            fix: "remove one of the two, and join the reasons",
          },
        ]),
    ...(reason.trim() === ""
      ? [
          {
            path: `${path}[${index}].reason`,
            got: reason,
            allowed: "a reason, for whoever reviews the stack",
            fix: "say why",
          },
        ]
      : []),
  ]);
}

/** Whether a text is the name of a recommended policy. */
export function checkRow(path: string, row: string): readonly Finding[] {
  const names = rowNames();
  if (names.includes(row)) return [];
  const meant = nearest(row, names);
  return [
    {
      path,
      got: row,
      allowed: "the name of a recommended policy, as the plan lists them",
      fix: meant === undefined ? "remove it: nothing of that name is assigned" : `write ${meant} instead`,
    },
  ];
}

/** A policy that is to go on auditing must be able to. */
export function checkAuditForms(path: string, held: readonly PolicyExclusion[]): readonly Finding[] {
  const rows = Object.values(PolicyAudience).flatMap(policyRows);
  return held.flatMap(({ row: name }, index) => {
    const cannot = rows.some((row) => row.reference === name && ["fixed", "modify"].includes(effectClassOf(row)));
    return cannot
      ? [
          {
            path: `${path}[${index}].row`,
            got: name,
            allowed: "a policy that has an audit form",
            fix: "name it under exclude instead, or leave it to the rollout",
          },
        ]
      : [];
  });
}
