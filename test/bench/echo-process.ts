import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

/** A WebSocket server that sends back what it gets, in a process of its own. */
const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
server.on('listening', () => process.send?.({ port: (server.address() as AddressInfo).port }))
server.on('connection', (socket) => socket.on('message', (data) => socket.send(String(data))))
process.once('disconnect', () => process.exit(0))
