import type { PracticeServer } from '../practice-server.ts'

export type PracticeSuplink = PracticeServer
