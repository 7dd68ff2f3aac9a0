import { Component, type ReactNode } from 'react'
import { CrashNote } from './CrashNote.tsx'

interface CrashNetProps {
  /** What gives way to the note: the whole window, or the screen beside the rail. */
  in: 'window' | 'screen'
  /** Another one gets another try. */
  place?: string
  children: ReactNode
}

interface CrashNetState {
  words: 'crashed' | 'notFetched' | null
}

/** What each engine says when a part of the page could not be fetched. */
const notFetched = /dynamically imported module|importing a module script failed|unable to preload/i

/** Catches a screen that fails while it is drawn, so that the window says so instead of going blank. */
export class CrashNet extends Component<CrashNetProps, CrashNetState> {
  override state: CrashNetState = { words: null }

  static getDerivedStateFromError(error: unknown): CrashNetState {
    return { words: error instanceof Error && notFetched.test(error.message) ? 'notFetched' : 'crashed' }
  }

  override componentDidUpdate({ place }: CrashNetProps): void {
    if (place !== this.props.place && this.state.words !== null) this.setState({ words: null })
  }

  override render() {
    const { words } = this.state
    return words === null ? this.props.children : <CrashNote words={words} in={this.props.in} />
  }
}
