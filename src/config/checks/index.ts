import type { Finding } from '../problems/finding.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { checkBastions } from './bastion.ts'
import type { Check } from './check.ts'
import { checkExisting } from './existing.ts'
import { checkNames } from './names.ts'
import { checkNetworks } from './network.ts'
import { checkParameters } from './parameters.ts'
import { checkReaders } from './readers.ts'
import { checkRedis } from './redis.ts'
import { checkReferences } from './references.ts'
import { checkRoles } from './roles.ts'
import { checkSameRegion } from './same-region.ts'
import { checkSources } from './sources.ts'
import { checkStages } from './stages.ts'
import { checkStorage } from './storage.ts'
import { checkTags } from './tags.ts'
import { checkVersions } from './versions.ts'
import { checkWindows } from './windows.ts'

const CHECKS: readonly Check[] = [
  checkStages,
  checkRoles,
  checkTags,
  checkNetworks,
  checkBastions,
  checkVersions,
  checkStorage,
  checkNames,
  checkParameters,
  checkWindows,
  checkRedis,
  checkSources,
  checkSameRegion,
  checkReaders,
  checkExisting,
  checkReferences,
]

/** The second pass: every rule that the schema cannot express. */
export function checkFile(file: TinystacksFile): readonly Finding[] {
  return CHECKS.flatMap((check) => check(file))
}
