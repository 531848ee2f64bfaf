import type { SessionApi } from '../ports/sessions.ts'
import { call, type Clients } from './clients.ts'
import { errorCode, errorMessage } from './errors.ts'

/** Forwards a port of this machine to one that the instance reaches, and opens no shell. */
const DOCUMENT = 'AWS-StartPortForwardingSessionToRemoteHost'

/** Sessions of Session Manager, in the region of `clients`. */
export function sessionApi(clients: Clients): SessionApi {
  return {
    begin: async (instance, { host, port, localPort }) => {
      const request = {
        Target: instance,
        DocumentName: DOCUMENT,
        Parameters: {
          host: [host],
          portNumber: [String(port)],
          localPortNumber: [String(localPort)],
        },
      }
      return call(clients, 'ssm:StartSession', async () => {
        const { StartSessionCommand } = await import('@aws-sdk/client-ssm')
        const ssm = await clients.ssm()
        try {
          const answer = await ssm.send(new StartSessionCommand(request))
          const { SessionId = '', TokenValue, StreamUrl } = answer
          return {
            kind: 'begun' as const,
            id: SessionId,
            request: JSON.stringify(request),
            answer: JSON.stringify({ SessionId, TokenValue, StreamUrl }),
          }
        } catch (error) {
          if (errorCode(error) !== 'TargetNotConnected') throw error
          return { kind: 'not-connected' as const, said: errorMessage(error) }
        }
      })
    },

    end: async (id) => {
      try {
        await call(clients, 'ssm:TerminateSession', async () => {
          const { TerminateSessionCommand } = await import('@aws-sdk/client-ssm')
          const ssm = await clients.ssm()
          await ssm.send(new TerminateSessionCommand({ SessionId: id }))
        })
      } catch {
        // It has ended already, or ends when nobody has used it for a while.
      }
    },

    credentials: async () => {
      const { accessKeyId, secretAccessKey, sessionToken, expiration } =
        await clients.settings.credentials()
      return {
        AccessKeyId: accessKeyId,
        SecretAccessKey: secretAccessKey,
        ...(sessionToken !== undefined && { Token: sessionToken }),
        ...(expiration !== undefined && { Expiration: expiration.toISOString() }),
      }
    },
  }
}
