import type { Content } from '#shared/domain/content.ts'
import { useMessageFacts } from '../../components/fields/use-message-facts.ts'
import styles from './Delivery.module.css'
import { MaximMessage } from './MaximMessage.tsx'

/** The message as it was sent. */
export function MessagePanel({ content }: { content: Content }) {
  const facts = useMessageFacts(content)
  return (
    <div className={styles['message']}>
      {content.provider === 'maxim' && <MaximMessage message={content.message} />}
      {facts.length > 0 && (
        <dl className={styles['facts']}>
          {facts.map(({ path, label, words }) => (
            <div key={path} className={styles['fact']}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
