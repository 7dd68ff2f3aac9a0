import { beforeAll } from 'vitest'
import { describeCompleteness } from './complete.ts'
import { describeTheWay } from './on-the-way.ts'
import { describeRefusals } from './refusals.ts'
import { describeSecrets } from './secrets.ts'
import { describeTable } from './table.ts'
import { clearTally } from './tally.ts'
import { describeTokenCall } from './token-call.ts'
import { describeFaults } from './under-fault.ts'
import { describeWire } from './wire.ts'
import { describePractice } from './works.ts'

beforeAll(clearTally)
// one file, so that the table counts what ran in all of its parts
describeCompleteness()
describePractice()
describeWire()
describeFaults()
describeTheWay()
describeRefusals()
describeTokenCall()
describeSecrets()
describeTable()
