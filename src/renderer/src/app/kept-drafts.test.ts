import { expect, test } from 'vitest'
import { type Content, emptyContent } from '#shared/domain/content.ts'
import { backupPrefix } from '../features/compose/backup.ts'
import { keptDrafts } from './kept-drafts.ts'

const storageWith = (content: Content, text: string): Storage => {
  const body = JSON.stringify({ content, audience: { kind: null, text } })
  const reading = { getItem: (key: string) => (key === `${backupPrefix}1` ? body : null) }
  return Object.assign(Object.create(reading) as Storage, { [`${backupPrefix}1`]: body, other: 'x' })
}

// Would catch: a field of another provider that is lost with the window.
test('what was typed is told whole, by the provider’s names', () => {
  const suplink: Content = { ...emptyContent.suplink, msg: { msgType: 'card_msg', title: '标题', resourceId: 0 } }
  expect(keptDrafts(storageWith(suplink, 'admin'))).toEqual([
    { id: '1', title: '标题', text: 'msg.title: 标题\nmsg.resourceId: 0\nadmin' },
  ])
  const maxim: Content = { ...emptyContent.maxim, message: { type: 'text', title: '标题', body: '内容', badge: '+1' } }
  expect(keptDrafts(storageWith(maxim, ''))[0]?.text).toBe('标题\n内容\nmessage.badge: +1')
})
