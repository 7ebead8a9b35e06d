import { isOneOf, literal, statements, Variable } from "./expression";
import { choose, respond, setVariable } from "./respond";
import { element, type Element } from "./xml";

/** What a call leads to, as far as state goes. */
const Found = { none: "none", state: "state", odd: "odd" } as const;

/** Whatever is there asks for state, unless it is null or an empty list. */
const asking = [
  "$.previous_response_id",
  "$.conversation",
  "$.prompt",
  "$.input..file_id",
  "$.input..container_id",
  "$.tools[*].vector_store_ids",
  "$.tools[*].container.file_ids",
  "$.tools[*].input_image_mask.file_id",
];

const anyOf = (path: string, condition: string): string => `body.SelectTokens(${literal(path)}).Any(t => ${condition})`;

/** Refers to an item of an earlier response; its type may be left out. */
const itemReference = anyOf(
  "$.input[*]",
  `(string)t["type"] == "item_reference" || (string.IsNullOrEmpty((string)t["type"]) && t["role"] == null)`,
);

/** By its id; with its settings in its place Azure makes one for this call. */
const namedContainer = anyOf("$.tools[*].container", "t.Type == JTokenType.String");

const odd = [
  anyOf("$.store", "t.Type != JTokenType.Boolean"),
  anyOf("$.background", "t.Type != JTokenType.Boolean && t.Type != JTokenType.Null"),
  anyOf("$.input", "t.Type != JTokenType.String && t.Type != JTokenType.Array"),
  anyOf("$.tools", "t.Type != JTokenType.Array && t.Type != JTokenType.Null"),
];

/**
 * What one account keeps, no other account knows. A call that goes on from an earlier response, names what an account keeps,
 * or is answered later might land on another account, so it is refused in words instead of failing now and then. What is let
 * through keeps nothing: accounts store responses unless they are told not to, where nobody could fetch or delete them.
 * A body that is not understood is refused too.
 * @param operations ids of the operations that can ask for it
 */
export function refuseState(operations: readonly string[]): readonly Element[] {
  if (operations.length === 0) return [];
  const among = `(${operations.map((id) => `context.Operation.Id == ${literal(id)}`).join(" || ")})`;
  const stateful = [
    ...asking.map((path) => anyOf(path, "t.Type == JTokenType.Array ? t.HasValues : t.Type != JTokenType.Null")),
    itemReference,
    namedContainer,
    ...["$.background", "$.store"].map((path) => anyOf(path, "t.Type == JTokenType.Boolean && (bool)t")),
  ];
  return [
    setVariable(
      Variable.state,
      statements(
        `if (!${among}) { return ${literal(Found.none)}; }`,
        `try { var body = context.Request.Body.As<JObject>(preserveContent: true);`,
        `if (${odd.join(" || ")}) { return ${literal(Found.odd)}; }`,
        `return ${stateful.join(" || ")} ? ${literal(Found.state)} : ${literal(Found.none)}; }`,
        `catch { return ${literal(Found.odd)}; }`,
      ),
    ),
    choose([
      { when: isOneOf(Variable.state, [Found.state]), then: [notShared()] },
      { when: isOneOf(Variable.state, [Found.odd]), then: [notUnderstood()] },
      { when: among, then: [keepNothing()] },
    ]),
  ];
}

function notShared(): Element {
  const message =
    "this gateway spreads calls over accounts that do not share state: send the whole conversation, with store: false and without previous_response_id, conversation, prompt, background, item references and the ids of files, vector stores and containers";
  return respond({ code: 409, reason: "Conflict" }, { code: "StateNotShared", message: literal(message) });
}

function notUnderstood(): Element {
  const message =
    "the body is not understood: input is a text or a list of items, tools a list, store and background are true or false";
  return respond({ code: 400, reason: "Bad Request" }, { code: "BadRequest", message: literal(message) });
}

/** Put before the rest, whose text stays as the caller wrote it. */
function keepNothing(): Element {
  const code = statements(
    `var body = context.Request.Body.As<JObject>(preserveContent: true);`,
    `var text = context.Request.Body.As<string>(preserveContent: true);`,
    `return body["store"] == null ? ${literal('{"store":false,')} + text.Substring(text.IndexOf("{") + 1) : text;`,
  );
  return element("set-body", {}, code);
}
