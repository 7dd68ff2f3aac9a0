import type { Socket } from 'node:net'

/** Connections on which no request is under way. When there are too many, the one that has waited longest makes room. */
export function createIdleConnections(most: number) {
  const idle = new Set<Socket>()
  return {
    enter: (connection: Socket): void => {
      if (connection.destroyed) return
      idle.add(connection)
      if (idle.size <= most) return
      const [longest] = idle
      if (!longest) return
      idle.delete(longest)
      longest.destroy()
    },
    leave: (connection: Socket): void => void idle.delete(connection),
  }
}
