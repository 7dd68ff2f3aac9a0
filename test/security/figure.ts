import type { FaultFigure } from '../faults/figure.ts'

/** What a check of `npm run security` saw, with the same of variants that are broken on purpose: each has to be caught. */
export type SecurityFigure = FaultFigure

export type SecurityRun = () => Promise<SecurityFigure>

/** A figure counts when nothing was violated and not one broken variant passed. */
export const holds = ({ violations, control }: SecurityFigure): boolean =>
  violations === 0 && control.tried > 0 && control.violations === control.tried

/** Two parts of one figure. */
export const both = (one: SecurityFigure, other: SecurityFigure): SecurityFigure => ({
  tried: one.tried + other.tried,
  violations: one.violations + other.violations,
  control: {
    tried: one.control.tried + other.control.tried,
    violations: one.control.violations + other.control.violations,
  },
  note: { ...one.note, ...other.note },
})

/** A figure of what was tried and what was found, in words of which the first few are kept. */
export function figureOf(
  tried: number,
  found: readonly string[],
  control: { tried: number; passed: readonly string[] },
): SecurityFigure {
  const words = (kept: readonly string[]) => kept.slice(0, 5).join('; ')
  const note = {
    ...(found.length > 0 && { found: words(found) }),
    ...(control.passed.length > 0 && { 'not caught': words(control.passed) }),
  }
  return {
    tried,
    violations: found.length,
    control: { tried: control.tried, violations: control.tried - control.passed.length },
    ...(Object.keys(note).length > 0 && { note }),
  }
}
