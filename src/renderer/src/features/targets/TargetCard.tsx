import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import { isSwitchedOff, modeOf } from '#shared/domain/forward-settings.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import { ClampedText } from '../../components/ClampedText.tsx'
import { useLanguage } from '../../components/format.ts'
import { StageTag } from '../../components/Stage.tsx'
import { useMask } from '../../masking/use-mask.ts'
import { LastAnswer } from './LastAnswer.tsx'
import styles from './Targets.module.css'
import { TestEvent } from './TestEvent.tsx'
import { TokenLife } from './TokenLife.tsx'

/** One target: whether it takes events, how it checks the sender, and what it said last. */
export function TargetCard({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { url } = useMask()
  const { id, name, stage, settings, baseUrl } = connection
  const isOff = isSwitchedOff(settings)
  const modes = useDescriptor('forward')?.fields.find((field) => field.name === 'mode')?.options
  const mode = modes?.find(({ value }) => value === modeOf(settings))
  return (
    <li className={styles['target']}>
      <div className={styles['head']}>
        <h3>{name}</h3>
        <StageTag stage={stage} />
      </div>
      <p className="quiet">
        <ClampedText text={url(baseUrl)} />
      </p>
      <dl className={styles['facts']}>
        <div className={styles['fact']}>
          <dt>{t('targets.status')}</dt>
          <dd>
            {isOff ? <span className={styles['off']}>{t('targets.off')}</span> : t('targets.on')}
            {isOff && <p className="quiet">{t('targets.offNote')}</p>}
          </dd>
        </div>
        <div className={styles['fact']}>
          <dt>{t('targets.mode')}</dt>
          <dd>{mode ? sayIn(language, mode.label) : t('common.none')}</dd>
        </div>
        <div className={styles['fact']}>
          <dt>{t('targets.token')}</dt>
          <dd>
            <TokenLife connection={connection} />
          </dd>
        </div>
        <div className={styles['fact']}>
          <dt>{t('targets.last')}</dt>
          <dd>
            <LastAnswer connection={connection} />
          </dd>
        </div>
      </dl>
      <div className={styles['actions']}>
        <TestEvent connection={connection} isOff={isOff} />
        <Link href={`/connections/${id}`} asChild>
          <Button size="small" type="link" aria-label={t('targets.editOf', { name })}>
            {t('targets.edit')}
          </Button>
        </Link>
      </div>
    </li>
  )
}
