/** Wraps the data key that seals all credentials. `id` is recorded beside the wrapped key. */
export interface KeyProtector {
  readonly id: 'key-file' | 'passphrase' | 'safe-storage'
  wrap(dataKey: Buffer): Promise<Buffer>
  /** Rejects when `wrapped` was not made by this protector or has been changed. */
  unwrap(wrapped: Buffer): Promise<Buffer>
}
