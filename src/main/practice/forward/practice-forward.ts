import type { PracticeServer } from '../practice-server.ts'

export type PracticeForward = PracticeServer
