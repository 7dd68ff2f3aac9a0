import styles from './ResourceThumb.module.css'

interface ResourceThumbProps {
  fileName: string
  thumbnail: string | null
}

/** A file's small picture; where there is none, the ending of its name. Its name stands beside it. */
export function ResourceThumb({ fileName, thumbnail }: ResourceThumbProps) {
  const [, ending = ''] = /\.([a-z0-9]{1,4})$/i.exec(fileName) ?? []
  return (
    <span className={styles['thumb']} aria-hidden="true">
      {thumbnail === null ? ending.toUpperCase() || '·' : <img src={thumbnail} alt="" />}
    </span>
  )
}
