/**
 * The id of a delivery's request: begins as the delivery's own and goes on by position, so that requests that leave
 * together lie on the same pages of the database. With random ids a turn of a lane writes several times as many.
 */
export const neighbourId = (deliveryId: string, position: number): string =>
  deliveryId.slice(0, -12) + position.toString(16).padStart(12, '0')
