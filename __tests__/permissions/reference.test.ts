/**
 * The table of permissions against AWS's service authorization reference (`authorities/actions.generated.json`): a
 * policy that limits an action to resources or by a condition that AWS does not ask it for denies it everywhere.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Action, Names, Permission } from '../../src/permissions/permission.ts'
import { ALL_THAT_BEGIN } from '../../src/permissions/policy.ts'
import { PERMISSIONS } from '../../src/permissions/table.ts'

type Reference = {
  readonly actions: Readonly<
    Record<
      Action,
      {
        readonly resources: readonly string[]
        readonly required: readonly string[]
        readonly conditions: readonly string[]
      }
    >
  >
  /** `rds/db` -> `arn:${Partition}:rds:${Region}:${Account}:db:${DbInstanceName}` */
  readonly arns: Readonly<Record<string, string>>
  readonly beginnings: Readonly<Record<string, readonly Action[]>>
}

const reference = JSON.parse(
  readFileSync(new URL('authorities/actions.generated.json', import.meta.url), 'utf8'),
) as Reference

const NAMES: Names = { partition: 'aws', stack: 'shop' }

/** What the reference knows no resource of, and AWS's own policies limit all the same. */
const LIMITED_BY_AWS: Readonly<Record<Action, string>> = {
  'ssmmessages:OpenDataChannel': `SSM guide, "Quickstart end user policies for Session Manager": on one's own sessions`,
}

/** What is only asked for where an instance belongs to it. */
const NEVER_OURS = ['rds/cluster']

const rows = PERMISSIONS.map((row) => ({ ...row, name: `${row.actions.join(', ')}: ${row.why}` }))

/** Whether one text fits both patterns, in which `*` stands for anything. */
function overlap(one: string, other: string): boolean {
  if (one === '' || other === '') return [...one, ...other].every((letter) => letter === '*')
  const [first, second] = [one[0], other[0]]
  if (first === '*') return overlap(one.slice(1), other) || overlap(one, other.slice(1))
  if (second === '*') return overlap(one, other.slice(1)) || overlap(one.slice(1), other)
  return first === second && overlap(one.slice(1), other.slice(1))
}

function patternOf(type: string): string {
  return (reference.arns[type] ?? '').replaceAll(/\$\{\w+\}/g, '*').replace(/^arn:\*/, 'arn:aws')
}

/** The types of resources that AWS asks the action for and no ARN of the row allows. */
function missed({ on }: Permission, types: readonly string[]): readonly string[] {
  const arns = on?.(NAMES) ?? ['*']
  return types.filter((type) => !arns.some((arn) => overlap(arn, patternOf(type))))
}

test.each(rows)('AWS knows $name', ({ actions }) => {
  expect(actions.filter((action) => !(action in reference.actions))).toEqual([])
})

describe.each(rows.filter(({ on }) => on !== undefined))('$name', (row) => {
  test('is limited to resources that AWS asks it for', () => {
    const wrong = row.actions.filter((action) => {
      const { resources = [] } = reference.actions[action] ?? {}
      return !(action in LIMITED_BY_AWS) && missed(row, resources).length === resources.length
    })
    expect(wrong).toEqual([])
  })

  test('has all of those that AWS always asks it for', () => {
    const missing = row.actions.flatMap((action) =>
      missed(row, reference.actions[action]?.required ?? []).filter(
        (type) => !NEVER_OURS.includes(type),
      ),
    )
    expect(missing).toEqual([])
  })
})

test.each(rows.filter(({ when }) => when !== undefined))(
  'AWS knows the conditions of $name',
  ({ actions, when }) => {
    const keys = Object.values(when?.(NAMES) ?? {}).flatMap((tests) => Object.keys(tests))
    const known = (action: Action): readonly string[] =>
      (reference.actions[action]?.conditions ?? []).map((key) => key.replace('${TagKey}', ''))
    for (const action of actions)
      expect(
        keys.filter(
          (key) =>
            !known(action).some(
              (start) => key === start || (start.endsWith('/') && key.startsWith(start)),
            ),
        ),
        action,
      ).toEqual([])
  },
)

test.each(Object.entries(ALL_THAT_BEGIN))(
  '%s* allows no more than its actions',
  (start, members) => {
    expect(reference.beginnings[start]).toEqual(members)
  },
)
