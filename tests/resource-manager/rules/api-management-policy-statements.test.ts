import { service } from "../../../resource-manager/rules/api-management-samples";
import { chat, policy, within } from "./api-management-policy-samples";
import { takeCases } from "./take-cases";

takeCases([
  [
    "a statement in the wrong section, deep inside",
    [
      service(),
      chat,
      policy(within("backend", '<retry condition="@(true)" count="2" interval="1"><llm-token-limit /></retry>')),
    ],
    ["apimanagement-policy-statements"],
  ],
  [
    "a retry around the call",
    [
      service(),
      chat,
      policy(
        within(
          "backend",
          '<retry condition="@(context.Response.StatusCode == 429)" count="2" interval="1"><set-variable name="a" value="b" /><forward-request buffer-request-body="true" /></retry>',
        ),
      ),
    ],
    [],
  ],
  [
    "a statement with a slip of the pen",
    [service(), chat, policy(within("inbound", "<set-heder />"))],
    ["apimanagement-policy-statements"],
  ],
  [
    "a statement that is younger than the table",
    [service(), chat, policy(within("inbound", "<mcp-quantum-guard />"))],
    [],
  ],
]);
