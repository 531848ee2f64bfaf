import reserved from '../../../schema/reserved-names.json' with { type: 'json' }
import { AwsError } from '../../contract.ts'
import type { Engine } from './state.ts'

const IDENTIFIER = /^[a-z](?:-?[a-z0-9])*$/

/** An identifier as RDS keeps it: lower case, letters, digits and single hyphens (RDS-8). */
export function checkIdentifier(parameter: string, given: string, longest = 63): string {
  const identifier = given.toLowerCase()
  if (!IDENTIFIER.test(identifier) || identifier.length > longest) {
    throw invalid(
      `The parameter ${parameter} is not a valid identifier. Identifiers must begin with a letter; must contain only ASCII letters, digits, and hyphens; and must not end with a hyphen or contain two consecutive hyphens.`,
    )
  }
  return identifier
}

const LONGEST_PASSWORD: Readonly<Record<Engine, number>> = { postgres: 128, mysql: 41 }

/** A master password's characters and length (API_CreateDBInstance, MasterUserPassword; RDS-9). */
export function checkPassword(engine: Engine, password: string): void {
  const not = 'The parameter MasterUserPassword is not a valid password'
  if (password.length < 8) throw invalid(`${not} because it is shorter than 8 characters.`)
  if (password.length > LONGEST_PASSWORD[engine]) {
    throw invalid(`${not} because it is longer than ${LONGEST_PASSWORD[engine]} characters.`)
  }
  if (!/^[\x21-\x7e]+$/.test(password) || /[/"@]/.test(password)) {
    throw invalid(`${not}. Only printable ASCII characters besides '/', '@', '"', ' ' may be used.`)
  }
}

/** What RDS refuses for a database or a user, whatever its case (`schema/reserved-names.json`). */
function isReserved(engine: Engine, of: 'databases' | 'users', name: string): boolean {
  const names = [...reserved[engine].words.names, ...reserved[engine][of].names]
  return names.some((line) => line.split(' ').includes(name.toLowerCase()))
}

/** The master user's name (RDS-10). */
export function checkUsername(engine: Engine, name: string): void {
  const longest = engine === 'postgres' ? 63 : 16
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name) || name.length > longest) {
    throw invalid(
      `The parameter MasterUsername is not a valid identifier. Identifiers must begin with a letter; must contain only ASCII letters, digits, and underscores; and must be 1 to ${longest} characters long.`,
    )
  }
  const prefix = reserved[engine].userPrefix
  if (prefix !== null && name.toLowerCase().startsWith(prefix)) {
    throw invalid(
      `MasterUsername ${name} cannot be used because role names starting with "${prefix}" are reserved by the PostgreSQL engine`,
    )
  }
  if (isReserved(engine, 'users', name)) {
    throw invalid(
      `MasterUsername ${name} cannot be used as it is a reserved word used by the engine`,
    )
  }
}

/** The first database's name (RDS-11). */
export function checkDatabaseName(engine: Engine, name: string): void {
  const longest = engine === 'postgres' ? 63 : 64
  const form = engine === 'postgres' ? /^[A-Za-z_][A-Za-z0-9_]*$/ : /^[A-Za-z][A-Za-z0-9_]*$/
  if (!form.test(name) || name.length > longest) {
    throw invalid('DBName must begin with a letter and contain only alphanumeric characters.')
  }
  if (isReserved(engine, 'databases', name)) {
    throw invalid(`DBName ${name} cannot be used. It is a reserved word for this engine`)
  }
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidParameterValue', message)
}
