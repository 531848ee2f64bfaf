/** A stage is destroyed although a secret of it is to be deleted, or is gone: what stays is said as it is. */
import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { expect } from 'vitest'
import type { Plan } from '../../src/plan/model/types.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { useByHand } from './by-hand.ts'
import { story } from './story.ts'

const { deploy, groups, instances, run, sandbox, stages } = useByHand()

story('a stage whose secrets somebody deleted', (scene) => {
  scene('is destroyed, and says which of them stay', async () => {
    stages({ prod: '{ databases: { postgres: {}, mysql: {}, redis: {} } }' })
    await deploy()
    const secrets = new SecretsManager(clientSettings(sandbox()))
    const { SecretList = [] } = await secrets.listSecrets()
    const idOf = (kind: string): string =>
      SecretList.find(({ Name = '' }) => Name.startsWith(`prod-shop-${kind}-`))!.ARN!
    await secrets.deleteSecret({ SecretId: idOf('postgres'), RecoveryWindowInDays: 9 })
    await secrets.deleteSecret({ SecretId: idOf('mysql'), ForceDeleteWithoutRecovery: true })

    const asked = await run('destroy', '--stage', 'prod', '--json')
    const { notes } = (JSON.parse(asked.stdout) as { plan: Plan }).plan.stages[0]!
    const said = notes.map(({ message }) => message).join('\n')
    expect(said).toMatch(
      /secret prod-shop-postgres-\w+ is scheduled for deletion after \d{4}-\d\d-\d\d \((9|10) days left\), and will not stay/,
    )
    expect(said).toMatch(/secret prod-shop-mysql-\w+ does not exist any more/)
    expect(said).toMatch(/secret prod-shop-redis-\w+ will stay in Secrets Manager/)
    expect(said).not.toMatch(/secret prod-shop-(postgres|mysql)-\w+ will stay/)

    const { code, stdout, stderr } = await run('destroy', '--stage', 'prod', '--confirm', 'delete')
    expect(code, stdout + stderr).toBe(0)
    expect([...(await instances()), ...(await groups())]).toEqual([])
    const { DeletedDate } = await secrets.describeSecret({ SecretId: idOf('postgres') })
    expect(DeletedDate).toBeDefined()
  })
})
