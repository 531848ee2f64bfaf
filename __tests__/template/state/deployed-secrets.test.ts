import { expect, test } from 'vitest'
import { secretsOf } from '../../../src/template/state/deployed-secrets.ts'
import { aDeployed, aStage, stackOf } from '../../builders/stage.ts'

const arn = (name: string): string =>
  `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}-a1b2c3`

/** What is deployed where the stack has these outputs besides its own. */
const deployedWith = (outputs: Readonly<Record<string, string>>) =>
  aDeployed(aStage(), {
    id: 'arn:aws:cloudformation:us-east-1:123456789012:stack/shop-dev/5f3c2a10-0000-0000-0000-000000000000',
    outputs: { ...stackOf().outputs, ...outputs },
  })

test('the secret of Postgres is the one of the outputs', () => {
  const secret = arn('dev-shop-postgres-5f3c2a10')
  expect(secretsOf(deployedWith({ PostgresSecretArn: secret }), 'postgres')).toEqual([secret])
})

test('Redis has two: the connection, and the token by its name', () => {
  const secret = arn('dev-shop-redis-2-connection-5f3c2a10')
  expect(secretsOf(deployedWith({ RedisSecretArn: secret }), 'redis')).toEqual([
    secret,
    'dev-shop-redis-2-5f3c2a10',
  ])
})

test('a promoted database has the one that is copied besides', () => {
  const [own, copied] = [arn('dev-shop-postgres-5f3c2a10'), arn('dev-shop-postgres-2-5f3c2a10')]
  const deployed = deployedWith({ PostgresSecretArn: own, PostgresCopiedSecretArn: copied })
  expect(secretsOf(deployed, 'postgres')).toEqual([own, copied])
})

test('a replica, an existing database and one that is not there have none', () => {
  const secret = arn('dev-shop-postgres-5f3c2a10')
  const replica = deployedWith({
    PostgresSecretArn: secret,
    PostgresSourceArn: 'arn:aws:rds:us-west-2:123456789012:db:prod',
  })
  expect(secretsOf(replica, 'postgres')).toEqual([])
  const existing = aDeployed(aStage(), {
    outputs: { MysqlSecretArn: arn('legacy'), MysqlExisting: 'us-east-1/legacy' },
  })
  expect(secretsOf(existing, 'mysql')).toEqual([])
  expect(secretsOf(existing, 'postgres')).toEqual([])
})
