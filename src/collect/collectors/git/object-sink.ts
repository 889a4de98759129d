import type { Lineage } from "#model/lineage";

/** Takes objects as they stream in, one after another; `index` is an object's number among those asked for, from 0. */
export interface ObjectSink {
  begin(index: number, type: string, about: ObjectNotes): void;
  /** A piece of the object begun last; valid only during the call. */
  bytes(piece: Buffer): void;
  end(index: number): void;
  /** The repository does not hold it. */
  missing(index: number): void;
  /** git gave up at this object (it may have begun); what follows is read all the same. */
  broken(index: number, complaint: string): void;
  /** git gave up too often: `count` objects from `index` on were not read. */
  left(index: number, count: number, complaint: string): void;
}

/** What is known of an object beforehand: bytes of content, and how it came from one that streamed in before. */
export interface ObjectNotes {
  readonly size: number;
  readonly lineage?: Lineage;
}
