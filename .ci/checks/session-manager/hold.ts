/** `node hold.ts INSTANCE HOST`: opens a tunnel, says so, and holds it open, to be killed. */
import { createClients } from '../../../src/aws/clients.ts'
import { sessionApi } from '../../../src/aws/sessions.ts'
import { openBySessions } from '../../../src/local/tunnel/session-manager/open.ts'

const [, , instance = '', host = ''] = process.argv
const sessions = sessionApi(createClients('us-east-1'))
const opened = await openBySessions([{ name: 'prod/postgres', host, port: 5432 }], {
  ...{ kind: 'session-manager', instance, region: 'us-east-1', sessions },
})
process.stdout.write(`${opened.kind}\n`)
