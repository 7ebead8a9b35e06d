/** A consumer's name: the counter of its tokens is called after it, and a policy compares it. */
export const consumerName = {
  pattern: /^[a-z](?:[a-z0-9]|-(?=[a-z0-9])){1,39}$/,
  inWords: "2 to 40 lower-case letters, digits and single hyphens, starting with a letter",
} as const;
