// Generated from schema/source/tinystacks.json by scripts/generate-config.ts.

/** The defaults of file version 1. */
export const DEFAULTS = {
  file: { order: 'sequence' },
  stage: { protected: true, interruptions: 'allow', urls: false },
  network: { zones: 2 },
  postgres: {
    version: '17',
    instance: 'db.t4g.micro',
    username: 'postgres',
    multiAz: false,
    backupDays: 7,
    apply: 'now',
    readReplica: false,
    logs: [],
    autoMinorVersionUpgrade: true,
    allowMajorUpgrade: false,
  },
  mysql: {
    version: '8.4',
    instance: 'db.t4g.micro',
    username: 'admin',
    multiAz: false,
    backupDays: 7,
    apply: 'now',
    readReplica: false,
    logs: [],
    autoMinorVersionUpgrade: true,
    allowMajorUpgrade: false,
  },
  redis: {
    engine: 'valkey',
    version: '8.0',
    instance: 'cache.t4g.micro',
    replicas: 0,
    multiAz: false,
    backupDays: 1,
    apply: 'now',
    autoMinorVersionUpgrade: true,
  },
  storage: { size: 20, type: 'gp3' },
  bastion: { access: 'ssh', endpoints: false },
} as const
