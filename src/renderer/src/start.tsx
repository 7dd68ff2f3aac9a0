import './theme/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { NoTicket } from './app/NoTicket.tsx'
import { createApi } from './bridge/api.ts'
import { openBridge } from './bridge/bridge.ts'
import { forgetToken } from './bridge/web-link.ts'
import { startI18n } from './i18n/i18n.ts'

const root = createRoot(document.getElementById('root') as HTMLElement)
await startI18n(/^zh/i.test(navigator.language) ? 'zh-CN' : 'en')
try {
  const bridge = await openBridge()
  root.render(
    <StrictMode>
      <App api={createApi(bridge)} />
    </StrictMode>,
  )
} catch {
  forgetToken()
  root.render(<NoTicket />)
}
