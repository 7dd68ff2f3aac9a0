import { lazy } from 'react'
import { languages } from '../components/languages.ts'
import { learn } from '../i18n/i18n.ts'

const load = {
  compose: () => import('../features/compose/ComposePage.tsx'),
  deliveries: () => import('../features/deliveries/DeliveriesPage.tsx'),
  delivery: () => import('../features/deliveries/DeliveryPage.tsx'),
  why: () => import('../features/why/WhyPage.tsx'),
  library: () => import('../features/library/LibraryPage.tsx'),
  statistics: () => import('../features/statistics/StatisticsPage.tsx'),
  deliveryStatistics: () => import('../features/statistics/DeliveryStatisticsPage.tsx'),
  tenants: () => import('../features/tenants/TenantsPage.tsx'),
  tenant: () => import('../features/tenants/TenantPage.tsx'),
  openTenant: () => import('../features/tenants/OpenTenantPage.tsx'),
  badges: () => import('../features/badges/BadgesPage.tsx'),
  badge: () => import('../features/badges/BadgePage.tsx'),
  devices: () => import('../features/devices/DevicesPage.tsx'),
  targets: () => import('../features/targets/TargetsPage.tsx'),
  connections: () => import('../features/connections/ConnectionsPage.tsx'),
  call: () => import('../features/calls/CallPage.tsx'),
  connection: () => import('../features/connections/ConnectionPage.tsx'),
  audit: () => import('../features/audit/AuditPage.tsx'),
  settings: () => import('../features/settings/SettingsPage.tsx'),
  notices: () => import('./Notices.tsx'),
  palette: () => import('./palette/Palette.tsx'),
}

/** The screens, each read when it is first shown or by `loadAllScreens`. */
export const Compose = lazy(load.compose)
export const Deliveries = lazy(load.deliveries)
export const Delivery = lazy(load.delivery)
export const Why = lazy(load.why)
export const Library = lazy(load.library)
export const Statistics = lazy(load.statistics)
export const DeliveryStatistics = lazy(load.deliveryStatistics)
export const Tenants = lazy(load.tenants)
export const Tenant = lazy(load.tenant)
export const OpenTenant = lazy(load.openTenant)
export const Badges = lazy(load.badges)
export const Badge = lazy(load.badge)
export const Devices = lazy(load.devices)
export const Targets = lazy(load.targets)
export const Connections = lazy(load.connections)
export const Connection = lazy(load.connection)
export const Call = lazy(load.call)
export const Audit = lazy(load.audit)
export const Settings = lazy(load.settings)
export const Notices = lazy(load.notices)
export const Palette = lazy(load.palette)

/** Reads the other screens and language once the first one rests, so that one can still move about when the host is gone. */
export function loadAllScreens(): () => void {
  const waiting = requestIdleCallback(() => {
    for (const read of Object.values(load)) read().catch(() => {})
    for (const { value } of languages) learn(value).catch(() => {})
  })
  return () => cancelIdleCallback(waiting)
}
