import './boot/security.ts'
import { openBridge } from './bridge/bridge.ts'

const bridge = await openBridge()
document.body.append(JSON.stringify(await bridge.client().system.info()))
