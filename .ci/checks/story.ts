/**
 * The story of the databases as a team lives it, against the built CLI and a sandbox with real
 * engines, by clients nobody here wrote: psql, mysql, redis-cli, the AWS CLI, jq. Every chapter goes
 * on where the one before it ended.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chapter } from './chapter.ts'
import {
  changesInstanceClass,
  demandsTls,
  deploys,
  findsSecrets,
  readsThroughReaders,
  writesRows,
} from './story/everyday.ts'
import { findsRows, read } from './story/known.ts'
import { addsReplicaStage, promotesReplica } from './story/promotion.ts'
import { removesPostgres, restoredFrom, restoresPostgres } from './story/removal.ts'
import { enginesOf, nothingLeftOf, startSandbox, type StorySandbox } from './story/sandbox.ts'
import { Checkout } from './story/stage.ts'
import { closesTunnels, opensTunnels } from './story/tunnel.ts'

async function story(directory: string, begin: () => Promise<StorySandbox>): Promise<void> {
  const sandbox = await begin()
  let checkout = new Checkout(directory, sandbox.environment)
  let known = await chapter('a stage with three databases and two readers is deployed', () =>
    deploys(checkout),
  )
  await chapter('its secrets are found as the guide says', () => findsSecrets(checkout, known))
  await chapter('no database takes a client without TLS', () => demandsTls(known))
  await chapter('rows are written', () => writesRows(known))
  await chapter('the readers have them, and take no writes', () => readsThroughReaders(known))
  known = await chapter('another instance class keeps every row', () =>
    changesInstanceClass(checkout),
  )
  await chapter('rows and readers outlive the sandbox', async () => {
    await sandbox.stop()
    const again = new Checkout(directory, (await begin()).environment)
    known = await read(again)
    await findsRows(known)
    await readsThroughReaders(known)
    checkout = again
  })
  await chapter('the printed ssh lines lead to every database', () => opensTunnels(checkout))
  await chapter('the bastion goes, and its tunnels', () => closesTunnels(checkout, known))
  const snapshot = await chapter('Postgres is removed with consent, and leaves a snapshot', () =>
    removesPostgres(checkout),
  )
  known = await chapter('it is restored with every row', () => restoresPostgres(checkout, snapshot))
  await chapter('a stage in another region reads from a replica', () =>
    addsReplicaStage(checkout, restoredFrom(snapshot)),
  )
  await chapter('it is promoted and takes writes', () => promotesReplica(checkout, known))
}

const directory = mkdtempSync(join(tmpdir(), 'tinystacks-story-'))
mkdirSync(join(directory, '.git'))
const state = join(directory, 'state')
let running: StorySandbox | undefined
try {
  await story(directory, async () => (running = await startSandbox('--state', state)))
} finally {
  await running?.stop()
  for (const place of [enginesOf(state), directory]) {
    await nothingLeftOf(place)
    rmSync(place, { recursive: true, force: true })
  }
}
