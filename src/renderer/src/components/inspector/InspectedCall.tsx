import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Inspected } from '#shared/contract/inspection.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useMask } from '../../masking/use-mask.ts'
import { useLanguage } from '../format.ts'
import { Verbatim } from '../Verbatim.tsx'
import { ClockWords } from './ClockWords.tsx'
import { Comparison } from './Comparison.tsx'
import styles from './Inspector.module.css'
import { MarkedText } from './MarkedText.tsx'
import { shortened } from './shortened.ts'
import { useCopy } from './use-copy.ts'

const shownCharacters = 4_000

export function InspectedCall({ inspected }: { inspected: Inspected }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const copy = useCopy()
  const { hide, isOn } = useMask()
  const { canonical, keyMark, sent, clock, notes, curl } = inspected
  return (
    <>
      {notes.map((note) => (
        <p key={note.en}>{sayIn(language, note)}</p>
      ))}
      {canonical !== null && (
        <>
          <h3>{t('inspector.canonical')}</h3>
          <Verbatim>
            <MarkedText pieces={[{ text: hide(shortened(canonical, shownCharacters)), differs: false }]} />
          </Verbatim>
          <p className="quiet">
            {t('inspector.legend')} {canonical.length > shownCharacters && t('inspector.shortened')}
          </p>
        </>
      )}
      <h3>{t('inspector.sent')}</h3>
      <dl className={styles['sent']}>
        {sent.map(({ in: place, name, value }) => (
          <div key={name}>
            <dt>
              {t(`inspector.in.${place}`)} <code>{name}</code>
            </dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
      {clock && <ClockWords clock={clock} />}
      <div className={styles['buttons']}>
        {canonical !== null && <Button onClick={() => copy(canonical)}>{t('inspector.copyCanonical')}</Button>}
        <Button onClick={() => copy(curl)}>{t('inspector.copyCurl')}</Button>
      </div>
      <p className="quiet">{t('inspector.curlHint')}</p>
      {canonical !== null && !isOn && <Comparison canonical={canonical} keyMark={keyMark} />}
    </>
  )
}
