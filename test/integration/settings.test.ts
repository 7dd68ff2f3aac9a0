import { expect, test } from 'vitest'
import { openApp } from '#test/helpers/app.ts'

// Would catch: a theme chosen in one window that takes back the language chosen in another.
test('changes at the same moment all count', async () => {
  const { client } = await openApp()
  await Promise.all([
    client.settings.update({ language: 'en' }),
    client.settings.update({ theme: 'dark' }),
    client.settings.update({ operator: '韩梅梅' }),
  ])
  expect(await client.settings.get()).toMatchObject({ language: 'en', theme: 'dark', operator: '韩梅梅' })
})
