import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { PickedResource, ResourcePickerProps } from './ResourcePicker.tsx'

/** No part of the first screen. */
const ResourcePicker = lazy(() => import('./ResourcePicker.tsx'))

interface PickerUse<Value> extends Pick<ResourcePickerProps, 'connection' | 'wanted'> {
  /** What the form takes of a resource; null where it can't be taken. */
  take: (resource: PickedResource) => Value | null
  onPick: (value: Value) => void
}

/** A dialog that hands over a resource. Once opened it stays, closed, with the file that was chosen in it. */
export function usePicker<Value>({ connection, wanted, take, onPick }: PickerUse<Value>): {
  open: () => void
  dialog: ReactNode
} {
  const [state, setState] = useState<'never' | 'open' | 'closed'>('never')
  const close = () => setState('closed')
  const dialog = state !== 'never' && (
    <Suspense fallback={null}>
      <ResourcePicker
        isOpen={state === 'open'}
        connection={connection}
        wanted={wanted}
        isUsable={(resource) => take(resource) !== null}
        onPick={(resource) => {
          const value = take(resource)
          if (value !== null) onPick(value)
          close()
        }}
        onClose={close}
      />
    </Suspense>
  )
  return { open: () => setState('open'), dialog }
}
