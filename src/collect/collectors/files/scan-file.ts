import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { Detect, Detection } from "#model/detection";
import type { FoundFile } from "./walk.js";

// A link that took the file's place, or a pipe, must not be followed or waited for.
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;
const PAGE = 4096;

/** What a file holds, and its permission bits where something was seen in it. */
export interface ScannedFile {
  readonly detection: Detection;
  readonly fileMode: number | null;
}

/** Reads a file straight into the detector's memory; throws what the system throws. */
export function scanFile(file: FoundFile, detect: Detect): ScannedFile {
  const descriptor = openSync(file.path, FLAGS);
  try {
    const detection = read(descriptor, file, detect);
    const fileMode = detection.sightings.length > 0 ? fstatSync(descriptor).mode & 0o777 : null;
    return { detection, fileMode };
  } finally {
    closeSync(descriptor);
  }
}

function read(descriptor: number, { relative }: FoundFile, detect: Detect): Detection {
  const stream = detect.open({ name: relative });
  let mayGoOn = true;
  while (mayGoOn) {
    const room = stream.room();
    const bytes = readSync(descriptor, room, 0, room.length, null);
    // A short read is the end of a regular file; files the kernel makes up (/proc) come page by page and are asked again.
    const isAtEnd = bytes < room.length && bytes % PAGE !== 0;
    mayGoOn = bytes > 0 && stream.wrote(bytes) && !isAtEnd;
  }
  return stream.end();
}
