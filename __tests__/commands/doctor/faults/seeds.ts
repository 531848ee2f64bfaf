/** What the faults are made of. */
import { at, WORKFLOW, type World } from '../world.ts'

export type Fault = {
  readonly title: string
  readonly jobs?: 'each'
  readonly seed: (world: World) => void
  /** What each line that is not ok begins with. */
  readonly lines: readonly string[]
}

export const SUB = 'token.actions.githubusercontent.com:sub'
export const AUD = 'token.actions.githubusercontent.com:aud'
export const ID = 'token.actions.githubusercontent.com:repository_id'
export const ARN = 'arn:aws:iam::123456789012'

/** The workflow with one text in the place of another. */
export function inWorkflow(world: World, before: string | RegExp, after: string): void {
  const text = world.workflows?.[WORKFLOW] ?? ''
  const changed = text.replace(before, after)
  if (changed === text) throw new Error(`the workflow has no ${String(before)}`)
  world.workflows = { [WORKFLOW]: changed }
}

export const trust = (world: World, id: string) =>
  at(world.template, 'Resources', id, 'Properties', 'AssumeRolePolicyDocument', 'Statement', 0)
export const conditions = (world: World, id: string) => at(trust(world, id), 'Condition')
export const statements = (world: World, id: string) =>
  at(world.template, 'Resources', id, 'Properties', 'Policies', 0, 'PolicyDocument')[
    'Statement'
  ] as unknown as { Effect: string; Action: string | string[]; Resource: unknown }[]
export const set = (json: object, key: string, value: unknown): void => {
  Object.assign(json, { [key]: value })
}
export const without = (text: string, line: RegExp): string =>
  text
    .split('\n')
    .filter((one) => !line.test(one))
    .join('\n')

/** Without a role, its output and what refers to it. */
export function drop({ template }: World, id: string): void {
  for (const part of ['Resources', 'Outputs']) Reflect.deleteProperty(at(template, part), id)
}

/** As if the account had made the provider otherwise: the stack refers to it by its ARN. */
export function dropProvider(world: World): void {
  const { template } = world
  set(
    at(template, 'Parameters', 'IdentityProvider'),
    'Default',
    `${ARN}:oidc-provider/token.actions.githubusercontent.com`,
  )
}

/** Without GitHub, what it knows is not verified, and nothing else. */
export function withoutGitHub(why: string): readonly string[] {
  return [
    ...['PLAN_ROLE', 'DEPLOY_ROLE', 'SERVICE_ROLE'].map(
      (name) => `not-verified role: which role the variable ${name} names: ${why}`,
    ),
    'not-verified trust: whether `shop-plan` trusts pull requests of acme/shop in both forms',
    'not-verified trust: whether `shop-deploy` trusts the branch main of acme/shop in both forms',
    `not-verified required-check: whether \`databases\` is required on main: ${why}`,
  ]
}
