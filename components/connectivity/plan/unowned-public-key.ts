/**
 * An ED25519 public key to which no private half exists. Azure wants a key on a Linux machine without password, although
 * people sign in with Entra; a pair made for that would have a private half somewhere, in a state file or on a disk.
 * This one is a point of the curve taken from a hash of its own description, so nobody can know the scalar behind it.
 * A test derives it again.
 */
export const unownedPublicKey =
  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIG6wTZakXR404sPb4jAyOa6fyY9uZGYmqZYY1H3Q9ehw nobody";

/** What the key is a hash of; a counter in decimal follows until the hash is a point. */
export const unownedPublicKeySeed = "azure-ai-foundation: a public key that nobody owns\n";
