import type { Call } from '../../../contract.ts'
import { zonesWith } from '../../ec2/zones.ts'
import { flag, requiredText, text } from '../../params.ts'
import {
  ENGINES,
  familyOf,
  isEngine,
  LICENSE,
  LOG_TYPES,
  majorOf,
  offeredClasses,
  resolveVersion,
  versionsOf,
} from '../catalog.ts'
import { checkEngine, checkVersion } from '../checks.ts'
import { pageOf } from './instances.ts'
import type { Engine } from '../state.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>

/** What RDS offers: versions, and the classes they run on. */
export const catalogActions: Actions = {
  DescribeDBEngineVersions: (call) => {
    const { items, next } = pageOf(call, selectedVersions(call))
    return { DBEngineVersions: items.map(versionView), Marker: next }
  },
  DescribeOrderableDBInstanceOptions: (call) => {
    const engine = checkEngine(requiredText(call.params, 'Engine'))
    const asked = text(call.params, 'EngineVersion')
    const wantedClass = text(call.params, 'DBInstanceClass')
    const versions = asked === undefined ? versionsOf(engine) : [checkVersion(engine, asked)]
    const options = versions.flatMap((one) =>
      offeredClasses()
        .filter((name) => wantedClass === undefined || name === wantedClass)
        .flatMap((name) => ['gp2', 'gp3', 'io1', 'io2'].map((type) => ({ one, name, type }))),
    )
    const { items, next } = pageOf(call, options, 1000)
    return {
      OrderableDBInstanceOptions: items.map(({ one, name, type }) =>
        optionView(call.region, engine, one, name, type),
      ),
      Marker: next,
    }
  },
}

type Version = { readonly engine: Engine; readonly version: string }

function selectedVersions(call: Call): readonly Version[] {
  const name = text(call.params, 'Engine')
  const asked = text(call.params, 'EngineVersion')
  const family = text(call.params, 'DBParameterGroupFamily')
  const defaultOnly = flag(call.params, 'DefaultOnly') ?? false
  const engines = name === undefined ? ENGINES : isEngine(name) ? [name] : []
  return engines.flatMap((engine) =>
    versionsOf(engine)
      .filter(
        (version) => asked === undefined || version === asked || majorOf(engine, version) === asked,
      )
      .filter((version) => family === undefined || familyOf(engine, version) === family)
      .filter((version) => !defaultOnly || version === resolveVersion(engine, asked))
      .map((version) => ({ engine, version })),
  )
}

function versionView({ engine, version }: Version): object {
  const all = versionsOf(engine)
  return {
    Engine: engine,
    MajorEngineVersion: majorOf(engine, version),
    EngineVersion: version,
    DBParameterGroupFamily: familyOf(engine, version),
    DBEngineDescription: engine === 'postgres' ? 'PostgreSQL' : 'MySQL Community Edition',
    DBEngineVersionDescription: `${engine === 'postgres' ? 'PostgreSQL' : 'MySQL'} ${version}`,
    ValidUpgradeTarget: all.slice(all.indexOf(version) + 1).map((target) => ({
      Engine: engine,
      EngineVersion: target,
      Description: `${engine} ${target}`,
      AutoUpgrade: false,
      IsMajorVersionUpgrade: majorOf(engine, target) !== majorOf(engine, version),
    })),
    ExportableLogTypes: LOG_TYPES[engine],
    SupportsLogExportsToCloudwatchLogs: true,
    SupportsReadReplica: true,
    Status: 'available',
  }
}

function optionView(
  region: string,
  engine: Engine,
  version: string,
  instanceClass: string,
  type: string,
): object {
  return {
    Engine: engine,
    EngineVersion: version,
    DBInstanceClass: instanceClass,
    LicenseModel: LICENSE[engine],
    AvailabilityZones: zonesWith(region, instanceClass).map((Name) => ({ Name })),
    MultiAZCapable: true,
    ReadReplicaCapable: true,
    Vpc: true,
    SupportsStorageEncryption: true,
    StorageType: type,
    SupportsIops: type !== 'gp2',
    MinStorageSize: type.startsWith('io') ? 100 : 20,
    MaxStorageSize: 65_536,
    SupportsStorageAutoscaling: true,
    SupportsKerberosAuthentication: true,
    SupportsIAMDatabaseAuthentication: true,
    SupportsPerformanceInsights: true,
  }
}
