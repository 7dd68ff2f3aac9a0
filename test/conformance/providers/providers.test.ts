import { describeCompleteness } from './complete.ts'
import { describeTheWay } from './on-the-way.ts'
import { describeTokenCall } from './token-call.ts'
import { describeFaults } from './under-fault.ts'
import { describeWire } from './wire.ts'

// one file, so that the table counts what ran in all of its parts
describeCompleteness()
describeWire()
describeFaults()
describeTheWay()
describeTokenCall()
