import { useEffect, useState } from 'react'
import { type FileKind, fileKind } from '#shared/domain/file-kind.ts'
import { looksAtBytes } from '#shared/domain/media-type.ts'

/** What a chosen file holds, by its first bytes; null until that is known. */
export function useFileKind(file: File | null): FileKind | null {
  const [known, setKnown] = useState<{ file: File; kind: FileKind } | null>(null)
  useEffect(() => {
    if (!file) return
    void file
      .slice(0, looksAtBytes)
      .arrayBuffer()
      .then((head) => setKnown({ file, kind: fileKind(new Uint8Array(head)) }))
      // one that can't be read is told when it is uploaded
      .catch(() => {})
  }, [file])
  return file !== null && known?.file === file ? known.kind : null
}
