/** Whether a pull request can be merged whose plan failed. */
import type { BranchFacts } from '../facts/github.ts'
import { valueIn, type Look } from '../facts/look.ts'
import { listed } from '../text/phrases.ts'
import { ok, unverified, wrong, type Finding } from './finding.ts'
import type { Workflow } from './workflow/facts.ts'

/** The names of the checks of jobs that plan pull requests. A name that ends in ` (` is that of a matrix. */
export function checksIn(workflows: readonly Workflow[]): readonly string[] {
  return workflows
    .flatMap((workflow): readonly (string | null)[] => {
      const own = workflow.jobs.map(({ checkName, hasMatrix }) =>
        checkName === null ? null : `${checkName}${hasMatrix ? ' (' : ''}`,
      )
      if ('pull_request' in workflow.triggers) return own
      return workflows.flatMap((caller) =>
        'pull_request' in caller.triggers
          ? caller.calls
              .filter((call) => call.workflow === workflow.file)
              .flatMap((call) =>
                own.map((name) =>
                  call.checkName === null || name === null ? null : `${call.checkName} / ${name}`,
                ),
              )
          : [],
      )
    })
    .filter((name) => name !== null)
}

export type RequiredRequest = {
  readonly checks: readonly string[]
  /** `acme/shop` */
  readonly repository: string
  readonly branch: string
  /** The checks that rulesets require. */
  readonly rules: Look<readonly string[]>
  readonly protection: Look<BranchFacts>
}

/** One finding for the checks of all jobs; none where no job plans. */
export function requiredFound(request: RequiredRequest): readonly Finding[] {
  const { checks, branch, rules, protection } = request
  if (checks.length === 0) return []
  const required = [...(valueIn(rules) ?? []), ...(valueIn(protection)?.checks ?? [])]
  const isRequired = (check: string): boolean =>
    required.some((one) => (check.endsWith(' (') ? one.startsWith(check) : one === check))
  const named = (all: readonly string[]) =>
    listed(all.map((one) => `\`${one.replace(/ \($/, '')}\``))
  const missing = checks.filter((check) => !isRequired(check))
  if (missing.length === 0)
    return [
      ok(
        'required-check',
        `${named(checks)} ${checks.length === 1 ? 'is' : 'are'} required on ${branch}`,
      ),
    ]
  const whether = `whether ${named(missing)} ${missing.length === 1 ? 'is' : 'are'} required on ${branch}`
  const unread = [rules, protection].find((look) => look.kind === 'unread')
  if (unread?.kind === 'unread')
    return [unverified('required-check', `${whether}: ${unread.why}`, unread.how)]
  if (valueIn(protection)?.isProtected === true)
    return [
      unverified(
        'required-check',
        `${whether}: no ruleset requires it, and the protection of the branch is shown to administrators alone`,
        `ask one of them for: gh api repos/${request.repository}/branches/${branch}/protection/required_status_checks`,
      ),
    ]
  return [
    wrong(
      'required-check',
      `${named(missing)} ${missing.length === 1 ? 'is' : 'are'} not required on ${branch}: a pull request can be merged whose plan failed`,
      rulesetLine(request, missing),
    ),
  ]
}

/** The command that requires them (REST API, "Create a repository ruleset"). */
function rulesetLine({ repository }: RequiredRequest, checks: readonly string[]): string {
  const named = checks.filter((check) => !check.endsWith(' ('))
  if (named.length === 0) return 'require the check of each stage: Settings, Rules, Rulesets'
  const ruleset = {
    ...{ name: 'databases', target: 'branch', enforcement: 'active' },
    conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
    rules: [
      {
        type: 'required_status_checks',
        parameters: {
          strict_required_status_checks_policy: false,
          required_status_checks: named.map((context) => ({ context })),
        },
      },
    ],
  }
  return `echo '${JSON.stringify(ruleset).replaceAll("'", String.raw`'\''`)}' | gh api --method POST repos/${repository}/rulesets --input -`
}
