import { createHash } from "node:crypto";

type Polynomial = readonly number[];

const Q = 3329;
const N = 256;
// 17 is a 256th root of unity modulo q; its powers in the order the butterflies need them (FIPS 203, appendix A).
// Made with the first key that needs them.
const ZETAS: number[] = [];
const GAMMAS: number[] = [];
// 840 bytes give 256 coefficients in all but one of 2^38 cases; this is enough for all.
const STREAM_BYTES = 2016;

/**
 * The encapsulation key that belongs to the seed (d, z) of an ML-KEM key of rank 2, 3 or 4 (FIPS 203, algorithms 13 and 16): what a
 * private key that keeps its seed alone leaves out.
 */
export function mlKemPublic(seed: Uint8Array, rank: number): Uint8Array {
  makePowers();
  const both = createHash("sha3-512").update(seed.subarray(0, 32)).update(Uint8Array.of(rank)).digest();
  const rho = both.subarray(0, 32);
  const noise = (nonce: number): Polynomial => transform(sampleNoise(both.subarray(32), nonce, rank === 2 ? 3 : 2));
  const secret = Array.from({ length: rank }, (_, index) => noise(index));
  const rows = Array.from({ length: rank }, (_, row) => {
    const products = secret.map((polynomial, column) => multiply(sampleUniform(rho, column, row), polynomial));
    return [...products, noise(rank + row)].reduce((sum, term) =>
      sum.map((value, at) => (value + (term[at] ?? 0)) % Q),
    );
  });
  return Buffer.concat([...rows.map(encode), rho]);
}

function makePowers(): void {
  for (let index = ZETAS.length; index < 128; index++) {
    ZETAS.push(power(17, reversed(index)));
    GAMMAS.push(power(17, 2 * reversed(index) + 1));
  }
}

// Algorithm 7: three bytes hold two candidates of twelve bits.
function sampleUniform(rho: Uint8Array, column: number, row: number): Polynomial {
  const stream = createHash("shake128", { outputLength: STREAM_BYTES })
    .update(rho)
    .update(Uint8Array.of(column, row))
    .digest();
  const found: number[] = [];
  for (let at = 0; at + 2 < stream.length && found.length < N; at += 3) {
    const bits = stream.readUIntLE(at, 3);
    found.push(...[bits & 0xfff, bits >> 12].filter((candidate) => candidate < Q));
  }
  return found.slice(0, N);
}

// Algorithm 8: the difference of two sums of eta bits.
function sampleNoise(sigma: Uint8Array, nonce: number, eta: number): Polynomial {
  const bytes = createHash("shake256", { outputLength: 64 * eta })
    .update(sigma)
    .update(Uint8Array.of(nonce))
    .digest();
  const bit = (at: number): number => ((bytes[at >> 3] ?? 0) >> (at & 7)) & 1;
  const sum = (from: number): number =>
    Array.from({ length: eta }, (_, index) => bit(from + index)).reduce((total, value) => total + value, 0);
  return Array.from({ length: N }, (_, index) => (sum(2 * index * eta) - sum((2 * index + 1) * eta) + Q) % Q);
}

// Algorithm 9: the number-theoretic transform.
function transform(polynomial: Polynomial): Polynomial {
  const values = [...polynomial];
  let next = 1;
  for (let width = 128; width >= 2; width /= 2) {
    for (let start = 0; start < N; start += 2 * width) {
      const zeta = ZETAS[next++] ?? 0;
      for (let at = start; at < start + width; at++) {
        const [low = 0, high = 0] = [values[at], ((values[at + width] ?? 0) * zeta) % Q];
        values[at] = (low + high) % Q;
        values[at + width] = (low - high + Q) % Q;
      }
    }
  }
  return values;
}

// Algorithms 11 and 12: products of 128 polynomials of degree one.
function multiply(left: Polynomial, right: Polynomial): Polynomial {
  return Array.from({ length: N }, (_, at) => {
    const even = at & ~1;
    const [a = 0, b = 0, c = 0, d = 0] = [left[even], left[even + 1], right[even], right[even + 1]];
    return at === even ? (a * c + ((b * d) % Q) * (GAMMAS[even / 2] ?? 0)) % Q : (a * d + b * c) % Q;
  });
}

// Algorithm 5: twelve bits a coefficient.
function encode(polynomial: Polynomial): Uint8Array {
  const bytes = Buffer.alloc(384);
  for (let at = 0; at < N; at += 2)
    bytes.writeUIntLE((polynomial[at] ?? 0) + ((polynomial[at + 1] ?? 0) << 12), (at / 2) * 3, 3);
  return bytes;
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let step = 0; step < exponent; step++) result = (result * base) % Q;
  return result;
}

/** The seven bits of a number in reverse order. */
function reversed(bits: number): number {
  return Array.from({ length: 7 }, (_, at) => ((bits >> at) & 1) << (6 - at)).reduce((sum, bit) => sum + bit, 0);
}
