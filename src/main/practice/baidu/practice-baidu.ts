import type { PracticeServer } from '../practice-server.ts'

export type PracticeBaidu = PracticeServer
