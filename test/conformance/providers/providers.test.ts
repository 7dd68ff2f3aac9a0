import { describeWire } from './wire.ts'

// one file, so that the table counts what ran in all of its parts
describeWire()
