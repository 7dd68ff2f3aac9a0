/** What the program that is shipped may do, by Electron's names for its fuses. */
export const wantedFuses = {
  /** No plain Node in our name. */
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  /** The archive that is loaded is the one that was packed. */
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  /** There is no snapshot of ours. */
  LoadBrowserProcessSpecificV8Snapshot: false,
  /** The page is not on `file:`. */
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
}
