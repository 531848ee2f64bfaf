import { AwsError, type Call, type Service, type World } from '../../contract.ts'
import { isRegistered } from '../hosts/agent.ts'
import { hostState } from '../hosts/state.ts'
import { hexId } from '../names.ts'
import { entries, requiredText, structure, text } from '../params.ts'

/** A session that somebody began on an instance. */
export type Session = {
  /** The name of who began it, and digits. */
  readonly id: string
  readonly target: string
  readonly document: string
  /** What the document was given: `host`, `portNumber`, `localPortNumber`. */
  readonly parameters: Readonly<Record<string, readonly string[]>>
  /** The user id of who began it, as `aws:userid` has it. */
  readonly owner: string
  /** What a data channel is opened with: the newest alone. */
  token: string
  streamUrl: string
  state: 'Active' | 'Terminated'
}

/** The document that leads through an instance to another host. */
const DOCUMENTS = new Set(['AWS-StartPortForwardingSessionToRemoteHost'])

/** Who has no policies is the account's user. */
const NOBODY = { name: 'sandbox', userId: 'AIDASANDBOXSANDBOXSAN' }

type SessionState = { sessions: Record<string, Session> }

function sessionState(world: World, region: string): SessionState {
  return world.state.of('ssm-sessions', region, () => ({ sessions: {} }))
}

/** One by its id, whatever has become of it. */
export function sessionById(world: World, region: string, id: string): Session | undefined {
  return sessionState(world, region).sessions[id]
}

/** Those of every region, ended ones too. */
export function allSessions(world: World): readonly (Session & { readonly region: string })[] {
  return world.state.regions('ssm-sessions').flatMap((region) =>
    Object.values(sessionState(world, region).sessions).map((session) => ({
      ...session,
      region,
    })),
  )
}

/** Sessions of Session Manager (SSM-9, SSM-10, SSM-11). */
export function sessionActions(world: World): Service['actions'] {
  return {
    StartSession: (call) => {
      const session = start(world, call)
      sessionState(world, call.region).sessions[session.id] = session
      return answer(session)
    },
    ResumeSession: (call) => {
      const id = requiredText(call.params, 'SessionId', 'ValidationException')
      const session = sessionById(world, call.region, id)
      if (session?.state !== 'Active') {
        throw new AwsError('DoesNotExistException', `Session ${id} does not exist.`)
      }
      Object.assign(session, channel(world, call.region, id))
      return answer(session)
    },
    TerminateSession: (call) => {
      const id = requiredText(call.params, 'SessionId', 'ValidationException')
      const session = sessionById(world, call.region, id)
      if (session !== undefined) session.state = 'Terminated'
      return { SessionId: id }
    },
  }
}

function start(world: World, { caller, params, region }: Call): Session {
  const target = requiredText(params, 'Target', 'ValidationException')
  const document = text(params, 'DocumentName') ?? 'SSM-SessionManagerRunShell'
  if (!DOCUMENTS.has(document)) {
    throw new AwsError('InvalidDocument', `Document with name ${document} does not exist.`)
  }
  const instance = hostState(world, region).instances[target]
  if (instance === undefined || !isRegistered(world, region, instance)) {
    throw new AwsError('TargetNotConnected', `${target} is not connected.`)
  }
  const given = structure(params, 'Parameters') ?? {}
  const name = caller?.arn.slice(caller.arn.lastIndexOf('/') + 1) ?? NOBODY.name
  const id = hexId(world, name)
  return {
    id,
    target,
    document,
    parameters: Object.fromEntries(
      Object.keys(given).map((key) => [key, entries(given, key).map(String)]),
    ),
    owner: caller?.userId ?? NOBODY.userId,
    state: 'Active',
    ...channel(world, region, id),
  }
}

/** Where the session's data goes, and with what: the host `.invalid` is none (RFC 6761). */
function channel(
  world: World,
  region: string,
  id: string,
): { readonly token: string; readonly streamUrl: string } {
  const { dataChannel } = world.switches
  const place = dataChannel === '' ? `wss://ssmmessages.${region}.invalid` : dataChannel
  return {
    token: world.id(200),
    streamUrl: `${place}/v1/data-channel/${id}?role=publish_subscribe`,
  }
}

function answer({ id, streamUrl, token }: Session): object {
  return { SessionId: id, TokenValue: token, StreamUrl: streamUrl }
}
