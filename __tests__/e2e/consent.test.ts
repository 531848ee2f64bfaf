/** Consent that does not outlive what it was given for, with the whole program. */
import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { codesOf } from '../builders/plan.ts'
import type { Consent, Plan, StagePlan } from '../../src/plan/model/types.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()
const HERE = '123456789012'
const THERE = '210987654321'

type File = { stage?: string; databases?: string; account?: string; isProtected?: boolean }

/** Each stage names its stack, so that it is a new one, whatever the tests before have left. */
function file({
  stage = 'prod',
  databases = 'redis: {}',
  account,
  isProtected = false,
}: File = {}): void {
  checkout.write(`version: 1
stack: shop
region: us-east-1
${account === undefined ? '' : `account: "${account}"\n`}stages:
  ${stage}:
    protected: ${isProtected}
    stackName: shop-${stage}
    databases: { ${databases} }
`)
}

/** A workflow of this repository. */
function run(...argv: readonly string[]): Promise<Finished> {
  return runOf('acme/shop', ...argv)
}

function runOf(repository: string, ...argv: readonly string[]): Promise<Finished> {
  const environment = { ...sandbox().environment, GITHUB_REPOSITORY: repository }
  return runCli(checkout.path(), environment, ...argv)
}

async function planOf(repository: string): Promise<StagePlan & { readonly code: number | null }> {
  const { code, stdout, stderr } = await runOf(repository, 'plan', '--json')
  const [stage] = stdout === '' ? [] : (JSON.parse(stdout) as Plan).stages
  if (stage === undefined) throw new Error(stderr)
  return { ...stage, code }
}
const plan = () => planOf('acme/shop')

function asked({ databases, consents = [] }: StagePlan): readonly Consent[] {
  return [...databases.flatMap(({ consent }) => consent ?? []), ...consents]
}

async function deployed(...argv: readonly string[]): Promise<void> {
  const { code, stderr } = await run('deploy', ...argv)
  if (code !== 0) throw new Error(stderr)
}

story('consent to remove a database', (scene) => {
  scene('is void for its successor, once the stage was destroyed and made again', async () => {
    const whole = { databases: 'redis: {}, postgres: {}' }
    file(whole)
    await deployed()
    file()
    const [before] = asked(await plan())
    expect(before).toMatchObject({ kind: 'remove', given: false })
    const words = before?.words ?? ''
    file(whole)
    expect((await run('destroy', '--stage', 'prod', '--confirm', 'delete')).code).toBe(0)
    await deployed()
    file()
    const again = await run('deploy', '--allow', words)
    expect(again.code).toBe(3)
    expect(again.stderr).toContain(
      `--allow ${words} was given for another plan or another database`,
    )
    const [now] = asked(await plan())
    expect(now).toMatchObject({ kind: 'remove' })
    expect(now?.words).not.toBe(words)
  })

  scene('in the form that names no kind is refused with the reason', async () => {
    const { code, stderr } = await run('deploy', '--allow', 'prod/postgres@3f9c1a2b')
    expect(code).toBe(3)
    expect(stderr).toContain('it does not name what it allows, and its 32 bits can be forged')
    expect(stderr).toMatch(/write --allow prod\/postgres:remove@[0-9a-z]{13}/)
  })

  scene('is taken where nothing has changed since', async () => {
    const [consent] = asked(await plan())
    await deployed('--allow', consent?.words ?? '')
    expect((await plan()).action).toBe('none')
  })
})

test('backups that are kept for fewer days want consent, and are cut with it', async () => {
  const keeping = (days: number): File => ({
    stage: 'kept',
    databases: `postgres: { backupDays: ${days} }`,
  })
  file(keeping(14))
  await deployed()
  file(keeping(7))
  const { code, stdout } = await run('deploy')
  expect(code).toBe(3)
  expect(stdout).toContain('it will lose backups that it could be restored from')
  const [consent] = asked(await plan())
  expect(consent).toMatchObject({ kind: 'backups', given: false })
  await deployed('--allow', consent?.words ?? '')
  expect((await plan()).action).toBe('none')
})

describe("another repository's stack", () => {
  test('is taken over with consent to this very stack, and is its own then', async () => {
    const stage: File = { stage: 'taken' }
    file(stage)
    await deployed()
    const taken = await planOf('acme/other')
    expect(taken.code).toBe(3)
    expect(codesOf(taken.notes)).toContain('stack-taken-over')
    expect(taken.consents).toEqual([
      { kind: 'take-over', words: expect.stringMatching(/^taken:take-over@/), given: false },
    ])
    const refused = await runOf('acme/other', 'deploy')
    expect(refused.code).toBe(3)
    expect(refused.stdout).toContain('another repository, file or application deployed this stack')
    expect((await plan()).action).toBe('none')

    const words = taken.consents?.[0]?.words ?? ''
    // A third one has not been consented to.
    expect((await runOf('acme/third', 'deploy', '--allow', words)).code).toBe(3)
    expect((await runOf('acme/other', 'deploy', '--allow', words)).code).toBe(0)
    expect(await planOf('acme/other')).toMatchObject({ action: 'none', code: 0 })
    expect((await plan()).consents).toMatchObject([{ kind: 'take-over' }])
  })

  test('is taken over together with what else asks, each by its own words', async () => {
    const stage = (databases: string): File => ({
      stage: 'both',
      isProtected: true,
      databases,
    })
    file(stage('redis: {}, postgres: {}'))
    await deployed()
    file(stage('redis: {}'))
    const consents = asked(await planOf('acme/other'))
    expect(consents.map(({ kind }) => kind)).toEqual(['remove', 'take-over'])
    const allow = consents.flatMap(({ words }) => ['--allow', words])
    for (const one of [allow.slice(0, 2), allow.slice(2)])
      expect((await runOf('acme/other', 'deploy', ...one)).code).toBe(3)
    expect((await runOf('acme/other', 'deploy', ...allow)).code).toBe(0)
  })
})

story('the account that a stage is tied to', (scene) => {
  const tied: File = { stage: 'tied', account: HERE }
  const loose: File = { stage: 'tied' }

  scene(
    'causes no update of a stack that was deployed without it, and comes with the next',
    async () => {
      file(loose)
      await deployed()
      file(tied)
      expect(await plan()).toMatchObject({ action: 'none', code: 0 })
      file(loose)
      expect(await plan()).toMatchObject({ action: 'none', code: 0 })
      file({ ...tied, databases: 'redis: { backupDays: 2 }' })
      await deployed()
      file(tied)
      expect((await plan()).consents).toBeUndefined()
    },
  )

  scene('is taken out of the file with consent alone', async () => {
    const databases = 'redis: { backupDays: 2 }'
    file({ ...loose, databases })
    const { code, stdout } = await run('deploy')
    expect(code).toBe(3)
    expect(stdout).toContain('the file no longer ties the stage to the account it had')
    const [consent, ...more] = asked(await plan())
    expect(more).toEqual([])
    expect(consent).toMatchObject({ kind: 'account' })
    expect(consent?.words).toMatch(/^tied:account@[0-9a-z]{13}$/)
    await deployed('--allow', consent?.words ?? '')
    expect(await plan()).toMatchObject({ action: 'none', code: 0 })
  })

  scene(
    'is not changed unasked by a file whose stage would be a new one in the other account',
    async () => {
      const git = (...argv: readonly string[]) =>
        execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...argv], {
          cwd: checkout.path(),
        })
      const moved: File = { stage: 'moved' }
      file({ ...moved, account: HERE })
      expect((await plan()).notes).toContainEqual(
        expect.objectContaining({
          code: 'account-unread',
          message: expect.stringContaining('whether moved was tied to another account') as string,
        }),
      )
      git('init', '-q', '-b', 'main')
      file({ ...moved, account: THERE })
      git('add', 'tinystacks.yml')
      git('commit', '-qm', 'Tie the stage')
      for (const account of [{ account: HERE }, {}]) {
        file({ ...moved, ...account })
        const planned = await plan()
        expect(planned).toMatchObject({
          action: 'create',
          code: 3,
          consents: [{ kind: 'account', given: false }],
        })
        expect((await run('deploy')).code).toBe(3)
      }
      const words = asked(await plan())[0]?.words ?? ''
      await deployed('--allow', words)
      expect(await plan()).toMatchObject({ action: 'none', code: 0 })
    },
  )
})
