/** Every template of the examples against AWS's own resource schemas, in five regions of three partitions. */
import { spawnSync } from 'node:child_process'
import { basename, join } from 'node:path'
import { inLine, judge, templates, type Accepted } from './templates/findings.ts'

const REGIONS = ['us-east-1', 'eu-central-1', 'ap-northeast-1', 'us-gov-west-1', 'cn-north-1']

const ACCEPTED: readonly Accepted[] = [
  {
    rule: 'E3691',
    where: /'8\.4'|'17'/,
    reason: 'RDS resolves a major version to its default minor; the list has minors alone',
  },
  {
    rule: 'W3691',
    where: /'8\.4'|'17'/,
    reason: 'the warning of the same list takes a major alone for a deprecated minor',
  },
  {
    rule: 'E3720',
    where: /^(regions|urls)-prod-west\.json .*StorageEncrypted/,
    reason:
      'a replica has StorageEncrypted from its source and must not set it (AWS::RDS::DBInstance)',
  },
  {
    rule: 'E3025',
    where: /'db\.m7g\.large' is not one of .* in 'us-gov-west-1'$/,
    reason: 'the examples are for other regions; a plan asks RDS what the region offers',
  },
]

type Match = {
  readonly Filename: string
  readonly Location: { readonly Start: { readonly LineNumber: number } }
  readonly Rule: { readonly Id: string }
  readonly Message: string
}

const program = join(process.env['TOOLS'] ?? '', 'python/bin/cfn-lint')
const args = ['--format', 'json', '--regions', ...REGIONS, '--', ...templates()]
const { stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
if (error !== undefined) throw error
if (!stdout.startsWith('[')) throw new Error(stderr)
const found = (JSON.parse(stdout) as readonly Match[]).map(
  ({ Filename, Location, Rule, Message }) => ({
    rule: Rule.Id,
    at: `${basename(Filename)} ${String(Location.Start.LineNumber)}`,
    message: inLine(Message),
  }),
)
judge(found, ACCEPTED)
