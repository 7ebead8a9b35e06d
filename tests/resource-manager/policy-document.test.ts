import fc from "fast-check";

import { placeIn, readPolicy } from "../../resource-manager/policy-document";

const raw = (value: string): string =>
  `<policies><inbound><set-variable name="a" value="${value}" /></inbound></policies>`;

describe("readPolicy", () => {
  it("reads elements, attributes, text and where they stand", () => {
    const document = readPolicy('<policies>\n  <inbound a="1">text</inbound><!-- no --><backend/>\n</policies>', "xml");
    expect(document).toMatchObject({
      ok: true,
      root: {
        name: "policies",
        hasText: false,
        children: [
          { name: "inbound", attributes: { a: "1" }, hasText: true, at: 13 },
          { name: "backend", children: [] },
        ],
      },
    });
  });

  it("counts lines and columns from one", () => {
    expect([placeIn("<a>\n  <b/>", 6), placeIn("", 0)]).toEqual([
      { line: 2, column: 3 },
      { line: 1, column: 1 },
    ]);
  });

  it.each([
    ["a string in its value", '@(context.Request.Headers.GetValueOrDefault("a", "b"))'],
    ["brackets in a string", '@(")}" + "(")'],
    ["a comparison", "@(a < b && c > d)"],
    ["a block", '@{ var a = "x"; if (a == "}") { return \'"\'; } return a; }'],
    ["a verbatim string", '@(@"a ""quoted"" \\ word")'],
    ["a comment", "@{ // it's ) here\n return 1; }"],
  ])("takes an expression with %s as rawxml", (_case, expression) => {
    const document = readPolicy(raw(expression), "rawxml");
    expect(document).toMatchObject({
      ok: true,
      root: { children: [{ children: [{ attributes: { value: expression } }] }] },
    });
  });

  it("does not take its quotes as xml, and takes them escaped", () => {
    expect(readPolicy(raw('@(f("a"))'), "xml")).toMatchObject({ ok: false, at: 54 });
    expect(readPolicy(raw("@(f(&quot;a&quot;))"), "xml").ok).toBe(true);
  });

  it("takes an expression as text as rawxml only", () => {
    const text = '<policies><inbound>@(1 < 2 ? "a" : "b")</inbound></policies>';
    expect([readPolicy(text, "rawxml").ok, readPolicy(text, "xml").ok]).toEqual([true, false]);
  });

  it.each([
    ["nothing", ""],
    ["no element", "policies"],
    ["an element that is open", "<policies>"],
    ["elements that cross", "<a><b></a></b>"],
    ["two roots", "<a/><b/>"],
    ["an attribute twice", '<a b="1" b="2"/>'],
    ["attributes that touch", '<a b="1"c="2"/>'],
    ["an attribute without quotes", "<a b=1/>"],
    ["an ampersand", "<a>b & c</a>"],
    ["an open comment", "<a><!-- </a>"],
    ["an open expression", '<a b="@(f(1)"/>'],
  ])("refuses %s", (_case, text) => {
    expect(readPolicy(text, "rawxml").ok).toBe(false);
  });

  it("ends for every text, however strange", () => {
    const pieces = fc.constantFrom("<", ">", "/", "a", '"', "@(", ")", "&", "=", " ", "<!--", "{", "'", "<![CDATA[");
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 60 }),
        fc.constantFrom("xml" as const, "rawxml" as const),
        (parts, format) => {
          expect(typeof readPolicy(parts.join(""), format).ok).toBe("boolean");
        },
      ),
    );
  });

  it("reads a deep document without running out of stack", () => {
    const deep = `${"<a>".repeat(20_000)}${"</a>".repeat(20_000)}`;
    expect(readPolicy(deep, "xml").ok).toBe(true);
  });
});
