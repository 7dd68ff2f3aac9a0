import { App as AntdApp } from 'antd'
import type { ReactNode } from 'react'

/** Short notes appear under the title band, whose words must stay in sight. */
const belowBand = 52

/** Holds the notes and questions of everything inside; they go when it goes. */
export function NoteHolder({ children }: { children: ReactNode }) {
  return (
    <AntdApp component={false} message={{ top: belowBand }}>
      {children}
    </AntdApp>
  )
}
