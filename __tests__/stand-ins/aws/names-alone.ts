/** A sandbox whose databases have names as AWS gives them, and nobody who answers there. */
import { createBastions } from '../../../sandbox/bastions/index.ts'
import type { Engines, EngineSpec } from '../../../sandbox/machines.ts'
import type { StartOptions } from '../../../sandbox/main.ts'
import { assembleSandbox, type Sandbox } from '../../../sandbox/server/sandbox.ts'
import { createAws } from '../../../sandbox/services/index.ts'

/** Starts one. What of this machine alone is believed unproved has to be proved there. */
export function startWithNames({
  port = 0,
  speed = 0,
  switches = {},
}: StartOptions): Promise<Sandbox> {
  return assembleSandbox(
    { port, speed, switches },
    { engines: ENGINES, bastions: createBastions('none'), createAws },
  )
}

const done = (): Promise<void> => Promise.resolve()
const named = (spec: EngineSpec) =>
  Promise.resolve({ address: nameOf(spec), port: PORTS[spec.engine] })

const ENGINES: Engines = {
  ...{ start: named, startReplica: named, promote: done, snapshot: done, setPassword: done },
  ...{ stop: done, remove: done, close: done },
}

const PORTS: Readonly<Record<EngineSpec['engine'], number>> = {
  postgres: 5432,
  mysql: 3306,
  redis: 6379,
}

/** As RDS and ElastiCache name their endpoints. */
export function nameOf({ instance, engine }: EngineSpec): string {
  return engine === 'redis'
    ? `master.${instance}.abc123.use1.cache.amazonaws.com`
    : `${instance}.abc123def456.us-east-1.rds.amazonaws.com`
}
