import { programFound, programsFor } from '../doctor/program.ts'
import { ok, type Finding } from '../doctor/finding.ts'
import type { Diagnosing } from '../ports/diagnosing.ts'
import { countOf, doctorForTerminal, foundWords } from '../render/doctor.ts'
import { done, failedFor, type Command, type Context } from './shared/context.ts'
import { accountLook } from './shared/doctor/account.ts'
import { fileLook, type FileLook } from './shared/doctor/file.ts'
import { githubLook } from './shared/doctor/github.ts'
import { limited } from './shared/doctor/limited.ts'
import {
  environmentFindings,
  environmentLooks,
  pullRequestFindings,
} from './shared/doctor/pull-requests.ts'
import { workflowLook } from './shared/doctor/workflows.ts'

/** doctor: what is right, wrong or not verified on the way to a planned pull request. Changes nothing. */
export const doctor: Command<'doctor'> = async (context) => {
  if (context.diagnosing === undefined) throw new Error('nobody can look from here')
  const here = await context.diagnosing()
  try {
    const findings = await lookAround(context, here)
    const { color, width } = context.terminal
    const counts = {
      ok: countOf(findings, 'ok'),
      wrong: countOf(findings, 'wrong'),
      'not-verified': countOf(findings, 'not-verified'),
    }
    const bad = counts.wrong + (context.options.strict === true ? counts['not-verified'] : 0)
    const text = doctorForTerminal(findings, { color, width })
    const result = done({ text, json: { findings, counts } })
    return failedFor(result, 1, 'doctor-found', bad === 0 ? null : foundWords(bad))
  } finally {
    here.close()
  }
}

/** All looks side by side: none waits for another that it does not need. */
async function lookAround(context: Context, here: Diagnosing): Promise<readonly Finding[]> {
  const { finding, known } = fileLook(context)
  const github = githubLook(context, here)
  const workflows = workflowLook(await limited(context.clock, () => here.workflows()))
  const [account, pullRequests, environments, programs] = await Promise.all([
    accountLook({ context, here, known, workflows, github }),
    pullRequestFindings(workflows, github, known?.stages ?? []),
    environmentLooks(workflows, known?.stages ?? [], github),
    programFindings(context, here, known),
  ])
  const branch = await github.branch
  return [
    finding,
    ...account.findings,
    ...pullRequests,
    ...environmentFindings(environments, account.letsIn, github, branch),
    ...programs,
  ]
}

async function programFindings(
  { clock }: Context,
  here: Diagnosing,
  known: FileLook['known'],
): Promise<readonly Finding[]> {
  const needs = programsFor(known?.stages ?? [])
  if (needs.length === 0)
    return [ok('program', 'no program is needed to connect: no database is known')]
  return Promise.all(
    needs.map(async (need) =>
      programFound(need, await limited(clock, () => here.versionOf(need.program, need.flag)), here),
    ),
  )
}
