/** From which size on a send counts as mass, and how long a send is held before anything leaves. */
export interface SafetyThresholds {
  massAbove: number
  massHoldSeconds: number
  holdSeconds: number
}

export const defaultThresholds: SafetyThresholds = { massAbove: 500, massHoldSeconds: 30, holdSeconds: 5 }

/** "All", an unknown size (null) and more than the threshold are mass. */
export function isMass(size: number | null, thresholds: SafetyThresholds): boolean {
  return size === null || size > thresholds.massAbove
}

export function holdSecondsFor(mass: boolean, thresholds: SafetyThresholds): number {
  return mass ? thresholds.massHoldSeconds : thresholds.holdSeconds
}
