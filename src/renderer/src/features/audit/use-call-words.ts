import { sayIn } from '#shared/domain/text.ts'
import { useSystemInfo } from '../../bridge/queries.ts'
import { useLanguage } from '../../components/format.ts'

/** What `<provider>.<operation>` is called on the screens. */
export function useCallWords(): (call: string) => string {
  const language = useLanguage()
  const providers = useSystemInfo().data?.providers ?? []
  return (call) => {
    const [id, ...rest] = call.split('.')
    const provider = providers.find((one) => one.id === id)
    const operation = provider?.operations.find((one) => one.id === rest.join('.'))
    return provider && operation ? `${sayIn(language, provider.name)} · ${sayIn(language, operation.label)}` : call
  }
}
