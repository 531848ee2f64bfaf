import { describe, expect, test } from 'vitest'
import { targetName, targetsOf } from '../../src/connect/target.ts'
import { aBastion, aDeployed, aStage } from '../builders/stage.ts'

describe('what somebody can connect to', () => {
  const stage = aStage({ bastion: aBastion() })

  test('is every database that the stack has an address of, by its real name', () => {
    const targets = targetsOf(stage, aDeployed(stage))
    expect(targets.map((one) => [targetName(one), one.host, one.port, one.localPort])).toEqual([
      ['dev/postgres', 'pg.c0ffee.us-east-1.rds.amazonaws.com', 5432, 21_000],
      ['dev/mysql', 'my.c0ffee.us-east-1.rds.amazonaws.com', 3306, 21_002],
      ['dev/redis', 'master.redis.c0ffee.use1.cache.amazonaws.com', 6379, 21_004],
    ])
  })

  test('leads through the bastion of the stack, and has the secret that the stack names', () => {
    const [postgres] = targetsOf(stage, aDeployed(stage))
    expect(postgres?.bastion).toMatchObject({
      access: 'ssh',
      host: '198.51.100.7',
      keyParameter: '/ec2/keypair/key-0abc',
    })
    expect(postgres?.secretArn).toMatch(/^arn:aws:secretsmanager:/)
    expect(targetsOf(aStage(), aDeployed(aStage()))[0]?.bastion).toBeNull()
  })

  test('has the reader with a port of its own, which only takes reads', () => {
    const deployed = aDeployed(stage)
    const { postgres } = deployed.databases
    const reader = { ...postgres.reader, host: 'reader.example', port: '5432' }
    const databases = { ...deployed.databases, postgres: { ...postgres, reader } }
    expect(targetsOf(stage, { ...deployed, databases }).slice(0, 2)).toMatchObject([
      { isReader: false, isReplica: false, localPort: 21_000 },
      { isReader: true, isReplica: true, localPort: 21_001 },
    ])
  })

  test('is production where the file or the stack protects it', () => {
    const protectedOnes = (inFile: boolean, inStack: boolean) =>
      targetsOf(
        { ...stage, protected: inFile },
        { ...aDeployed(stage), terminationProtection: inStack },
      )[0]?.isProduction
    expect(protectedOnes(false, false)).toBe(false)
    expect(protectedOnes(true, false)).toBe(true)
    expect(protectedOnes(false, true)).toBe(true)
  })
})
