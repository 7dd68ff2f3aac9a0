/** The screens that the rail leads to; each name is its address. */
export const railGroups = [
  ['compose', 'deliveries', 'statistics', 'library'],
  ['tenants', 'badges', 'devices', 'targets'],
  ['connections', 'audit', 'settings'],
] as const
