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

/** Words that neither engine takes as a name, from RDS's own roles and the engines' reserved words. */
const RESERVED: Readonly<Record<Engine, ReadonlySet<string>>> = {
  postgres: new Set(
    `admin rdsadmin rdsrepladmin rdstopmgr rdsproxyadmin rds_superuser rds_replication rds_password
    rds_iam rds_ad public all analyse analyze and any array as asc asymmetric both case cast check
    collate column constraint create current_catalog current_date current_role current_time
    current_timestamp current_user default deferrable desc distinct do else end except false fetch for
    foreign from grant group having in initially intersect into lateral leading limit localtime
    localtimestamp not null offset on only or order placing primary references returning select
    session_user some symmetric table then to trailing true union unique user using variadic when
    where window with`.split(/\s+/),
  ),
  mysql: new Set(
    `rdsadmin rdsrepladmin rdsproxyadmin mysql.sys mysql.session mysql.infoschema all alter analyze and
    as asc between by case check column condition constraint create cross current_user database
    databases default delete desc describe distinct drop each else exists explain false fetch for
    force foreign from function grant group groups having if in index inner insert into is join key
    keys kill leave left like limit lock match not null of on option or order outer over primary
    procedure range rank read references rename replace require restrict return revoke right row rows
    schema select set show sql table then to trigger true union unique unlock update usage use using
    values when where while window with write`.split(/\s+/),
  ),
}

/** The master user's name (RDS-10). */
export function checkUsername(engine: Engine, name: string): void {
  const longest = engine === 'postgres' ? 63 : 16
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name) || name.length > longest) {
    throw invalid(
      `The parameter MasterUsername is not a valid identifier. Identifiers must begin with a letter; must contain only ASCII letters, digits, and underscores; and must be 1 to ${longest} characters long.`,
    )
  }
  if (RESERVED[engine].has(name.toLowerCase()) || /^pg_/i.test(name)) {
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
  const reserved = RESERVED[engine].has(name.toLowerCase()) && name.toLowerCase() !== 'admin'
  if (reserved || (engine === 'postgres' && name.toLowerCase() === 'db')) {
    throw invalid(`DBName ${name} cannot be used. It is a reserved word for this engine`)
  }
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidParameterValue', message)
}
