import { upgrade } from './upgrade.ts'

/** Upgrades a database and dies before a statement. Arguments: database, number of the statement, careless or not. */
const [path = '', at = '0', how = ''] = process.argv.slice(2)
upgrade(path, how === 'careless', (number) => {
  if (number === Number(at)) process.kill(process.pid, 'SIGKILL')
})
