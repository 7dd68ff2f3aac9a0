import { describe, expect, test } from 'vitest'
import { contextTemplate } from './context-menu.ts'

const can = {
  ...{ canUndo: true, canRedo: true, canDelete: true, canEditRichly: false },
  ...{ canCut: false, canCopy: true, canPaste: true, canSelectAll: true },
}
const place = { isEditable: true, editFlags: can, selectionText: '', dictionarySuggestions: [] }
const none = () => {}

describe('contextTemplate', () => {
  // Would catch: Electron's own English words, and a command that is offered where it can do nothing.
  test.each([
    ['zh-CN', ['剪切', '复制', '粘贴', '全选']],
    ['en', ['Cut', 'Copy', 'Paste', 'Select All']],
  ] as const)('edits text in %s', (language, labels) => {
    const items = contextTemplate(language, place, none).filter(({ role }) => role)
    expect(items.map(({ label }) => label)).toEqual(labels)
    expect(items.map(({ enabled }) => enabled)).toEqual([false, true, true, true])
  })

  test('copies what is marked elsewhere, and comes nowhere else', () => {
    const elsewhere = { ...place, isEditable: false }
    expect(contextTemplate('en', { ...elsewhere, selectionText: '收件人' }, none).map(({ role }) => role)).toEqual([
      'copy',
    ])
    expect(contextTemplate('en', { ...elsewhere, selectionText: ' ' }, none)).toEqual([])
  })

  test('takes a suggested word', () => {
    const taken: string[] = []
    const [first] = contextTemplate('en', { ...place, dictionarySuggestions: ['their'] }, (word) => taken.push(word))
    first?.click?.({} as never, undefined, {} as never)
    expect([first?.label, taken]).toEqual(['their', ['their']])
  })
})
