import type { Counts } from "#model/observation";

/** What has been counted since it was last told. */
export class Tally {
  files = 0;
  bytes = 0;
  binary = 0;
  skipped = 0;

  /** The counts, which begin anew. */
  take(): Partial<Counts> {
    const { files, bytes, binary, skipped } = this;
    this.files = this.bytes = this.binary = this.skipped = 0;
    return { files, bytes, binary, skipped };
  }
}
