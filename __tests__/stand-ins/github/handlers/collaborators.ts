import type { Handler } from '../protocol/exchange.ts'
import type { Role } from '../repository/model.ts'
import { user } from '../views/things.ts'

/** The roles of before, as which the others count. */
const LEGACY: Readonly<Record<Role, string>> = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
}

/** Of somebody who is no collaborator: what anybody may. */
export const getPermission: Handler = ({ state, parameters }) => {
  const login = parameters['username'] ?? ''
  const role = state.collaborators.get(login) ?? (state.private ? null : 'read')
  const { [role ?? 'read']: legacy } = LEGACY
  const type = login.endsWith('[bot]') ? 'Bot' : 'User'
  const role_name = role ?? 'none'
  return {
    status: 200,
    body: {
      ...{ permission: role === null ? 'none' : legacy, role_name },
      user: { ...user(state, { id: 1, login, type }), role_name },
    },
  }
}
