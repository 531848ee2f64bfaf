import { describe, expect, test } from 'vitest'
import { authoritiesOf } from '../../src/facts/authorities.ts'
import { actionOutputs, stageOutputs, type StageOutputs } from '../../src/outputs/index.ts'
import { configOf } from '../builders/config.ts'
import { aBastion, aDeployed, aPostgres, aStage, stackOf } from '../builders/stage.ts'

const KEY = '~/.tinystacks/shop-dev-bastion.pem'
const OPTIONS =
  '-S none -o ExitOnForwardFailure=yes -o ServerAliveInterval=30 -o IdentitiesOnly=yes'

describe('a bastion that is reached by ssh', () => {
  const stage = aStage({ bastion: aBastion() })
  const outputs = stageOutputs(stage, aDeployed(stage))

  test('tells its address, its user and where its key is', () => {
    expect(actionOutputs([outputs])).toMatchObject({
      'bastion-host': '198.51.100.7',
      'bastion-user': 'ec2-user',
      'bastion-private-key-parameter': '/ec2/keypair/key-0abc',
    })
  })

  test('gives one ssh line a database, each with a local port of its own', () => {
    expect(outputs.bastion?.commands).toEqual({
      postgres: `ssh -i ${KEY} -L 127.0.0.1:21000:pg.c0ffee.us-east-1.rds.amazonaws.com:5432 -f -N ${OPTIONS} ec2-user@198.51.100.7`,
      mysql: `ssh -i ${KEY} -L 127.0.0.1:21002:my.c0ffee.us-east-1.rds.amazonaws.com:3306 -f -N ${OPTIONS} ec2-user@198.51.100.7`,
      redis: `ssh -i ${KEY} -L 127.0.0.1:21004:master.redis.c0ffee.use1.cache.amazonaws.com:6379 -f -N ${OPTIONS} ec2-user@198.51.100.7`,
    })
  })

  test('gives the line that fetches the key to the file that the ssh lines name', () => {
    expect(outputs.bastion?.keyFile).toBe(KEY)
    expect(outputs.bastion?.keyCommand).toBe(
      `(umask 077 && mkdir -p ~/.tinystacks && rm -f ${KEY}.new && aws ssm get-parameter --region us-east-1 --name /ec2/keypair/key-0abc --with-decryption --query Parameter.Value --output text > ${KEY}.new && mv -f ${KEY}.new ${KEY})`,
    )
  })

  test('gives what a program needs to make the tunnel itself', () => {
    expect(outputs.bastion?.tunnels[0]).toEqual({
      database: 'postgres',
      end: 'database',
      localHost: '127.0.0.1',
      localPort: 21_000,
      host: 'pg.c0ffee.us-east-1.rds.amazonaws.com',
      port: 5432,
      name: 'shop',
      user: 'app',
      tls: 'require',
      secretArn: outputs.secretArns.postgres,
      command: outputs.bastion?.commands.postgres,
      client: `(ca=~/.tinystacks/us-east-1.pem && if test ! -s "$ca"; then (umask 077 && curl -fsS --create-dirs -o "$ca.new" https://truststore.pki.rds.amazonaws.com/us-east-1/us-east-1-bundle.pem && mv -f "$ca.new" "$ca"); fi && secret=$(aws secretsmanager get-secret-value --region us-east-1 --secret-id ${outputs.secretArns.postgres ?? ''} --query SecretString --output text) && PGUSER=$(jq -r .username <<< "$secret") PGPASSWORD=$(jq -r .password <<< "$secret") PGSSLROOTCERT="$ca" psql 'host=pg.c0ffee.us-east-1.rds.amazonaws.com hostaddr=127.0.0.1 port=21000 sslmode=verify-full dbname=shop')`,
    })
    expect(outputs.bastion).toMatchObject({ host: '198.51.100.7', port: 22 })
  })

  test('gives the same to a step that follows', () => {
    expect(actionOutputs([outputs])).toMatchObject({
      'bastion-key-file': KEY,
      'bastion-key-command': outputs.bastion?.keyCommand,
      'ssh-command-mysql': outputs.bastion?.commands.mysql,
      'tunnel-port-mysql': '21002',
      'ssh-command-mysql-reader': '',
      'tunnel-port-mysql-reader': '',
    })
  })
})

/** A stage `dev` whose stack says this besides. */
function withOutputs(more: Readonly<Record<string, string>>): StageOutputs {
  const stage = aStage({ bastion: aBastion() })
  return stageOutputs(stage, aDeployed(stage, { outputs: { ...stackOf(stage).outputs, ...more } }))
}

const READER = {
  PostgresReaderHost: 'reader.c0ffee.us-east-1.rds.amazonaws.com',
  PostgresReaderPort: '5432',
}

const endsOf = ({ bastion }: StageOutputs): readonly string[] =>
  (bastion?.tunnels ?? []).map(
    ({ database, end, localPort, host }) =>
      `${localPort} ${database} ${end} ${host.split('.')[0] ?? ''}`,
  )

describe('readers', () => {
  test('have a tunnel of their own, beside that of their primary', () => {
    const outputs = withOutputs(READER)
    expect(endsOf(outputs)).toEqual([
      '21000 postgres database pg',
      '21001 postgres reader reader',
      '21002 mysql database my',
      '21004 redis database master',
    ])
    expect(outputs.bastion?.commands.postgres).toContain(':21000:pg.')
    expect(actionOutputs([outputs])).toMatchObject({
      'ssh-command-postgres-reader': expect.stringContaining(':21001:reader.') as string,
      'tunnel-port-postgres-reader': '21001',
    })
  })

  test('a replica stage has the tunnel to its own reader, and none to a primary elsewhere', () => {
    const outputs = withOutputs({
      ...READER,
      PostgresSourceArn: 'arn:aws:rds:us-west-2:123456789012:db:prod',
      PostgresSourceRegion: 'us-west-2',
    })
    expect(endsOf(outputs)[0]).toBe('21000 postgres database reader')
    expect(endsOf(outputs)).toHaveLength(3)
  })
})

test('a secret of another region is read there', () => {
  const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:legacy-AbCdEf'
  const { bastion } = withOutputs({ PostgresSecretArn: arn })
  expect(bastion?.tunnels[0]?.client).toContain(`--region eu-west-1 --secret-id ${arn} `)
})

test('an existing Redis without TLS is asked for none', () => {
  const redis = withOutputs({ RedisTls: 'false' }).bastion?.tunnels[2]
  expect(redis).toMatchObject({ database: 'redis', tls: null })
  expect(redis?.client).not.toContain('--tls')
})

test('of RDS the authorities are fetched, of ElastiCache those of the system are enough', () => {
  const [postgres, mysql, redis] =
    withOutputs({}).bastion?.tunnels.map(({ client }) => client) ?? []
  for (const client of [postgres, mysql]) expect(client).toContain('/us-east-1-bundle.pem')
  expect(redis).toMatch(/ --tls --sni master\.redis\.c0ffee\.use1\.cache\.amazonaws\.com\)$/)
  expect(redis).not.toContain('curl')
})

test.each(['us-gov-west-1', 'cn-north-1', 'eu-central-1'])('in %s they are its own', (region) => {
  const stage = aStage({ bastion: aBastion(), region })
  const [postgres] = stageOutputs(stage, aDeployed(stage)).bastion?.tunnels ?? []
  expect(postgres?.client).toContain(`ca=~/.tinystacks/${region}.pem `)
  expect(postgres?.client).toContain(` ${authoritiesOf(region)} `)
})

test('in the sandbox nobody vouches for a certificate, and no line asks for one', () => {
  const host = 'db.localhost'
  const outputs = withOutputs({ PostgresHost: host, MysqlHost: host, RedisHost: host })
  for (const { client } of outputs.bastion?.tunnels ?? [])
    expect(client).not.toMatch(/curl|\$ca|ssl|--tls/i)
})

test('two stages of one file begin at other ports', () => {
  const [dev, prod] = configOf(`version: 1
stack: shop
region: us-east-1
stages:
  dev: { databases: { postgres: {} }, bastion: {} }
  prod: { databases: { postgres: {} }, bastion: {} }
`).stages.map((stage) => stageOutputs(stage, aDeployed(aStage({ bastion: aBastion() }))))
  expect(dev?.bastion?.commands.postgres).toContain('-L 127.0.0.1:24128:')
  expect(prod?.bastion?.commands.postgres).toContain('-L 127.0.0.1:24240:')
})

test('a session manager bastion gives commands of the AWS CLI, and no address or key', () => {
  const stage = aStage({
    bastion: aBastion({ access: 'session-manager', allow: [] }),
    databases: { postgres: aPostgres() },
  })
  const outputs = stageOutputs(stage, aDeployed(stage))
  expect(outputs.bastion).toMatchObject({
    host: null,
    privateKeyParameter: null,
    keyFile: null,
    keyCommand: null,
  })
  expect(outputs.bastion?.commands).toEqual({
    postgres:
      'aws ssm start-session --region us-east-1 --target i-0ba5710 --document-name AWS-StartPortForwardingSessionToRemoteHost ' +
      `--parameters '{"host":["pg.c0ffee.us-east-1.rds.amazonaws.com"],"portNumber":["5432"],"localPortNumber":["21000"]}'`,
  })
  expect(actionOutputs([outputs])['bastion-host']).toBe('')
})

test('a stage without a bastion has none of it', () => {
  const outputs = stageOutputs(aStage(), aDeployed())
  expect(outputs.bastion).toBeNull()
  expect(actionOutputs([outputs])['ssh-command-postgres']).toBe('')
})
