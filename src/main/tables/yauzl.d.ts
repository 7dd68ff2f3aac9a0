/** What is used of yauzl, which comes without types. */
declare module 'yauzl' {
  interface Entry {
    readonly fileName: string
    /** Bytes, as the archive says. */
    readonly compressedSize: number
    readonly uncompressedSize: number
  }

  interface ZipFile {
    readonly entryCount: number
    eachEntry(): AsyncIterableIterator<Entry>
    openReadStreamPromise(entry: Entry): Promise<import('node:stream').Readable>
    close(): void
  }

  /** Without `autoClose` the file stays open until `close`. */
  function openPromise(path: string, options: { autoClose: boolean }): Promise<ZipFile>
}
