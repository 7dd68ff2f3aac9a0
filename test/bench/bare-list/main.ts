import { useVirtualizer } from '@tanstack/react-virtual'
import { createElement, useRef } from 'react'
import { createRoot } from 'react-dom/client'

const [count, height, columns] = [100_000, 56, 6]

/** A virtual list with nothing around it: rows of plain texts that are all there. */
function List() {
  const frame = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 8,
  })
  const rows = virtual.getVirtualItems().map(({ index, start }) =>
    createElement(
      'div',
      {
        key: index,
        'aria-rowindex': index + 2,
        style: { position: 'absolute', height, width: '100%', display: 'flex', transform: `translateY(${start}px)` },
      },
      Array.from({ length: columns }, (_, column) =>
        createElement('span', { key: column }, `${index} ${column} 系统维护`),
      ),
    ),
  )
  const inner = { position: 'relative', height: virtual.getTotalSize() } as const
  return createElement(
    'div',
    { ref: frame, role: 'region', style: { height: 620, overflow: 'auto' } },
    createElement('div', { style: inner }, rows),
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(createElement(List))
