/** What may be logged of any error: its kind, its code and where it was thrown. Its words may hold anything. */
export function placeOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { kind: error.name, code, at: frames.slice(0, 8).map((line) => line.trim()) }
}
