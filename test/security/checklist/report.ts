import type { WebPreferences } from 'electron'

/** What the built main process asked of Electron, and how it answered what a hostile page would try. */
export interface HostReport {
  windows: WebPreferences[]
  /** Addresses that windows were told to load. */
  loaded: string[]
  isSandboxEnabled: boolean
  /** Switches that it added to Chromium's command line. */
  switches: string[]
  schemes: { scheme: string; privileges?: object }[]
  /** Schemes that it answers by itself. */
  answered: string[]
  answers: { url: string; status: number; policy: string | null }[]
  /** Permissions that were asked for or looked up, each with whether it was given. */
  permissions: { by: 'asked' | 'looked up'; permission: string; isGiven: boolean }[]
  /** Addresses that a page tried to reach by some way, each with whether it was let. */
  navigation: { event: string; url: string; isLet: boolean }[]
  opened: { url: string; action: string }[]
  /** Whether a guest page may be embedded. */
  isGuestLet: boolean | null
  /** Addresses that were handed to the system. */
  external: string[]
  channels: string[]
  /** Who sent a message with a port, and whether the port was spoken to. */
  senders: { sender: string; isHostile: boolean; isHeard: boolean }[]
}
