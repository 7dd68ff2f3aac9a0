import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A provider that accepts everything, in a process of its own so that it takes no time from the side measured. */
let task = 9_007_199_254_740_993n
const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    task += 2n
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.end(`{"code":200,"data":{"task_id":${task}},"message":null}`)
  })
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.once('disconnect', () => process.exit(0))
