import type { Notification } from 'electron'
import type { Ports } from '#main/app/ports.ts'

interface NotifierParts {
  create: (words: { title: string; body: string }) => Pick<Notification, 'once' | 'show'>
  /** Whether one of the console's windows has the focus. */
  isInFront: () => boolean
  /** Brings a window to the front at a path of the page. */
  open: (path: string) => void
}

/** One that nothing refers to is collected, and its click with it; the system keeps no more of them either. */
const mostKept = 20

/** Shows notices of the system, whose click opens what they are about. */
export function createNotifier({ create, isInFront, open }: NotifierParts): NonNullable<Ports['notify']> {
  const kept = new Set<object>()
  return ({ title, body, path }) => {
    if (isInFront()) return
    const notification = create({ title, body })
    kept.add(notification)
    const [oldest] = kept
    if (oldest && kept.size > mostKept) kept.delete(oldest)
    notification.once('click', () => {
      kept.delete(notification)
      open(path)
    })
    notification.show()
  }
}
