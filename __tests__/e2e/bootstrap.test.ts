/** The roles that `bootstrap` makes in an account: stages are planned, deployed and destroyed by them and no others. */
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/index.ts'
import { DESTROY_WORD } from '../../src/plan/messages/deploy/destroy.ts'
import { JOBS } from '../../src/template/bootstrap/jobs.ts'
import { enforceRolesOf } from '../stand-ins/aws/enforce-roles.ts'
import { ghStandIn } from '../stand-ins/gh/use.ts'
import { exampleText } from '../template/examples.ts'
import { consentsIn } from '../upgrade/consents.ts'
import { runAs } from './policies.ts'
import { runCli, useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

function run(key: string, ...argv: readonly string[]) {
  return runAs(key, checkout.path(), sandbox(), ...argv)
}

const unprotected = (file: string, more = ''): string =>
  file
    .replaceAll(/^ *(protected|interruptions|account): .*\n/gm, '')
    .replaceAll(/^( {4}databases:)/gm, `    protected: false\n${more}$1`)

const BASTION = '    bastion: { access: session-manager }\n'

/** One of each set of permissions: databases, bastions, replicas, everything; one stage and several. */
const FILES = {
  quickstart: unprotected(exampleText('quickstart')),
  stages: unprotected(exampleText('stages')),
  'stages with bastions': unprotected(exampleText('stages'), BASTION),
  regions: unprotected(exampleText('regions')),
  'regions with bastions': unprotected(exampleText('regions'), BASTION),
} as const

describe.each(JOBS)('the roles of bootstrap --jobs %s', (jobs) => {
  test.each(Object.entries(FILES))(
    'carry the stages of %s from nothing to nothing, in one account',
    { timeout: 240_000 },
    async (_name, file) => {
      checkout.write(file)
      const { environment } = ghStandIn()
      const made = await runCli(
        checkout.path(),
        { ...sandbox().environment, ...environment },
        ...['bootstrap', '--repo', 'acme/shop', '--jobs', jobs, '--yes'],
      )
      expect(made).toMatchObject({ code: 0 })
      const keysOf = (arn: string) => [`AKIA${arn.replace(/^.*\//, '')}`]
      await enforceRolesOf({ url: sandbox().url, stack: 'tinystacks-shop' }, keysOf)
      const role = ['--cloudformation-role', 'arn:aws:iam::123456789012:role/shop-cloudformation']

      const planned = await run('AKIAshop-plan', 'plan', '--json', ...role)
      expect(planned).toMatchObject({ code: 0 })
      expect(planned.stdout).not.toContain('not verified')
      const byPlan = await run('AKIAshop-plan', 'deploy', ...role)
      expect(byPlan.code).toBe(1)
      expect(`${byPlan.stdout}${byPlan.stderr}`).toContain('explicit deny')

      const parsed = parseConfig(file, 'tinystacks.yml')
      if (parsed.kind === 'invalid') return expect.fail(JSON.stringify(parsed.problems))
      const names = parsed.config.stages.map(({ name }) => name)
      const keys = names.map(
        (name) => [name, `AKIAshop-${jobs === 'one' ? '' : `${name}-`}deploy`] as const,
      )
      const [first, second] = names
      if (jobs === 'each' && second !== undefined) {
        const other = await run(
          `AKIAshop-${second}-deploy`,
          'deploy',
          '--stage',
          first ?? '',
          ...role,
        )
        expect(other.code).toBe(1)
        expect(`${other.stdout}${other.stderr}`).toContain('is not authorized to perform')
      }
      const allow = consentsIn(JSON.parse(planned.stdout)).flatMap((words) => ['--allow', words])
      for (const [stage, key] of keys) {
        const done = await run(key, 'deploy', '--stage', stage, ...role, ...allow)
        expect(`${done.stdout}${done.stderr}`).not.toContain('authorized')
        expect(done).toMatchObject({ code: 0 })
      }
      const again = await run('AKIAshop-plan', 'plan', '--exit-code', ...role)
      expect(again).toMatchObject({ code: 0 })
      for (const [stage, key] of keys.toReversed()) {
        const gone = await run(key, 'destroy', '--stage', stage, '--confirm', DESTROY_WORD, ...role)
        expect(`${gone.stdout}${gone.stderr}`).not.toContain('authorized')
        expect(gone).toMatchObject({ code: 0 })
      }
    },
  )
})
