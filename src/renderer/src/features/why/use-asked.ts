import { useEffect, useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { idSchema } from '#shared/contract/base.ts'
import { useMask } from '../../masking/use-mask.ts'

interface Asked {
  /** As it was typed. */
  id: string
  deliveryId: string | null
}

const addressOf = ({ id, deliveryId }: Asked): string => {
  const parts = new URLSearchParams()
  if (id !== '') parts.set('id', id)
  if (deliveryId !== null) parts.set('delivery', deliveryId)
  const search = parts.toString()
  return search === '' ? '/why' : `/why?${search}`
}

/** What this entry of the window's history remembers beside its address. */
function remembered(): string {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'asked' in state ? String(state.asked) : ''
}

/**
 * Of whom and of what it is asked. Both stand in the address, so that it can be shared and loaded again; while the screen is
 * shared the id stands in no address, and the window's history remembers it for a reload.
 */
export function useAsked() {
  const [search] = useSearchParams()
  const [, navigate] = useLocation()
  const { isOn } = useMask()
  const [hidden, setHidden] = useState(remembered)
  const inAddress = search.get('id') ?? ''
  const deliveryId = idSchema.safeParse(search.get('delivery')).data ?? null
  const id = inAddress || hidden
  const ask = (asked: Asked) => {
    setHidden(isOn ? asked.id : '')
    navigate(addressOf(isOn ? { ...asked, id: '' } : asked))
  }
  useEffect(() => {
    if (id === '') return
    if (isOn === (inAddress !== '')) navigate(addressOf({ id: isOn ? '' : id, deliveryId }), { replace: true })
    setHidden(isOn ? id : '')
    if (isOn) window.history.replaceState({ asked: id }, '')
  }, [isOn, inAddress, id, deliveryId, navigate])
  return { id, deliveryId, ask }
}
