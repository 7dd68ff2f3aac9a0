import './boot/security.ts'
import './boot/keep-page.ts'

// a later step of its own: everything else is evaluated only once the rules above are in force
await import('./start.tsx')
