import { readBinaryMaterial } from "../material/read-binary.js";
import type { Candidate } from "./candidate.js";

/** First bytes of the containers that `readBinaryMaterial` knows; masks are compared byte by byte. */
const MAGICS: readonly (readonly [offset: number, bytes: readonly number[]])[] = [
  [0, [0x30, 0x80]],
  [0, [0x30, 0x81]],
  [0, [0x30, 0x82]],
  [0, [0x30, 0x83]],
  [0, [0xfe, 0xed, 0xfe, 0xed]],
  [0, [0xce, 0xce, 0xce, 0xce]],
  [0, [0x00, 0x00, 0x00, 0x01]],
  [0, [0x00, 0x00, 0x00, 0x02]],
  [0, [0x00, 0x00, 0x00, 0x07]],
  [0, [0x00, 0x00, 0x00, 0x0b]],
  [0, [0x00, 0x00, 0x00, 0x13]],
  [0, [0x05, 0x02]],
  [0, [0x05, 0x01]],
  [8, [0x4b, 0x42, 0x58, 0x66]],
  [0, [0x4c, 0x55, 0x4b, 0x53, 0xba, 0xbe]],
];

/** Whether binary content may be key material, by its first bytes: DER, keystores, keytabs, OpenPGP packets. */
export function mayBeContainer(head: Uint8Array): boolean {
  const first = head[0] ?? 0;
  const isShortDer = first === 0x30 && (head[1] ?? 0xff) < 0x80;
  const isOpenPgp = (first >= 0x94 && first <= 0x9b) || first === 0xc5 || first === 0xc6;
  return (
    isShortDer || isOpenPgp || MAGICS.some(([offset, bytes]) => bytes.every((byte, at) => head[offset + at] === byte))
  );
}

/** What a whole binary file holds, as one candidate over all of it; empty where it is no container. */
export function binaryCandidates(bytes: Uint8Array, name: string): readonly Candidate[] {
  const materials = readBinaryMaterial(bytes, name);
  if (materials.length === 0) return [];
  const isContainer = materials.some(({ form }) => form === "container");
  return [
    {
      pattern: isContainer ? "binary-keystore" : "binary-key-material",
      specificity: 90,
      start: 0,
      end: bytes.length,
      confidence: isContainer ? "shaped" : "proven",
      materials,
      reasons: [isContainer ? "has the first bytes of a keystore" : "parses as key material"],
      dropped: null,
    },
  ];
}
