import { commandOf } from "../../../cli/try/command-of";

it.each([
  [commandOf("dev"), "npm run try"],
  [commandOf("dev", "--destroy"), "npm run try -- --destroy"],
  [commandOf("online-prod"), "npm run try -- --stack online-prod"],
  [commandOf("online-prod", "--destroy"), "npm run try -- --stack online-prod --destroy"],
])("%s", (command, expected) => {
  expect(command).toBe(expected);
});
