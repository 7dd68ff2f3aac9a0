import './theme/global.css'
import './theme/focus.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { NoWindow } from './app/NoWindow.tsx'
import { createApi } from './bridge/api.ts'
import { openBridge } from './bridge/bridge.ts'
import { forgetToken, TokenVoid } from './bridge/web-link.ts'
import { startI18n } from './i18n/i18n.ts'
import { lastLanguage } from './i18n/last-language.ts'

const root = createRoot(document.getElementById('root') as HTMLElement)
await startI18n(lastLanguage())
try {
  const bridge = await openBridge()
  root.render(
    <StrictMode>
      <App api={createApi(bridge)} />
    </StrictMode>,
  )
} catch (error) {
  forgetToken()
  root.render(<NoWindow reason={error instanceof TokenVoid ? 'replaced' : 'noToken'} />)
}
