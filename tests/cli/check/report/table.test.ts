import { account, folderWith, removeFolders, run } from "../support";

afterEach(removeFolders);

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

describe("the table", () => {
  it("names each rule once, with every resource, what stands there and the mend", async () => {
    const at = folderWith({ "list.json": [account("first"), account("second")] });
    const { out } = await run({ files: [at("list.json")] });
    expect(out.match(/account-local-auth/g)).toHaveLength(1);
    for (const words of ["first", "second", "properties.disableLocalAuth: got false", "fix: set properties"])
      expect(out).toContain(words);
  });

  it("stays inside the width", async () => {
    const at = folderWith({ "list.json": [account("first", { bogus: 1 })] });
    const { out } = await run({ files: [at("list.json")], preset: "strict" });
    const tooLong = out.split("\n").filter((line) => line.length > 80 && line.trim().includes(" "));
    expect(tooLong.filter((line) => !/^\S*list\.json/.test(line))).toEqual([]);
  });

  it("says once what is undecided and what it waits for, and what was not judged", async () => {
    const at = folderWith({
      "list.json": [account("a", { disableLocalAuth: unknown }), { type: "aws:s3:Bucket", name: "b", props: {} }],
    });
    const { out } = await run({ files: [at("list.json")] });
    expect(out).toContain("a value that is known after the deployment");
    expect(out.replace(/\s+/g, " ")).toContain("properties.disableLocalAuth: account-local-auth");
    expect(out).toContain("1 aws:s3:Bucket");
    expect(out).toContain("--posture");
  });

  it("names twenty resources of a rule and counts the rest", async () => {
    const at = folderWith({ "list.json": Array.from({ length: 23 }, (_, index) => account(`account${index}`)) });
    const { out } = await run({ files: [at("list.json")], only: "guardrails" });
    expect(out).toContain("and 3 more");
    expect(out).not.toContain("account22");
  });
});
