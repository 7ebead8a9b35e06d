import type { Resource } from "../../../terms/resource";
import { type Asked, stopped } from "./stopped";

/** What is asked last of these resources, and the rules that stop it. */
export type Case = readonly [name: string, resources: readonly Resource[], expected: readonly string[], asked?: Asked];

/** A test for each program that Azure takes, and for its nearest neighbour that Azure refuses. */
export function takeCases(cases: readonly Case[]): void {
  it.each(cases.map(([name, resources, expected, asked = {}]) => [name, { resources, expected, asked }] as const))(
    "%s",
    (_case, { resources, expected, asked }) => {
      expect(stopped(resources, asked)).toEqual(expected);
    },
  );
}
