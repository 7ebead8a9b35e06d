import { createHash } from "node:crypto";

import { unownedPublicKey, unownedPublicKeySeed } from "../../../../components/connectivity/plan/unowned-public-key";

/** The field and the constant of the curve edwards25519 (RFC 8032). */
const field = 2n ** 255n - 19n;
const d = modulo(-121665n * power(121666n, field - 2n));

function modulo(value: bigint): bigint {
  return ((value % field) + field) % field;
}

function power(value: bigint, exponent: bigint): bigint {
  if (exponent === 0n) return 1n;
  const half = power(modulo(value * value), exponent / 2n);
  return exponent % 2n === 0n ? half : modulo(half * value);
}

/** Whether 32 bytes, sign bit cleared, are the y of a point: whether its x squared is a square. */
function isPoint(bytes: Buffer): boolean {
  const y = bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const xx = modulo((y * y - 1n) * power(modulo(d * y * y + 1n), field - 2n));
  return y < field && power(xx, (field - 1n) / 2n) === 1n;
}

it("the key is a hash of its own description, so nobody has chosen its private half", () => {
  for (let counter = 0; ; counter += 1) {
    const hash = createHash("sha256").update(`${unownedPublicKeySeed}${counter}`).digest();
    hash.writeUInt8(hash.readUInt8(31) & 0x7f, 31);
    if (!isPoint(hash)) continue;
    const part = (bytes: Buffer): Buffer[] => [Buffer.from([0, 0, 0, bytes.length]), bytes];
    const key = Buffer.concat([...part(Buffer.from("ssh-ed25519")), ...part(hash)]);
    expect(unownedPublicKey).toBe(`ssh-ed25519 ${key.toString("base64")} nobody`);
    return;
  }
});
