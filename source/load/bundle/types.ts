/** A file of a bundle. */
export interface BundleEntry {
  /** Its path in the archive, or its name; to be shown only. */
  readonly name: string;
  /** Its path, if it is a separate, uncompressed file. */
  readonly path?: string;
  /** Its bytes, unpacked. Those of standard input can be read once only. Throws a `Failure`. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

export interface Bundle {
  /** In the order of the archive; or one file. */
  readonly entries: readonly BundleEntry[];
  readonly isArchive: boolean;
  readonly close: () => void;
}
