import { describe, expect, test } from 'vitest'
import { actionOutputs, formatTable, stageOutputs } from '../../src/outputs/index.ts'
import { aBastion, aDeployed, aPostgres, aStage } from '../builders/stage.ts'

const KEY = 'shop-dev-bastion.pem'

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

  test('gives one ssh line a database, in the form that people know', () => {
    expect(outputs.bastion?.commands).toEqual({
      postgres: `ssh -i ${KEY} -L 15432:pg.c0ffee.us-east-1.rds.amazonaws.com:5432 -f -N ec2-user@198.51.100.7`,
      mysql: `ssh -i ${KEY} -L 13306:my.c0ffee.us-east-1.rds.amazonaws.com:3306 -f -N ec2-user@198.51.100.7`,
      redis: `ssh -i ${KEY} -L 16379:master.redis.c0ffee.use1.cache.amazonaws.com:6379 -f -N ec2-user@198.51.100.7`,
    })
  })

  test('gives the line that fetches the key, readable to nobody else', () => {
    expect(outputs.bastion?.keyCommand).toBe(
      `(umask 077; aws ssm get-parameter --region us-east-1 --name /ec2/keypair/key-0abc --with-decryption --query Parameter.Value --output text > ${KEY})`,
    )
  })

  test('shows all of it in the table', () => {
    const table = formatTable([outputs])
    expect(table).toContain(outputs.bastion?.keyCommand)
    expect(table).toContain(outputs.bastion?.commands.postgres)
  })
})

test('a session manager bastion gives commands of the AWS CLI, and no address or key', () => {
  const stage = aStage({
    bastion: aBastion({ access: 'session-manager', allow: [] }),
    databases: { postgres: aPostgres() },
  })
  const outputs = stageOutputs(stage, aDeployed(stage))
  expect(outputs.bastion).toMatchObject({ host: null, privateKeyParameter: null, keyCommand: null })
  expect(outputs.bastion?.commands).toEqual({
    postgres:
      'aws ssm start-session --region us-east-1 --target i-0ba5710 --document-name AWS-StartPortForwardingSessionToRemoteHost ' +
      `--parameters '{"host":["pg.c0ffee.us-east-1.rds.amazonaws.com"],"portNumber":["5432"],"localPortNumber":["15432"]}'`,
  })
  expect(actionOutputs([outputs])['bastion-host']).toBe('')
})

test('a stage without a bastion has none of it', () => {
  const outputs = stageOutputs(aStage(), aDeployed())
  expect(outputs.bastion).toBeNull()
  expect(actionOutputs([outputs])['ssh-command-postgres']).toBe('')
})
