import { inZone } from '#shared/domain/zoned-time.ts'

/** A moment to come as it was meant: 2026-11-23 09:00 · UTC+08:00 Asia/Shanghai. */
export function ZonedTimeWords({ at, zone }: { at: number; zone: string }) {
  const shown = inZone(at, zone)
  return <time dateTime={new Date(at).toISOString()}>{`${shown.time} · ${shown.offset} ${shown.zone}`}</time>
}
