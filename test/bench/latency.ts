import { compare, type Figure } from './figure.ts'
import { measureRoundTrip } from './round-trip.ts'
import { openTypists, type Typing } from './typing.ts'

const mostMore = 2

/** P8: from a key to the painted preview beside a bare antd input, and a call that reads 100 rows beside an echo. */
export async function measureLatency(): Promise<Figure> {
  const { core, echo, bytes } = await measureRoundTrip()
  const typists = await openTypists()
  const written: Record<'composer' | 'bare', number[]> = { composer: [], bare: [] }
  const painted = async (side: keyof typeof written): Promise<number> => {
    const typing: Typing = await typists[side]()
    written[side].push(typing.written)
    return typing.painted
  }
  try {
    const figure = await compare({
      unit: 'ms',
      goal: `≤ 3; a call ≤ ${mostMore} ms more than an echo`,
      pairs: 7,
      ours: () => painted('composer'),
      beside: () => painted('bare'),
      isMet: (ratio) => ratio <= 3 && core - echo <= mostMore,
    })
    const note = {
      'call of 100 rows, ms': rounded(core),
      'echo of as many bytes, ms': rounded(echo),
      'bytes of the answer': bytes,
      'key to document, composer, ms': rounded(Math.min(...written.composer)),
      'key to document, bare, ms': rounded(Math.min(...written.bare)),
    }
    return { ...figure, note }
  } finally {
    await typists.close()
  }
}

const rounded = (value: number): number => Number(value.toPrecision(3))
