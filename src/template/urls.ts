/**
 * The URLs of a database, in a secret of the stage's own that CloudFormation fills in (ADR 44). It cannot
 * percent-encode: only a password that tinystacks had generated, letters and digits, goes into one.
 */
import type { ResolvedStage } from '../config/resolved.ts'
import { ENGINES, byFamily, isSql, type DatabaseKind } from '../engines/table.ts'
import type { ExternalFacts } from '../facts/external.ts'
import { valueOf } from '../facts/live.ts'
import { inUrl, urlQuery } from '../text/database-url.ts'
import {
  inSub,
  inText,
  passwordOfArn,
  passwordReference,
  ref,
  subJson,
  withMoreJson,
  type Intrinsic,
  type Substitution,
} from './intrinsics.ts'
import { CACHE_IDS, CONNECTION_SECRET_IDS, SQL_IDS } from './logical-ids.ts'
import { connectionSecret } from './secrets.ts'
import { withSecretsKey } from './secrets-key.ts'
import type { Section, SectionResource } from './section.ts'
import type { DeployedStage } from './state/deployed-stage.ts'
import {
  DATABASE_OUTPUTS,
  READER_OUTPUTS,
  URL_SECRET_OUTPUT,
  URLS_OUTPUT,
  USERNAME_OUTPUT,
} from './state/output-keys.ts'
import { fingerprints } from './state/section-hashes.ts'
import { formatUrls, type UrlKey } from './state/urls.ts'
import { changesPassword, versionToWrite } from './urls-age.ts'

type UrlContext = {
  readonly stage: ResolvedStage
  readonly deployed: DeployedStage | null
  readonly external: ExternalFacts
  /** The start of the names of the database's secrets. */
  readonly prefix: string
}

type Urls = Partial<Record<UrlKey, Substitution>>

/**
 * The section of a database with its URLs, where the file asks for them. Once made they stay as long as the database,
 * since deployed tasks may read them.
 */
export function withUrls(section: Section, kind: DatabaseKind, context: UrlContext): Section {
  const { stage, deployed, external } = context
  const made = deployed?.databases[kind] ?? null
  const password = valueOf(external.passwords?.[kind])
  // No task can read what is gone, and the name is free for a secret that is made anew.
  const isKept = made !== null && made.urls !== null && password?.urlsGone !== true
  const urls = stage.urls || isKept ? urlsOf(section, kind) : null
  if (urls === null) return section
  const as = (version: string | null): Section =>
    withSecretsKey(withSecret(section, kind, urls, { ...context, version }), stage)
  const written = as(versionToWrite(made, password, isPrimary(stage, kind)))
  // Whatever else changes takes the version along: the password's secret may change with it.
  return made?.urls?.version === null &&
    password !== undefined &&
    password.urlsGone !== true &&
    !changesPassword(made, isPrimary(stage, kind)) &&
    fingerprints([written])[section.part] !== deployed?.parts?.[section.part]
    ? as(password.version)
    : written
}

function isPrimary({ databases }: ResolvedStage, kind: DatabaseKind): boolean {
  return !isSql(kind) || databases[kind]?.replicaOf === null
}

/** null = nobody knows whether the password would have to be encoded, as that of a database that no stage makes. */
function urlsOf({ outputs }: Section, kind: DatabaseKind): Urls | null {
  const at = (key: string): unknown => outputs[key]?.Value
  const keys = DATABASE_OUTPUTS[kind]
  const password = byFamily(kind, {
    sql: () => passwordOf(at(keys.secretArn)),
    cache: (cache) => passwordReference(CACHE_IDS[cache].secret),
  })
  if (password === null) return null
  const { scheme, demands } = ENGINES[kind].variables.url
  const user = byFamily(kind, {
    sql: (sql) => String(at(USERNAME_OUTPUT[sql])),
    cache: () => 'default',
  })
  const url = (ends: { readonly host: string; readonly port: string }): Substitution =>
    inSub`${scheme}://${inUrl(user)}:${password}@${inText(at(ends.host))}:${inText(at(ends.port))}/${inUrl(String(at(keys.database)))}${urlQuery(demands)}`
  const reader = isSql(kind) && outputs[READER_OUTPUTS[kind].host] ? READER_OUTPUTS[kind] : null
  return { url: url(keys), ...(reader !== null && { readerUrl: url(reader) }) }
}

/** Of a secret of the same template, or of another one by its ARN; of one that is still to be made, a placeholder. */
function passwordOf(secret: unknown): Substitution | string | null {
  if (secret === undefined) return null
  if (typeof secret === 'string') return passwordOfArn(secret)
  const id = (secret as Intrinsic)['Ref']
  return typeof id === 'string' ? passwordReference(id) : 'known-later'
}

function withSecret(
  section: Section,
  kind: DatabaseKind,
  urls: Urls,
  { stage, prefix, version }: UrlContext & { readonly version: string | null },
): Section {
  const id = CONNECTION_SECRET_IDS[kind]
  const path = ['stages', stage.name, 'urls']
  const value = { ...urls, ...(version !== null && { passwordVersion: version }) }
  const there = section.resources[id]
  const secret =
    there === undefined
      ? connectionSecret(
          {
            prefix,
            description: `URLs of ${ENGINES[kind].title} of stack ${stage.application}, stage ${stage.name}`,
            stagePath: ['stages', stage.name],
          },
          subJson(value),
        )
      : withValue(
          there,
          withMoreJson(there.resource.Properties['SecretString'] as Intrinsic, value),
        )
  return {
    ...section,
    resources: { ...section.resources, [id]: madeLast(secret, section, kind, path) },
    outputs: {
      ...section.outputs,
      [URL_SECRET_OUTPUT[kind]]: {
        Description: `Secret with the URLs of ${ENGINES[kind].title}`,
        Value: ref(id),
      },
      [URLS_OUTPUT[kind]]: {
        Description: `Keys of the URLs of ${ENGINES[kind].title}`,
        Value: formatUrls({
          keys: Object.keys(urls) as readonly UrlKey[],
          isOffered: stage.urls,
          version,
        }),
      },
    },
  }
}

function withValue(
  { resource, properties }: SectionResource,
  SecretString: Intrinsic,
): SectionResource {
  return {
    resource: { ...resource, Properties: { ...resource.Properties, SecretString } },
    properties,
  }
}

/** After the attachment, which changes the password's secret: what was changed last tells whether the URLs are old. */
function madeLast(
  { resource, properties }: SectionResource,
  { resources }: Section,
  kind: DatabaseKind,
  path: Section['path'],
): SectionResource {
  const attachment = isSql(kind) ? SQL_IDS[kind].secretAttachment : ''
  const { Type, ...rest } = resource
  return {
    resource: { Type, ...(attachment in resources && { DependsOn: attachment }), ...rest },
    properties: { ...properties, SecretString: path },
  }
}
