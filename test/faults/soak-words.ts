export const requestsPerDelivery = 20

/** What must not grow: bytes held after a collection, bytes of the write-ahead log, open file descriptors. */
export interface Sample {
  memory: number
  log: number
  files: number
}

export interface Report {
  sample: Sample
  /** Requests sent so far. */
  sent: number
}
