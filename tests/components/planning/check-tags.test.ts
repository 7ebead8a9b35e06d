import { checkTags } from "../../../components/planning/check-tags";

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_one, index) => [`t${index}`, ""]));
const paths = (tags: Record<string, string> | undefined): readonly string[] =>
  checkTags("tags", tags).map(({ path }) => path);

it.each([undefined, {}, { costCenter: "4711", "hidden-title": "" }, { ["a".repeat(512)]: "x".repeat(256) }, many(50)])(
  "takes tags as Azure does",
  (tags) => {
    expect(paths(tags)).toEqual([]);
  },
);

it.each([
  ["a slash in a name", { "a/b": "" }, ["tags.a/b"]],
  ["a name of nothing", { "": "" }, ["tags."]],
  ["a long text", { a: "x".repeat(257) }, ["tags.a"]],
  ["one more than fifty", many(51), ["tags"]],
  ["all at once", { "a?": "x".repeat(257), b: "" }, ["tags.a?", "tags.a?"]],
])("refuses %s", (_case, tags, expected) => {
  expect(paths(tags)).toEqual(expected);
});
