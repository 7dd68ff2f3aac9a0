import type { TableFault } from '#shared/domain/table.ts'

/** A row of a file, with the line or row number that the operator sees. */
export interface Row {
  line: number
  cells: string[]
  /** Cells that hold a number of more digits than Excel keeps. */
  damaged?: number[]
}

/** Rows in the batches in which they were read, with the share of the file that is read, 0 to 1. */
export interface Batch {
  rows: Row[]
  share: number
}

export class TableUnreadable extends Error {
  override name = 'TableUnreadable'
  readonly fault: TableFault

  constructor(fault: TableFault) {
    super(fault)
    this.fault = fault
  }
}
