import fc from "fast-check";

import { element, toXml } from "../../../../../components/regional-ai/plan/gateway/policy/xml";
import { readPolicy } from "../support/read-policy";

const texts = fc.string({ unit: fc.constantFrom(..."ab<>&\"'\n\r @({;}) é".split("")), minLength: 1, maxLength: 30 });

it("whatever is written is read back", () => {
  fc.assert(
    fc.property(texts, texts, (attribute, text) => {
      const read = readPolicy(toXml(element("a", { b: attribute }, [element("c", {}, text), element("d")])));
      expect(read.attributes["b"]).toBe(attribute);
      expect(read.children.map((child) => child.text)).toEqual([text, ""]);
    }),
  );
});
