import type { Call, Question, World } from '../../contract.ts'
import { hostState } from '../hosts/state.ts'
import { sessionById } from './sessions.ts'

type Context = NonNullable<Question['context']>

/**
 * What conditions may ask about a session, or what it is to be begun on: the tags of the instance, and those that
 * Session Manager gives to each session, who began it and on what (IAM-7).
 */
export function conditionsOfSession(world: World, call: Call, resource: string): Context {
  if (call.service !== 'ssm' || !/^(Start|Resume|Terminate)Session$/.test(call.action)) return {}
  const [, kind, id = ''] = /:(instance|session)\/(.+)$/.exec(resource) ?? []
  if (kind === 'session') {
    const session = sessionById(world, call.region, id)
    if (session === undefined) return {}
    return tagged({
      'aws:ssmmessages:session-id': session.owner,
      'aws:ssmmessages:target-id': session.target,
    })
  }
  return {
    // A session whose document nobody may use is refused, the default one included.
    'ssm:SessionDocumentAccessCheck': 'true',
    ...tagged(kind === 'instance' ? (hostState(world, call.region).instances[id]?.tags ?? {}) : {}),
  }
}

function tagged(tags: Readonly<Record<string, string>>): Context {
  return Object.fromEntries(
    Object.entries(tags).flatMap(([key, value]) => [
      [`ssm:resourceTag/${key}`, value],
      [`aws:ResourceTag/${key}`, value],
    ]),
  )
}
