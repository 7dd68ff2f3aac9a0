/** As production locks itself. */
export const defaultIdleMinutes = 30
/** Use is told once a minute; a shorter time would lock in the middle of work. */
export const idleMinutesRange = [5, 480] as const
