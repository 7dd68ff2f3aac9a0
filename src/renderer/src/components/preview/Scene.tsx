import { memo, type ReactNode } from 'react'
import { useLanguage } from '../format.ts'
import styles from './Scene.module.css'

interface SceneProps {
  caption: string
  platform: 'ios' | 'android'
  /** A clock stands over what is shown. */
  isLocked?: boolean
  children: ReactNode
}

/** The upper part of a phone, which keeps its own wallpaper in both themes. */
export function Scene({ caption, platform, isLocked = false, children }: SceneProps) {
  return (
    <figure className={styles['scene']}>
      <figcaption>{caption}</figcaption>
      <div className={`${styles['screen']} ${styles[platform]}`}>
        {isLocked && <Clock />}
        {children}
      </div>
    </figure>
  )
}

/** As it was when it came into view; it changes with nothing that is typed. */
const Clock = memo(function Clock() {
  const language = useLanguage()
  const now = new Date()
  const day = now.toLocaleDateString(language, { month: 'long', day: 'numeric', weekday: 'long' })
  const time = now.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false })
  return (
    <div className={styles['clock']}>
      <span>{day}</span>
      <strong>{time}</strong>
    </div>
  )
})
