/** Bytes that follow one another, as counted in 100 MB of source text of many languages; null stands for a byte that may be any. */
export type WindowBytes = readonly [number | null, number | null, number | null, number | null];

/** How much dearer it is when the second filter lets a position through, too. */
const VERIFYING = 4;
/** One row for each first character and one column for each second: share of the pair among all pairs is 2^(-digit / 1.5), in base 36. */
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
const sums = shares.map((row) => row.reduce((sum, pair) => sum + pair, 0));

/** What it costs to look at a window: how often its three bytes occur, and its four; letters count alike in both cases. */
export function windowCost([first, second, third, fourth]: WindowBytes): number {
  const trigrams = pairShare(first, second) * (pairShare(second, third) / share(second));
  const windows = trigrams * (pairShare(third, fourth) / share(third));
  return trigrams + VERIFYING * windows;
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
  const character = String.fromCharCode(byte).toLowerCase().replace(/\d/, "0");
  const index = CHARACTERS.indexOf(ALIKE[character] ?? character);
  return index < 0 ? CHARACTERS.indexOf(OTHER) : index;
}
