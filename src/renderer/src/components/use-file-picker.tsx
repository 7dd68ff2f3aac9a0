import { useRef } from 'react'

interface FilePicker {
  /** Endings and media types that the dialog offers, such as `.csv,text/csv`; all without it. */
  accept?: string
  label: string
  isMultiple?: boolean
  /** Never with an empty list. The same file can be chosen again. */
  onFiles: (files: File[]) => void
}

/** The system's dialog for files: `open` shows it, `input` stands anywhere on the screen, unseen. */
export function useFilePicker({ accept, label, isMultiple = false, onFiles }: FilePicker) {
  const input = useRef<HTMLInputElement>(null)
  return {
    open: () => input.current?.click(),
    input: (
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={isMultiple}
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    ),
  }
}
