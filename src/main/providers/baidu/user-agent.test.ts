import { expect, test } from 'vitest'
import { userAgent, userAgentOf } from './user-agent.ts'

test('has the provider’s form', () => {
  const on = { platform: 'linux', release: '6.1.0-18-amd64', arch: 'x64', node: '24.9.0', version: '0.1.0' }
  expect(userAgentOf(on)).toBe('BCCS_SDK/3.0 (linux 6.1.0-18-amd64; x64) NodeJS/24.9.0 (Pushdeck V0.1.0)')
  expect(userAgent).toMatch(/^BCCS_SDK\/3\.0 \(\S+ \S+; \S+\) NodeJS\/\d+\.\d+\.\d+ \(Pushdeck V\d+\.\d+\.\d+\)$/)
})

// Would catch: a system whose name breaks the header, so that nothing can be sent from it.
test('a system with an odd name stays printable and in its brackets', () => {
  const on = { platform: 'win32', release: '10 (家庭版)\r\nX: 1', arch: 'x64', node: '24', version: '1' }
  expect(userAgentOf(on)).toMatch(/^BCCS_SDK\/3\.0 \(win32 [\x21-\x27\x2a-\x7e]+; x64\) NodeJS\/24 \(Pushdeck V1\)$/)
})
