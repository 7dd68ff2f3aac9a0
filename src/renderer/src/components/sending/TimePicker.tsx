import generatePicker from 'antd/es/date-picker/generatePicker/index.js'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { instantOf, type LocalTime } from '#shared/domain/local-time.ts'
import { scheduleFault } from '#shared/domain/schedule.ts'
import { fromWall, toWall, type Wall, wallCalendar } from './wall-clock.ts'

const Picker = generatePicker<Wall>(wallCalendar)
const startOfDay = (wall: Wall): LocalTime => ({ ...fromWall(wall), hour: 0, minute: 0 })
const endOfDay = (wall: Wall): LocalTime => ({ ...fromWall(wall), hour: 23, minute: 59 })

interface TimePickerProps {
  value: LocalTime | null
  /** The id of what says more about the time. */
  describedBy: string
  onChange: (value: LocalTime) => void
}

/** A date and time of the wall clock, typed or picked. Read when it is first shown: it is no part of a first screen. */
export default function TimePicker({ value, describedBy, onChange }: TimePickerProps) {
  const { t } = useTranslation()
  // another object would take back what is typed and not yet whole
  const wall = useMemo(() => value && toWall(value), [value])
  const choose = (chosen: Wall | Wall[] | null) => {
    if (chosen instanceof Date) onChange(fromWall(chosen))
  }
  const isOut = (wall: Wall): boolean => {
    const now = Date.now()
    return (
      scheduleFault(instantOf(endOfDay(wall)).at, now) === 'soon' ||
      scheduleFault(instantOf(startOfDay(wall)).at, now) === 'far'
    )
  }
  return (
    <Picker
      aria-label={t('schedule.time')}
      aria-describedby={describedBy}
      format="YYYY-MM-DD HH:mm"
      showTime={{ format: 'HH:mm' }}
      showNow={false}
      needConfirm={false}
      placeholder={t('schedule.placeholder')}
      disabledDate={isOut}
      value={wall}
      allowClear={false}
      onCalendarChange={choose}
      onChange={choose}
    />
  )
}
