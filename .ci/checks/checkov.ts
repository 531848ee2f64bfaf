/** Every template of the examples against checkov's rules, in one process: it takes five seconds to start. */
import { spawnSync } from 'node:child_process'
import { basename, join } from 'node:path'
import { inLine, judge, templates, type Accepted } from './templates/findings.ts'

const CHOICE = 'costs money, or is a choice of the stage'

const ACCEPTED: readonly Accepted[] = [
  {
    rule: 'CKV_AWS_16',
    where:
      /(Reader|rehearsal\.json (Postgres|Mysql)Instance|(reports|west)\.json PostgresInstance) /,
    reason:
      'readers, replicas and restored databases have the encryption of their source and must not set it',
  },
  {
    rule: 'CKV_AWS_88',
    where: / BastionInstance /,
    reason:
      'the agent of a bastion in a public subnet gets out by its address; nothing may come in',
  },
  {
    rule: 'CKV_AWS_111',
    where: /^bootstrap-/,
    reason:
      'EC2 and ElastiCache give ids or shortened names, by which no policy can limit: ADR 25, docs/permissions.md',
  },
  { rule: 'CKV_AWS_118', reason: `enhanced monitoring ${CHOICE}` },
  {
    rule: 'CKV_AWS_149',
    where: /^(?!postgres-only-)/,
    reason: `a KMS key of one's own for secrets ${CHOICE}`,
  },
  { rule: 'CKV_AWS_157', reason: `multiAz ${CHOICE}; a reader is no standby` },
  {
    rule: 'CKV_AWS_161',
    reason: 'IAM authentication is a choice of the stage; passwords are secrets',
  },
]

type Report = {
  readonly summary: { readonly parsing_errors: number; readonly resource_count: number }
  readonly results: {
    readonly failed_checks: readonly {
      readonly check_id: string
      readonly check_name: string
      readonly file_path: string
      readonly resource: string
    }[]
  }
}

const program = join(process.env['TOOLS'] ?? '', 'checkov/bin/checkov')
const args = ['--file', ...templates(), '--framework', 'cloudformation', '--output', 'json']
const quiet = ['--quiet', '--compact', '--skip-download', '--skip-results-upload']
const { stdout, stderr, error } = spawnSync(program, [...args, ...quiet], {
  encoding: 'utf8',
  maxBuffer: 1 << 26,
})
if (error !== undefined) throw error
if (!stdout.startsWith('{')) throw new Error(stderr)
const { summary, results } = JSON.parse(stdout) as Report
if (summary.parsing_errors > 0) throw new Error(`${summary.parsing_errors} templates are not read`)
if (summary.resource_count < templates().length * 10) throw new Error('too few resources are read')
const found = results.failed_checks.map((one) => ({
  rule: one.check_id,
  at: `${basename(one.file_path)} ${one.resource.split('.').at(-1) ?? ''}`,
  message: inLine(one.check_name),
}))
judge(found, ACCEPTED)
