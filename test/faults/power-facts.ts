export type Synchronous = 'FULL' | 'NORMAL' | 'OFF'

/** What somebody outside has come to know: an operator by an answer, a provider by a request. */
export type Fact =
  | { fact: 'connected'; id: string }
  | { fact: 'submitted'; id: string; requests: number }
  | { fact: 'saved'; id: string }
  | { fact: 'seen'; id: string; accepted: number; state: string }
  | { fact: 'left'; sha256: string }
