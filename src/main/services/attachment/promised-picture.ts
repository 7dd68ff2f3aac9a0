const pictureSuffixes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
}

/** The kind of picture that an address promises by its suffix, or null. */
export function promisedPicture({ pathname }: URL): string | null {
  const suffix = /\.([a-z]{3,4})$/i.exec(pathname)?.[1]?.toLowerCase()
  return (suffix && pictureSuffixes[suffix]) ?? null
}
