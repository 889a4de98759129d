import { countedTrigrams } from "./counted-trigrams.js";
import { FOLD } from "./kernel-layout.js";

/** How much dearer it is when the second filter lets a position through, too. */
const VERIFYING = 4;
const RARE = 2e-5;
// As counted in 100 MB of source text of many languages: a row for each first character, a column for each second; the share of the pair
// among all pairs is 2^(-digit / 1.5), in base 36.
const CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0 _-./:="(#\n';
const OTHER = "#";
const ALIKE: Readonly<Record<string, string>> = { "'": '"', "`": '"', "\t": " ", "\r": "\n", "[": "(", "{": "(" };
// prettier-ignore
const PAIRS = [
  "lfdekgepfpjbdbndobdagigkhfifkignjohjil",
  "fnllfnopigpfllhpqkingoqriqikkmhnmqillo",
  "ckhmblodhodekockpfhcgmoqhqfgkmiomqiiko",
  "eiifbjlndlljjigjqfgjglmlipidhkflhkghgj",
  "dicchegkhnkddbiffaabgggdgogbeifkfjbedg",
  "enljghmqdqphjldmphkjfoqqlqjenlgnmrjhhn",
  "imlicljifqojmhglqfeihjoqnpkfjmglkoihgj",
  "enimcopqfppnmmfnpjjhhloqmqjgjiknlpkjim",
  "egdcfeepnpmdfabgmfddkhojqhijkignnqlpko",
  "mrqqgqrqnqqqqrjqpphpmqnqqqnnrsotswrrms",
  "jollemmoiqpnkjnlqlgmkomqqqmhimkplokjjm",
  "ckkgcfnndplemnciqkfeekmqgqmfihhjjohggj",
  "dhmlcompfpnkimeepkgjinqrmoggkmihlpikkm",
  "dncddfcmeoiikhehpjccfhmpipkcgkfmhldggi",
  "igddjghoilhfeagfpbfecefnkolfjkhlmpilkm",
  "doiicnmihqnenkegqdgffkpojqlijhiilrjhjm",
  "pqqqqqqqprqnqqqqqqnqfrqqqqnmqqmrqrnqnt",
  "dlehahdncqhifechpddefhlqgqgdhjhlhmhgfj",
  "gnekcjkfenikkjdfmjeaeljqiqhcghdjfkffeh",
  "bkgiaglcbomjikdgocefeijicpicefflhlgeei",
  "gghhdkjqgrqdgdnfrcedlokmqqmlshosuqqsot",
  "drnneqpqeqqqmpjkqooppoqrpqhlpqlnpulnkp",
  "gpnlgppigppjnihnqihmpnoqqrjilompmpmklo",
  "kpjpjpqpjrqdoqofroogqnqonqiilmiomqlmio",
  "lmklkolokpokkijcqkhionnqqmmfilfminiihj",
  "kqnpiprplqrppngqqqpqnrqrnogptsirtuluop",
  "ghhhijgnfmmnnknmnmmkmnmenlbgkeekhoekei",
  "cecdddffcjhfededkccbfeelkhf5hhkffd9bam",
  "highiiilfljjihigngggjilrtlklitqvrxplko",
  "flilhilnkpokljmkrlgknmiprndhufutzuqnio",
  "fifgghijgklhghhgqgffihkhpldhiwikxzjlig",
  "jmjkmnjijnpllnnjrmkimlnmqnlettmdvvmnjj",
  "kpmmnooqnrnnppqotnnnmrrrrshaustklfikkg",
  "oqnopmrrpstpoorntollqqtvwwlcrxswzfjmhk",
  "eiehfhhidmkdfiihofffhikkoligmljlbshkbd",
  "hkgiijlkhnkkijkiqgfgljmkrkfhlmmpnvehdb",
  "kkhjlmllkonlkikilkghmknlpihamlfjghff99",
  "nqjljhlrksromqnlumojplpusso8siogvqmofd",
];
const shares = PAIRS.map((row) => Array.from(row, (digit) => 2 ** (-Number.parseInt(digit, 36) / 1.5)));
const indices = Uint8Array.from({ length: 256 }, (_, byte) => indexOfCharacter(byte));
const sums = shares.map((row) => row.reduce((sum, pair) => sum + pair, 0));

/**
 * What it costs to look at a window of four bytes: how often its first three occur, and all four. Letters count alike in both cases;
 * null stands for a byte that may be any. `sharers`: how many texts have the first three in common, since these are looked for once.
 */
export function windowCost(window: readonly (number | null)[], sharers: number): number {
  const [first = null, second = null, third = null, fourth = null] = window;
  const trigram = trigramShare(first, second, third);
  return (
    trigram / sharers +
    VERIFYING * trigram * Math.min(1, trigramShare(second, third, fourth) / pairShare(second, third))
  );
}

function trigramShare(first: number | null, second: number | null, third: number | null): number {
  const byPairs = pairShare(first, second) * (pairShare(second, third) / share(second));
  return Math.max(byPairs, countedShare(first, second, third));
}

/** The folded trigrams that are expected to occur more often than once in 50,000, and their share. */
export function commonTrigrams(): readonly { readonly trigram: number; readonly share: number }[] {
  const bytes = [...Buffer.from(CHARACTERS, "latin1")];
  const pairs = bytes.flatMap((first) => bytes.map((second) => ({ first, second, pair: pairShare(first, second) })));
  return pairs.flatMap(({ first, second, pair }) => {
    const least = (RARE * share(second)) / pair;
    const thirds = bytes.filter((third) => pairShare(second, third) > least);
    return thirds.map((third) => ({
      trigram: (first | (second << 8) | (third << 16)) & FOLD,
      share: (pair * pairShare(second, third)) / share(second),
    }));
  });
}

function countedShare(...bytes: readonly (number | null)[]): number {
  if (bytes.includes(null)) return 0;
  return countedTrigrams.get(String.fromCharCode(...bytes.map((byte) => byte ?? 0)).toLowerCase()) ?? 0;
}

function pairShare(first: number | null, second: number | null): number {
  if (first === null) return share(second);
  if (second === null) return share(first);
  return shares[indexOf(first)]?.[indexOf(second)] ?? 0;
}

function share(byte: number | null): number {
  return byte === null ? 1 : (sums[indexOf(byte)] ?? 1);
}

function indexOf(byte: number): number {
  return indices[byte] ?? 0;
}

function indexOfCharacter(byte: number): number {
  const character = String.fromCharCode(byte).toLowerCase().replace(/\d/, "0");
  const index = CHARACTERS.indexOf(ALIKE[character] ?? character);
  return index < 0 ? CHARACTERS.indexOf(OTHER) : index;
}
