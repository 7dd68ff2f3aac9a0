import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { Translation } from 'react-i18next'
import { Gate } from './Gate.tsx'

/** Catches a screen that fails while it is drawn, so that the window says so instead of going blank. */
export class CrashNet extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Translation>
        {(t) => (
          <Gate title={t('shell.crashed.title')} text={t('shell.crashed.text')}>
            <Button type="primary" onClick={() => window.location.reload()}>
              {t('shell.crashed.reload')}
            </Button>
          </Gate>
        )}
      </Translation>
    )
  }
}
