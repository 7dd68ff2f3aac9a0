import type { ContextMenuParams, MenuItemConstructorOptions, WebContents } from 'electron'
import { type Language, sayIn } from '#shared/domain/text.ts'
import { menuTexts } from './menu-texts.ts'

type Place = Pick<ContextMenuParams, 'isEditable' | 'editFlags' | 'selectionText' | 'dictionarySuggestions'>

/** What can be done with the text under the pointer; nothing where there is none. `correct` takes a suggested word. */
export function contextTemplate(
  language: Language,
  { isEditable, editFlags, selectionText, dictionarySuggestions }: Place,
  correct: (word: string) => void,
): MenuItemConstructorOptions[] {
  const act = (role: 'cut' | 'copy' | 'paste' | 'selectAll', enabled: boolean): MenuItemConstructorOptions => ({
    role,
    enabled,
    label: sayIn(language, menuTexts[role]),
  })
  const copy = act('copy', editFlags.canCopy)
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy]
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const words = dictionarySuggestions.map((word) => ({ label: word, click: () => correct(word) }))
  return [
    ...(words.length > 0 ? [...words, line] : []),
    act('cut', editFlags.canCut),
    copy,
    act('paste', editFlags.canPaste),
    line,
    act('selectAll', editFlags.canSelectAll),
  ]
}

/** Gives a page the menu of the right button, which Electron leaves out. */
export function giveContextMenu(
  contents: WebContents,
  language: () => Language,
  popUp: (template: MenuItemConstructorOptions[]) => void,
): void {
  contents.on('context-menu', (_event, place) => {
    const template = contextTemplate(language(), place, (word) => contents.replaceMisspelling(word))
    if (template.length > 0) popUp(template)
  })
}
