import { Button, Dropdown } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportInput } from '#shared/contract/exports.ts'
import styles from './ExportMenu.module.css'
import { useExport } from './use-export.tsx'

type TableFormat = 'csv' | 'json'

interface ExportMenuProps {
  /** What is written as a table; `isFull`: with what is left out otherwise. */
  table: (format: TableFormat, isFull: boolean) => ExportInput
  /** What is left out unless it is asked for. */
  full?: 'Messages' | 'Bodies'
  /** A chart as it stands on the screen. */
  picture?: { title: string; toPng: () => Promise<Blob> }
  size?: 'small'
}

/** Takes what stands beside it away as a file: all rows, not only those on the screen. */
export function ExportMenu({ table, full, picture, size }: ExportMenuProps) {
  const { t } = useTranslation()
  const { isBusy, run } = useExport()
  const slot = useRef<HTMLSpanElement>(null)
  const rows = (format: TableFormat, isFull = false) => ({
    key: `${format}${isFull}`,
    label: t(isFull && full ? `exports.formats.${format}With${full}` : `exports.formats.${format}`),
    onClick: () => run(async () => table(format, isFull)),
  })
  const image = picture && {
    key: 'png',
    label: t('exports.formats.png'),
    onClick: () =>
      run(async () => ({
        ...({ kind: 'picture', format: 'png', title: picture.title } as const),
        png: await base64Of(await picture.toPng()),
      })),
  }
  const items = [
    rows('csv'),
    rows('json'),
    ...(full ? [{ type: 'divider' as const, key: 'line' }, rows('csv', true), rows('json', true)] : []),
    ...(image ? [image] : []),
  ]
  return (
    <span ref={slot} className={styles['slot']}>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        autoFocus
        // beside its button and not at the end of the page
        getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
        menu={{ items, onClick: () => slot.current?.querySelector('button')?.focus() }}
      >
        <Button aria-haspopup="menu" loading={isBusy} {...(size && { size })}>
          {t('exports.action')}
        </Button>
      </Dropdown>
    </span>
  )
}

/** The bytes as base64 alone. */
function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('the picture could not be read'))
    reader.readAsDataURL(blob)
  })
}
