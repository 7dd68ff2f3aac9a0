const strokes = ['stroke', 'fill', 'fillText', 'fillRect', 'drawImage'] as const
const quietFrames = 3

/** Milliseconds from `begin` to the end of the frame after which nothing is drawn on any canvas any more. */
export async function watchDrawing(begin: () => void): Promise<number> {
  const { prototype } = CanvasRenderingContext2D
  const originals = strokes.map((name) => [name, prototype[name]] as const)
  let drawn = 0
  for (const [name, original] of originals)
    Object.assign(prototype, {
      [name](this: CanvasRenderingContext2D, ...values: unknown[]) {
        drawn += 1
        return Reflect.apply(original, this, values)
      },
    })
  const startedAt = performance.now()
  begin()
  let [seen, painted, quiet] = [0, startedAt, 0]
  while (seen === 0 || quiet < quietFrames) {
    await frame()
    quiet = drawn === seen ? quiet + 1 : 0
    if (drawn !== seen) painted = performance.now()
    seen = drawn
  }
  for (const [name, original] of originals) Object.assign(prototype, { [name]: original })
  return painted - startedAt
}

/** The end of the next frame: what it drew is painted. */
const frame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const after = new MessageChannel()
      after.port1.onmessage = () => resolve()
      after.port2.postMessage(null)
    })
  })
