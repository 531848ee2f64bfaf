import type { Finding } from '../problems/finding.ts'
import { show } from '../problems/show.ts'
import { didYouMean } from '../problems/suggest.ts'
import { REGIONS } from '../regions.generated.ts'
import { stackNameOf } from '../resolve/names.ts'
import type { ConfigPath } from '../resolved.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { stagesOf } from './check.ts'
import { accountOfStage } from './roles.ts'

const LONGEST_STACK_NAME = 128 // CloudFormation

/** Stage names, stack names and regions. */
export function checkStages(file: TinystacksFile): readonly Finding[] {
  return [
    ...unknownRegions(file),
    ...missingRegions(file),
    ...namesThatDifferInCase(file),
    ...stackNames(file),
  ]
}

function unknownRegions(file: TinystacksFile): Finding[] {
  const written: [ConfigPath, string | undefined][] = [
    [['region'], file.region],
    ...stagesOf(file).map(([name, stage]): [ConfigPath, string | undefined] => [
      ['stages', name, 'region'],
      stage.region,
    ]),
  ]
  return written.flatMap(([path, region]) => {
    if (region === undefined || REGIONS.includes(region)) return []
    const message = `there is no AWS region ${show(region)}`
    return [
      {
        code: 'unknown-region' as const,
        path,
        at: 'value' as const,
        message,
        hint: didYouMean(region, REGIONS) ?? 'for example `region: us-east-1`',
      },
    ]
  })
}

function missingRegions(file: TinystacksFile): Finding[] {
  if (file.region !== undefined) return []
  return stagesOf(file)
    .filter(([, stage]) => stage.region === undefined)
    .map(([name]) => ({
      code: 'missing-region',
      path: ['stages', name, 'region'],
      at: 'key',
      message: `the stage \`${name}\` has no region`,
      hint: 'add `region: us-east-1` to the stage, or next to `stack` for all stages',
      about: [['region']],
    }))
}

function namesThatDifferInCase(file: TinystacksFile): Finding[] {
  const seen = new Map<string, string>()
  return stagesOf(file).flatMap(([name]) => {
    const first = seen.get(name.toLowerCase())
    if (first === undefined) seen.set(name.toLowerCase(), name)
    if (first === undefined) return []
    const message = `the stages \`${first}\` and \`${name}\` differ only in upper and lower case`
    return [
      {
        code: 'stage-names-differ-in-case' as const,
        path: ['stages', name],
        at: 'key' as const,
        message,
        hint: 'rename one of them',
      },
    ]
  })
}

function stackNames(file: TinystacksFile): Finding[] {
  const seen = new Map<string, string>()
  return stagesOf(file).flatMap(([name, stage]): Finding[] => {
    const stackName = stackNameOf(file.stack, name, stage.stackName)
    const region = stage.region ?? file.region ?? ''
    const path = ['stages', name]
    const about = [['stack'], ['region'], [...path, 'stackName'], [...path, 'region']]
    if (stackName.length > LONGEST_STACK_NAME) {
      const message = `the stack of \`${name}\` gets a name of ${stackName.length} characters; CloudFormation allows ${LONGEST_STACK_NAME}`
      return [
        {
          code: 'stack-name-too-long',
          path,
          at: 'key',
          message,
          hint: 'shorten `stack` or the stage, or add `stackName`',
          about,
        },
      ]
    }
    const place = `${region}/${accountOfStage(file, name) ?? ''}/${stackName}`
    const first = seen.get(place)
    seen.set(place, first ?? name)
    if (first === undefined) return []
    const message = `the stages \`${first}\` and \`${name}\` would be the same stack \`${stackName}\` in ${region}`
    const at = stage.stackName === undefined ? path : [...path, 'stackName']
    const hint = 'give one of them another `stackName`'
    return [{ code: 'stack-used-twice', path: at, at: 'key', message, hint, about }]
  })
}
