import { useEffect, useState } from 'react'

/** Takes files that are dropped anywhere on the window or pasted; true while some are held over it. */
export function useFileDrop(onFiles: (files: File[]) => void, isOff: boolean): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const take = (list: FileList | undefined): void => {
      const files = [...(list ?? [])]
      if (files.length > 0 && !isOff) onFiles(files)
    }
    const over = (event: DragEvent): void => {
      const isTaken = event.dataTransfer?.types.includes('Files') === true && !isOff
      if (isTaken && event.dataTransfer) {
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      }
      setOver(isTaken)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      event.preventDefault()
      setOver(false)
      take(event.dataTransfer?.files)
    }
    const paste = (event: ClipboardEvent): void => take(event.clipboardData?.files)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [onFiles, isOff])
  return isOver
}
