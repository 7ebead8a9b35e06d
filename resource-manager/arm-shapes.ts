import { readFileSync } from "node:fs";
import { join } from "node:path";

import { own } from "../terms/plain-object";

/** Where the inputs of one shape stand in a body; an input that is in neither stands under its own name. */
export interface ArmPlaces {
  /** Under `properties`, each under its own name. */
  readonly inside?: readonly string[];
  /** Anywhere else: `properties.networkAcls` of a `networkRuleSet`. */
  readonly elsewhere?: Readonly<Record<string, string>>;
}

interface StoredShapes {
  readonly modules: Readonly<Record<string, { readonly resources: Nodes; readonly shapes: Nodes }>>;
}

type Nodes = Readonly<Record<string, ArmPlaces>>;

/** Places in a body, by ARM's names in small letters: a name leads to an input, or on to names below it. */
export interface ArmTree {
  readonly input?: string;
  readonly below: ReadonlyMap<string, ArmTree>;
}

let stored: StoredShapes | undefined;

function storedShapes(): StoredShapes {
  stored ??= JSON.parse(readFileSync(join(__dirname, "generated/arm-shapes.json"), "utf8")) as StoredShapes;
  return stored;
}

/** Where each of the inputs stands in a body, as the keys that lead to it. */
export function armPlaces(
  token: string,
  shape: string | undefined,
  inputs: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const [, moduleName = "", typeName = ""] = token.split(":");
  const module = own(storedShapes().modules, moduleName);
  const node = shape === undefined ? own(module?.resources, typeName) : own(module?.shapes, shape);
  const inside = new Set(node?.inside);
  return new Map(
    inputs.map((input) => {
      const elsewhere = own(node?.elsewhere, input);
      return [
        input,
        elsewhere === undefined ? (inside.has(input) ? ["properties", input] : [input]) : keysOf(elsewhere),
      ];
    }),
  );
}

/** The same from the body's side. */
export function armTree(places: ReadonlyMap<string, readonly string[]>): ArmTree {
  const root = { below: new Map<string, ArmTree>() };
  for (const [input, keys] of places) {
    let node: { input?: string; below: Map<string, ArmTree> } = root;
    for (const key of keys) {
      const next = (node.below.get(key.toLowerCase()) ?? { below: new Map() }) as typeof node;
      node.below.set(key.toLowerCase(), next);
      node = next;
    }
    node.input = input;
  }
  return root;
}

/** One key holds a dot. */
function keysOf(place: string): readonly string[] {
  return place === "odata.type" ? [place] : place.split(".");
}
