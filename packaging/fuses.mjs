import { join } from 'node:path'
import fuses from './fuses.json' with { type: 'json' }

/**
 * Burns every fuse into the program that was packed, before it is signed. electron-builder's own setting knows eight of the
 * nine; here a fuse that is not in `fuses.json`, in this or a later version of Electron, is an error.
 * @typedef {{ flipFuses: (program: string, config: Record<string, unknown>) => Promise<unknown>, FuseV1Options: Record<string, string | number>, FuseVersion: { V1: unknown } }} FuseLibrary
 * @param {{ appOutDir: string, electronPlatformName: string, packager: { executableName: string, appInfo: { productFilename: string } } }} packed
 * @param {() => Promise<FuseLibrary>} [load] the library that knows the wire
 */
export async function burnFuses({ appOutDir, electronPlatformName, packager }, load = () => import('@electron/fuses')) {
  const { flipFuses, FuseV1Options, FuseVersion } = await load()
  const { productFilename } = packager.appInfo
  const programs = { darwin: `${productFilename}.app`, win32: `${productFilename}.exe` }
  const states = Object.entries(fuses).map(([name, state]) => [FuseV1Options[name], state])
  await flipFuses(join(appOutDir, programs[electronPlatformName] ?? packager.executableName), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
    ...Object.fromEntries(states),
  })
}
