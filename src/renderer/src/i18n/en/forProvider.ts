import type { Words } from '../words.ts'
import type { forProvider as zh } from '../zh-CN/forProvider.ts'

export const forProvider: Words<typeof zh> = {
  title: 'Choose a connection of {{provider}}',
  text: 'This page works with {{provider}}. The title band will change to the connection that you choose.',
  label: 'Connection',
  missing: {
    title: 'There is no connection of {{provider}} yet',
    text: 'Add a connection of {{provider}} to use this page.',
  },
  add: 'Add a connection',
}
