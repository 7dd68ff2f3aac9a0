import type { Words } from '../words.ts'
import type { forwarding as zh } from '../zh-CN/forwarding.ts'

export const forwarding: Words<typeof zh> = {
  type: 'Type of event',
  types: { device_offline: 'Device offline', device_create: 'Device created', own: 'Another type' },
  filled: 'The template of “{{type}}” was filled in; fill in its blanks.',
  undo: 'Put back what was there',
  kept: 'Something was written in the payload, so it was left alone. The type is now “{{type}}”.',
  replace: 'Use the template of “{{type}}”',
  notObject: 'It has to be a JSON object, in curly brackets.',
}
