import type { BaiduContent } from '#shared/domain/baidu-content.ts'
import { lintBaiduFields } from '#shared/domain/baidu-lint.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useLanguage } from '../../../components/format.ts'

const pathOf: Readonly<Record<string, string>> = {
  'url-form': 'android.url',
  'custom-content': 'android.custom_content',
  custom: 'ios.custom',
  'custom-aps': 'ios.custom',
}

/** What is wrong with single fields by their path, said while they are typed; what concerns the whole waits for the review. */
export function useBaiduFaults(content: BaiduContent): Readonly<Record<string, string>> {
  const language = useLanguage()
  return Object.fromEntries(
    lintBaiduFields(content).flatMap(({ code, text }) => {
      const path = pathOf[code]
      return path === undefined ? [] : [[path, sayIn(language, text)]]
    }),
  )
}
