import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { type Notice, noticePath, noticeWords } from '#shared/domain/notice.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useApi } from '../bridge/api.ts'
import { follow } from '../bridge/follow.ts'
import { useNotifications } from '../bridge/notifications.ts'
import { useLanguage } from '../components/format.ts'
import { useSharing } from '../masking/sharing.ts'

/** Shows what happens while this window is not in front; nothing of it while a screen is shared. */
export default function Notices() {
  const { bridge, client } = useApi()
  const isOn = useNotifications()
  const language = useLanguage()
  const [, navigate] = useLocation()
  useEffect(() => {
    if (!isOn) return
    const show = (notice: Notice) => {
      const { title, body } = noticeWords(notice)
      const shown = new Notification(sayIn(language, title), { body: sayIn(language, body), tag: notice.id })
      shown.onclick = () => {
        window.focus()
        navigate(noticePath(notice))
        shown.close()
      }
    }
    const take = async (notice: Notice) => {
      if (document.hasFocus() || useSharing.getState().isOn) return
      if ((await client.system.takeNotice({ id: notice.id })).mine) show(notice)
    }
    return follow(
      bridge,
      (signal) => client.system.notices(undefined, { signal }),
      (notice) => void take(notice).catch(() => {}),
    )
  }, [bridge, client, isOn, language, navigate])
  return null
}
