// Generated from schema/*.schema.json by scripts/generate-config.ts.

/**
 * Everything that is wrong with the file, in the order of its text. Empty where the file is not to blame; left out where `ok` is true.
 */
export type Problems = Located[]
/**
 * Everything that is wrong with the file, in the order of its text. Empty where the file is not to blame; left out where `ok` is true.
 */
export type Problems1 = Located1[]

export interface Documents {
  validate: AFileThatIsValid
  plan: ATinystacksPlan
  deploy: ADeploy
  outputs: WhatApplicationsNeed
  connect: TunnelsThatAreOpenOrTheLinesThatOpenThem
  destroy: AStageThatWasDeleted
  reboot: ARestart
  'restore-secret': SecretsThatWereRestored
  promote: AReplicaThatTheFileHasAsAPrimary
  template: ATemplate
  bootstrap: TheRolesOfAnAccount
  doctor: WhatDoctorFound
  help: Help
  version: TheVersion
  error: ATinystacksError
}
/**
 * What `validate --json` prints where the file is valid.
 */
export interface AFileThatIsValid {
  /**
   * Whether the command did what it was asked for: `exit` is 0, or 4.
   */
  ok: boolean
  /**
   * What the program ends with. docs/cli.md explains each exit code.
   */
  exit: 0 | 1 | 2 | 3 | 4 | 130 | 143
  /**
   * A file that is not valid is told by error.schema.json.
   */
  valid: true
  /**
   * The file, as it was named.
   */
  file: string
  /**
   * The stages asked for, in the order of the file.
   */
  stages: string[]
  /**
   * What is allowed and probably not meant, each with its stage. For a person.
   */
  warnings: string[]
  error?: Failure
  problems?: Problems
}
/**
 * Why it ended otherwise than asked. Left out where `ok` is true.
 */
export interface Failure {
  /**
   * Stable, whatever the message says. docs/codes.md lists every code.
   */
  code: string
  /**
   * As `exit` of the document, which has it for every command.
   */
  exit: 1 | 2 | 3 | 130 | 143
  /**
   * For a person; may be reworded in any release.
   */
  message: string
  /**
   * What to do about it.
   */
  hint?: string
  /**
   * The file that the problems are in, as it was named.
   */
  file?: string
  /**
   * As `problems` of the document, which has the file of each.
   */
  problems: Problem[]
}
/**
 * One thing that is wrong with the file, at one place.
 */
export interface Problem {
  /**
   * Stable, whatever the message says. docs/codes.md lists every code.
   */
  code: string
  /**
   * The value, as in stages.dev.databases.postgres.storage.size. Empty for the file as a whole.
   */
  path: string
  /**
   * 1-based.
   */
  line: number
  /**
   * 1-based, in UTF-16 code units.
   */
  column: number
  /**
   * For a person; may be reworded in any release.
   */
  message: string
  /**
   * What to write instead.
   */
  hint?: string
}
/**
 * One thing that is wrong with a file, at one place.
 */
export interface Located {
  /**
   * The file that it is in, as it was named.
   */
  file: string
  /**
   * 1-based.
   */
  line: number
  /**
   * 1-based, in UTF-16 code units.
   */
  column: number
  /**
   * The value, as in stages.dev.databases.postgres.storage.size. Empty for the file as a whole.
   */
  path: string
  /**
   * Stable, whatever the message says. docs/codes.md lists every code.
   */
  code: string
  /**
   * For a person; may be reworded in any release.
   */
  message: string
  /**
   * What to write instead.
   */
  hint?: string
}
/**
 * What a deploy will do to the databases of every stage: the JSON of `plan --json` and of the action's output `plan`.
 */
export interface ATinystacksPlan {
  /**
   * Whether nothing of the plan is refused or waits for consent. Only on stdout.
   */
  ok?: boolean
  /**
   * What the program ends with. docs/cli.md explains each exit code. Only on stdout.
   */
  exit?: 0 | 3 | 4
  /**
   * file: made without credentials, by comparing the file with the one before the change; nothing was checked against AWS, and no deploy takes it for a plan that was reviewed. Absent: checked against AWS.
   */
  basis?: 'file'
  /**
   * Over the structure of every stage's plan: the same plan has the same fingerprint, whenever and wherever it is made. No text and no time stamp is in it.
   */
  fingerprint: string
  /**
   * In the order of the file.
   */
  stages: Stage[]
  /**
   * Absent: the stages are deployed one after the other, in the order of `stages`.
   */
  order?: {
    /**
     * parallel: side by side.
     */
    kind: 'parallel'
    /**
     * How many stages at once at the most. Absent: all.
     */
    concurrency?: number
    /**
     * By stage: those that it is deployed after, as a replica after its primary. A stage that is not in it waits for none.
     */
    after?: {
      [k: string]: string[]
    }
  }
  /**
   * Stacks of this repository and file that no stage names any more. Nothing is done to them.
   */
  unnamed?: {
    stack: string
    region: string
    /**
     * The stage that it was deployed as.
     */
    stage: string
    /**
     * The application (`stack` of the file) that it was deployed for. Absent: the file's own.
     */
    application?: string
    databases: ('postgres' | 'mysql' | 'redis')[]
  }[]
  /**
   * What a reviewer should know about the plan as a whole: what it was compared with, and what that leaves open.
   */
  notes?: Note[]
  /**
   * Only in the action's output `plan`, where the whole plan is above what GitHub takes. Left out then, in this order and as far as needed: the values of changes (null), all notes, the stages that do not change, everything but the fingerprint. Absent: the plan is whole.
   */
  truncated?: true
  error?: Failure1
  problems?: Problems1
}
/**
 * What happens to one stage, which is one CloudFormation stack.
 */
export interface Stage {
  /**
   * The stage's name in the file.
   */
  stage: string
  /**
   * The CloudFormation stack's name.
   */
  stack: string
  /**
   * The stack's region.
   */
  region: string
  /**
   * The lines of the file's `defaults`, both included: a value whose line is one of them comes from there. Left out where the file has none.
   */
  defaults?: {
    first: number
    last: number
  }
  /**
   * What happens to the stack. `update` may leave every database alone.
   */
  action: 'create' | 'update' | 'none' | 'delete'
  /**
   * Over the structure of this stage's plan; consent words are tied to it.
   */
  fingerprint: string
  /**
   * Postgres, MySQL, Redis in this order: those of the file, and those that go away.
   */
  databases: Database[]
  /**
   * Consents that the stage as a whole needs before it is applied. Left out where it needs none.
   */
  consents?: Consent[]
  /**
   * What happens to the bastion of a stage that is updated. Left out where nothing does.
   */
  bastion?: 'made' | 'changed' | 'replaced' | 'removed'
  /**
   * What carrying the plan out takes, in this order. Left out where nothing is done, where the plan is refused, and where it was not checked against AWS. A refused plan that has `roll-back` is one that a deploy makes again after that step.
   */
  steps?: Step[]
  /**
   * What happens to the stack's protection against being deleted. Left out where nothing does, or where it could not be known; then it is never turned off.
   */
  terminationProtection?: {
    /**
     * What it is turned to.
     */
    to: 'on' | 'off'
    /**
     * 1-based line of the file; null where no line says it.
     */
    line: number | null
  }
  /**
   * The role that CloudFormation will act by from then on, where the stack has none or another (`cloudformation-role`). Left out where it keeps what it has.
   */
  serviceRole?: {
    /**
     * ARN of the role that the stack has; null where it has none.
     */
    before: string | null
    /**
     * ARN of the role that it gets.
     */
    after: string
  }
  /**
   * Why this plan will not be applied. Consent does not help against a refusal.
   */
  refusals: Refusal[]
  /**
   * What else a reviewer should know: network changes, grown storage that is kept.
   */
  notes: Note[]
}
/**
 * What happens to one database.
 */
export interface Database {
  /**
   * Which database.
   */
  database: 'postgres' | 'mysql' | 'redis'
  /**
   * The heaviest of its changes, in ascending weight. Where `verified` is false, the heaviest it could be.
   */
  impact:
    | 'none'
    | 'existing'
    | 'create'
    | 'in-place'
    | 'restart'
    | 'failover'
    | 'promote'
    | 'replace'
    | 'remove'
  /**
   * kept: every row stays. snapshot: gone from the database, a final snapshot stays. lost: gone.
   */
  data: 'kept' | 'snapshot' | 'lost'
  /**
   * Whether every live fact that decides the impact could be read.
   */
  verified: boolean
  /**
   * The consent this needs before it is applied; null: none.
   */
  consent: Consent | null
  /**
   * It leaves the stage, and AWS no longer has it: nothing of it is deleted. Left out otherwise.
   */
  gone?: true
  /**
   * The stage's applications move to another database, which does not have the rows: from or to an existing one. Left out otherwise.
   */
  moves?: true
  /**
   * What happens to the reader beside it. Left out where nothing does.
   */
  reader?: 'made' | 'changed' | 'restarted' | 'replaced' | 'removed'
  /**
   * The protective nets that this plan cuts. Left out where it cuts none.
   *
   * @minItems 1
   */
  nets?: Net[]
  /**
   * Property by property; for a new database its main settings.
   */
  changes: Change[]
  /**
   * One sentence: why it has this impact.
   */
  reason: string
}
/**
 * A consent: it holds for this plan and for no other.
 */
export interface Consent {
  /**
   * What it allows, in descending weight; a database asks for the heaviest alone. remove, replace: the database goes. promote: a replica becomes a primary, for good. move: applications move from an existing database to another one. backups: restorable time is lost. failover, restart, reader: the stage asks before an interruption, of the reader beside the database too. Of a whole stage: take-over: another repository or file deployed the stack. account: the stage is no longer tied to the account it had. skip: the rollback of a failed update leaves out what AWS no longer has.
   */
  kind:
    | 'remove'
    | 'replace'
    | 'promote'
    | 'move'
    | 'backups'
    | 'failover'
    | 'restart'
    | 'reader'
    | 'take-over'
    | 'account'
    | 'skip'
  /**
   * What to give to `--allow`: stage, database, kind and 13 digits, which tie it to this plan and to the very database that it is about.
   */
  words: string
  /**
   * Whether exactly these words were given.
   */
  given: boolean
}
/**
 * A protective net that goes: what would bring rows back, or keep the database from being deleted.
 */
export interface Net {
  /**
   * backups: automated backups are kept for fewer days, with 0 for none. backups-with-database: they are deleted with the database. deletion-protection: it is turned off.
   */
  kind: 'backups' | 'backups-with-database' | 'deletion-protection'
  /**
   * Days, or `on`; null: it could not be read.
   */
  before: string | null
  /**
   * Days, or `off`; null: it goes with the database.
   */
  after: string | null
  /**
   * 1-based line of the file; null where no line says it.
   */
  line: number | null
}
/**
 * One property that changes.
 */
export interface Change {
  /**
   * In the file's words where there is one (`storage.size`), else CloudFormation's.
   */
  property: string
  /**
   * null: it was not set. Or it is not known or not shown: then `unknown` says so, or `after` is null as well.
   */
  before: string | null
  /**
   * null: it will no longer be set. Or it is not known or not shown: then `unknown` says so, or `before` is null as well.
   */
  after: string | null
  /**
   * What the last deploy asked for, where something else runs now: `before` is what runs. null: it was not set.
   */
  lastDeploy?: string | null
  /**
   * The file does not ask for this change: AWS may put back what was changed by hand, or leave it.
   */
  perhaps?: true
  /**
   * Which of the two is null because it is not known or not shown. Left out where neither is, and where both are null.
   */
  unknown?: 'before' | 'after'
  /**
   * 1-based line of the file; null where no line says it.
   */
  line: number | null
}
/**
 * One step of carrying a plan out.
 */
export interface Step {
  /**
   * What is done. docs/plan.md says what each is for.
   */
  kind:
    | 'roll-back'
    | 'delete-failed-create'
    | 'snapshot'
    | 'promote'
    | 'make-secret'
    | 'upgrade-readers'
    | 'add-nodes'
    | 'failover-off'
    | 'lift-protection'
    | 'create'
    | 'update'
    | 'delete-stack'
    | 'protect'
    | 'prove-removal'
    | 'protect-stack'
    | 'check-bastion'
    | 'change-storage'
  /**
   * The databases that the step is about. Left out where it is about the stack.
   *
   * Items: Which database.
   */
  databases?: ('postgres' | 'mysql' | 'redis')[]
  /**
   * What the stack's termination protection is turned to. Only of `protect-stack`.
   */
  to?: 'on' | 'off'
  /**
   * Logical ids of what the rollback leaves out, since AWS no longer has it. Only of `roll-back`; left out where it skips nothing.
   *
   * @minItems 1
   */
  skipping?: string[]
  /**
   * What the step usually takes, in seconds: from, to. Left out where nobody has measured it.
   *
   * @minItems 2
   * @maxItems 2
   */
  usual?: number[]
}
/**
 * Something that is not done, why, and what to write instead.
 */
export interface Refusal {
  /**
   * What it is, under a name that never changes its meaning. docs/codes.md explains every code.
   */
  code: string
  /**
   * null: it is about the stage.
   */
  database: ('postgres' | 'mysql' | 'redis') | null
  /**
   * In the file's words; null: it is about the whole database or stage.
   */
  property: string | null
  /**
   * 1-based line of the file; null where no line says it.
   */
  line: number | null
  /**
   * For a person; may be reworded in any release.
   */
  message: string
}
/**
 * Something that a reviewer should know.
 */
export interface Note {
  /**
   * What it is, under a name that never changes its meaning. docs/codes.md explains every code.
   */
  code: string
  /**
   * warning: a trap that every reviewer has to see. info: a routine note.
   */
  level: 'warning' | 'info'
  /**
   * For a person; may be reworded in any release.
   */
  message: string
}
/**
 * Why the plan is not carried out as it is. Left out where `ok` is true. Only on stdout.
 */
export interface Failure1 {
  /**
   * What it is, under a name that never changes its meaning. docs/codes.md explains every code.
   */
  code: string
  /**
   * As `exit` of the document, which has it for every command.
   */
  exit: 1 | 2 | 3 | 130 | 143
  /**
   * For a person; may be reworded in any release.
   */
  message: string
  /**
   * What to do about it.
   */
  hint?: string
  /**
   * The file that the problems are in, as it was named.
   */
  file?: string
  /**
   * As `problems` of the document, which has the file of each.
   */
  problems: Problem1[]
}
/**
 * One thing that is wrong with the file, at one place.
 */
export interface Problem1 {
  /**
   * What it is, under a name that never changes its meaning. docs/codes.md explains every code.
   */
  code: string
  /**
   * The value, as in stages.dev.databases.postgres.storage.size. Empty for the file as a whole.
   */
  path: string
  /**
   * 1-based.
   */
  line: number
  /**
   * 1-based, in UTF-16 code units.
   */
  column: number
  /**
   * For a person; may be reworded in any release.
   */
  message: string
  /**
   * What to write instead.
   */
  hint?: string
}
/**
 * One thing that is wrong with a file, at one place.
 */
export interface Located1 {
  /**
   * The file that it is in, as it was named.
   */
  file: string
  /**
   * 1-based.
   */
  line: number
  /**
   * 1-based, in UTF-16 code units.
   */
  column: number
  /**
   * The value, as in stages.dev.databases.postgres.storage.size. Empty for the file as a whole.
   */
  path: string
  /**
   * What it is, under a name that never changes its meaning. docs/codes.md explains every code.
   */
  code: string
  /**
   * For a person; may be reworded in any release.
   */
  message: string
  /**
   * What to write instead.
   */
  hint?: string
}
/**
 * What `deploy --json` prints: the plan, what became of each stage, and what the application needs. Where nothing was carried out, `stages` is empty.
 */
export interface ADeploy {
  /**
   * Whether the command did what it was asked for: `exit` is 0, or 4.
   */
  ok: boolean
  /**
   * What the program ends with. docs/cli.md explains each exit code.
   */
  exit: 0 | 1 | 2 | 3 | 4 | 130 | 143
  plan: ATinystacksPlan1
  /**
   * What became of each stage, in the order in which they are deployed. Empty where nothing was begun.
   */
  stages: Outcome[]
  /**
   * What the application needs, of each stage that is deployed and did not fail.
   */
  outputs: Named[]
  error?: Failure2
  problems?: Problems
}
/**
 * What a deploy will do to the databases of every stage: the JSON of `plan --json` and of the action's output `plan`.
 */
export interface ATinystacksPlan1 {
  /**
   * Whether nothing of the plan is refused or waits for consent. Only on stdout.
   */
  ok?: boolean
  /**
   * What the program ends with. docs/cli.md explains each exit code. Only on stdout.
   */
  exit?: 0 | 3 | 4
  /**
   * file: made without credentials, by comparing the file with the one before the change; nothing was checked against AWS, and no deploy takes it for a plan that was reviewed. Absent: checked against AWS.
   */
  basis?: 'file'
  /**
   * Over the structure of every stage's plan: the same plan has the same fingerprint, whenever and wherever it is made. No text and no time stamp is in it.
   */
  fingerprint: string
  /**
   * In the order of the file.
   */
  stages: Stage[]
  /**
   * Absent: the stages are deployed one after the other, in the order of `stages`.
   */
  order?: {
    /**
     * parallel: side by side.
     */
    kind: 'parallel'
    /**
     * How many stages at once at the most. Absent: all.
     */
    concurrency?: number
    /**
     * By stage: those that it is deployed after, as a replica after its primary. A stage that is not in it waits for none.
     */
    after?: {
      [k: string]: string[]
    }
  }
  /**
   * Stacks of this repository and file that no stage names any more. Nothing is done to them.
   */
  unnamed?: {
    stack: string
    region: string
    /**
     * The stage that it was deployed as.
     */
    stage: string
    /**
     * The application (`stack` of the file) that it was deployed for. Absent: the file's own.
     */
    application?: string
    databases: ('postgres' | 'mysql' | 'redis')[]
  }[]
  /**
   * What a reviewer should know about the plan as a whole: what it was compared with, and what that leaves open.
   */
  notes?: Note[]
  /**
   * Only in the action's output `plan`, where the whole plan is above what GitHub takes. Left out then, in this order and as far as needed: the values of changes (null), all notes, the stages that do not change, everything but the fingerprint. Absent: the plan is whole.
   */
  truncated?: true
  error?: Failure1
  problems?: Problems1
}
/**
 * What became of one stage.
 */
export interface Outcome {
  /**
   * The stage's name in the file.
   */
  stage: string
  /**
   * The CloudFormation stack's name.
   */
  stack: string
  /**
   * The stack's region.
   */
  region: string
  /**
   * How long it took; 0 where nothing was tried.
   */
  seconds: number
  /**
   * What it ended as.
   */
  result: Done | Failed | NotAttempted
}
/**
 * It is as the plan says.
 */
export interface Done {
  /**
   * destroyed: by `destroy` alone.
   */
  kind: 'unchanged' | 'created' | 'updated' | 'destroyed'
  /**
   * What to keep in mind. For a person. Left out where there is nothing.
   */
  notes?: string[]
}
/**
 * It failed, or was stopped.
 */
export interface Failed {
  kind: 'failed'
  /**
   * The status that the stack was left in; null: not known, or there is none.
   */
  status: string | null
  /**
   * The first event that failed; null: AWS gives none.
   */
  cause: Event | null
  /**
   * 1-based line of the file that the failed resource comes from; null: no line says it.
   */
  line: number | null
  /**
   * Of the error that ended it. docs/codes.md lists every code. Left out where it has none.
   */
  code?: string
  /**
   * The action that AWS denied to CloudFormation; null: it did not say which. Left out where it denied none.
   */
  denied?: string | null
  /**
   * It was stopped because something is not as it was agreed to. Left out otherwise.
   */
  refused?: true
  /**
   * What else to know. For a person.
   */
  remarks: string[]
}
/**
 * An event of the stack, as AWS tells it.
 */
export interface Event {
  /**
   * The event.
   */
  id: string
  /**
   * ISO 8601, by AWS's clock.
   */
  time: string
  /**
   * The resource in the template.
   */
  logicalId: string
  /**
   * The resource; empty until AWS has assigned it.
   */
  physicalId: string
  /**
   * The type of the resource.
   */
  type: string
  /**
   * The status that it reached.
   */
  status: string
  /**
   * Why, in AWS's words.
   */
  reason: string | null
  /**
   * The token of the operation that the event belongs to.
   */
  token: string | null
}
/**
 * An earlier stage failed.
 */
export interface NotAttempted {
  kind: 'not-attempted'
  /**
   * The stage that failed.
   */
  after: string
}
/**
 * The same, with the stage's name.
 */
export interface Named {
  /**
   * The stage's name in the file.
   */
  stage: string
  /**
   * The CloudFormation stack's name.
   */
  stack: string
  /**
   * The stack's region.
   */
  region: string
  /**
   * Plain variables: `PG_HOST` and its value.
   */
  environment: {
    [k: string]: string
  }
  /**
   * Variables that ECS fills from a secret: `PG_USERNAME` and `SECRET_ARN:username::`.
   */
  secrets: {
    [k: string]: string
  }
  /**
   * The secrets themselves, by database. None for a database without a secret of its own.
   */
  secretArns: {
    /**
     * Its ARN.
     */
    postgres?: string
    /**
     * Its ARN.
     */
    mysql?: string
    /**
     * Its ARN.
     */
    redis?: string
  }
  /**
   * The security group for the application's tasks; null: the stack has none.
   */
  clientSecurityGroup: string | null
  /**
   * Its id; null: the stack does not say it.
   */
  vpc: string | null
  /**
   * Ids of the subnets for the application's tasks.
   */
  subnets: string[]
  /**
   * Ids of the subnets of the databases.
   */
  databaseSubnets: string[]
  /**
   * How people reach the databases; null: the stage has no bastion.
   */
  bastion: Bastion | null
  /**
   * The statement that lets a task's execution role read the secrets; null: there is no secret.
   */
  executionRoleStatement: Statement | null
  /**
   * What to know before the variables are used. For a person. Left out where there is nothing.
   */
  notes?: string[]
}
/**
 * The bastion of a stage, and how people use it.
 */
export interface Bastion {
  /**
   * How people reach it.
   */
  access: 'ssh' | 'session-manager'
  /**
   * The id of the EC2 instance.
   */
  instance: string
  /**
   * Its address; null: it does not use ssh.
   */
  host: string | null
  /**
   * The port of its ssh; null likewise.
   */
  port: number | null
  /**
   * The user to log in as; null likewise.
   */
  user: string | null
  /**
   * The SSM parameter that has the private key; null likewise.
   */
  privateKeyParameter: string | null
  /**
   * The file that the ssh commands read the key from; null likewise.
   */
  keyFile: string | null
  /**
   * A command that writes the private key to the file that the ssh commands name; null likewise.
   */
  keyCommand: string | null
  /**
   * A command for each database that opens a tunnel to it.
   */
  commands: {
    /**
     * The command.
     */
    postgres?: string
    /**
     * The command.
     */
    mysql?: string
    /**
     * The command.
     */
    redis?: string
  }
  /**
   * Those to readers too, each with what a client has to be told.
   */
  tunnels: Tunnel[]
}
/**
 * A way through the bastion to one database, or to its reader.
 */
export interface Tunnel {
  /**
   * Which database.
   */
  database: 'postgres' | 'mysql' | 'redis'
  /**
   * Whether it leads to the database, or to the reader beside it.
   */
  end: 'database' | 'reader'
  /**
   * Where it begins: an address of this machine.
   */
  localHost: string
  /**
   * A port that no other tunnel of the file has.
   */
  localPort: number
  /**
   * Where it leads.
   */
  host: string
  /**
   * The port there.
   */
  port: number
  /**
   * The database's name; null: none is known.
   */
  name: string | null
  /**
   * The user; null: see the secret.
   */
  user: string | null
  /**
   * What a client has to ask for, in the engine's own word; null: no TLS.
   */
  tls: string | null
  /**
   * The secret that has user and password; null: the stack knows none.
   */
  secretArn: string | null
  /**
   * A command that opens it.
   */
  command: string
  /**
   * A line for a shell that connects the engine's own client to it; null: there is no secret.
   */
  client: string | null
}
/**
 * A statement of an IAM policy.
 */
export interface Statement {
  /**
   * Its name.
   */
  Sid: string
  Effect: 'Allow'
  /**
   * The actions.
   */
  Action: string[]
  /**
   * ARNs.
   */
  Resource: string[]
}
/**
 * Why it ended otherwise than asked. Left out where `ok` is true.
 */
export interface Failure2 {
  /**
   * Stable, whatever the message says. docs/codes.md lists every code.
   */
  code: string
  /**
   * As `exit` of the document, which has it for every command.
   */
  exit: 1 | 2 | 3 | 130 | 143
  /**
   * For a person; may be reworded in any release.
   */
  message: string
  /**
   * What to do about it.
   */
  hint?: string
  /**
   * The file that the problems are in, as it was named.
   */
  file?: string
  /**
   * As `problems` of the document, which has the file of each.
   */
  problems: Problem[]
}
/**
 * What `outputs --json` prints: hosts, ports and references to secrets of every stage asked for. No secret is in it.
 */
export interface WhatApplicationsNeed {
  /**
   * Whether the command did what it was asked for: `exit` is 0, or 4.
   */
  ok: boolean
  /**
   * What the program ends with. docs/cli.md explains each exit code.
   */
  exit: 0 | 1 | 2 | 3 | 4 | 130 | 143
  /**
   * By the stage's name, in the order of the file.
   */
  stages: {
    [k: string]: Stage1
  }
  error?: Failure3
  problems?: Problems
}
/**
 * What the application needs from one stage.
 */
export interface Stage1 {
  /**
   * The CloudFormation stack's name.
   */
  stack: string
  /**
   * The stack's region.
   */
  region: string
  /**
   * Plain variables: `PG_HOST` and its value.
   */
  environment: {
    [k: string]: string
  }
  /**
   * Variables that ECS fills from a secret: `PG_USERNAME` and `SECRET_ARN:username::`.
   */
  secrets: {
    [k: string]: string
  }
  /**
   * The secrets themselves, by database. None for a database without a secret of its own.
   */
  secretArns: {
    /**
     * Its ARN.
     */
    postgres?: string
    /**
     * Its ARN.
     */
    mysql?: string
    /**
     * Its ARN.
     */
    redis?: string
  }
  /**
   * The security group for the application's tasks; null: the stack has none.
   */
  clientSecurityGroup: string | null
  /**
   * Its id; null: the stack does not say it.
   */
  vpc: string | null
  /**
   * Ids of the subnets for the application's tasks.
   */
  subnets: string[]
  /**
   * Ids of the subnets of the databases.
   */
  databaseSubnets: string[]
  /**
   * How people reach the databases; null: the stage has no bastion.
   */
  bastion: Bastion | null
  /**
   * The statement that lets a task's execution role read the secrets; null: there is no secret.
   */
  executionRoleStatement: Statement | null
  /**
   * What to know before the variables are used. For a person. Left out where there is nothing.
   */
  notes?: string[]
}
/**
 * Why it ended otherwise than asked. Left out where `ok` is true.
 */
export interface Failure3 {
  /**
   * Stable, whatever the message says. docs/codes.md lists every code.
   */
  code: string
  /**
   * As `exit` of the document, which has it for every command.
   */
  exit: 1 | 2 | 3 | 130 | 143
  /**
   * For a person; may be reworded in any release.
   */
  message: string
  /**
   * What to do about it.
   */
  hint?: string
  /**
   * The file that the problems are in, as it was named.
   */
  file?: string
  /**
   * As `problems` of the document, which has the file of each.
   */
  problems: Problem[]
}
/**
 * What `connect --tunnel --json` prints once the tunnels are open, and `connect --print --json`.
 */
export interface TunnelsThatAreOpenOrTheLinesThatOpenThem {
  /**
   * Whether the command did what it was asked for: `exit` is 0, or 4.
   */
  ok: boolean
  /**
   * What the program ends with. docs/cli.md explains each exit code.
   */
  exit: 0 | 1 | 2 | 3 | 4 | 130 | 143
  /**
   * The databases that tunnels lead to. Empty with `--print`.
   */
  databases: {
    /**
     * The stage's name in the file.
     */
    stage: string
    /**
     * Which database.
     */
    database: 'postgres' | 'mysql' | 'redis'
    /**
     * Whether it is the reader of the database.
     */
    reader: boolean
    /**
     * Whether the file or the stack protects the stage.
     */
    production: boolean
    /**
     * The address of this machine where clients connect.
     */
    localHost: string
    /**
     * The port there.
     */
    localPort: number
    /**
     * The database's own name, which its certificate has.
     */
    host: string
    /**
     * The user; null = see the secret.
     */
    user: string | null
    /**
     * The name of the database; null = none is known.
     */
    name: string | null
    /**
     * A PEM file with the authorities to check the certificate against; null = it has none to check.
     */
    caFile: string | null
    /**
     * ARN of the secret with user and password; null = there is none.
     */
    secretArn: string | null
    /**
     * A line for bash and zsh that starts the engine's own client, which asks for the password.
     */
    client: string
    /**
     * The password. Only with `--password`.
     */
    password?: string
    /**
     * A URL with the password in it. Only with `--url`.
     */
    url?: string
  }[]
  /**
   * With `--print`: what to run by hand, one after the other.
   */
  lines?: {
    /**
     * What it does.
     */
    does: string
    /**
     * A line for bash and zsh.
     */
    line: string
  }[]
  error?: Failure4
  problems?: Problems
}
/**
 * Why it ended otherwise than asked. Left out where `ok` is true.
 */
export interface Failure4 {
  /**
   * Stable, whatever the message says. docs/codes.md lists every code.
   */
  code: string
  /**
   * As `exit` of the document, which has it for every command.
   */
  exit: 1 | 2 | 3 | 130 | 143
  /**
   * For a person; may be reworded in any release.
   */
  message: string
  /**
   * What to do about it.
   */
  hint?: string
  /**
   * The file that the problems are in, as it was named.
   */
  file?: string
  /**
   * As `problems` of the document, which has the file of each.
   */
  problems: Problem[]
}
/**
 * What `destroy --json` prints: what is deleted, what became of it, and what stays. Where nothing was begun, `stages` is empty.
 */
export interface AStageThatWasDeleted {
  /**
   * Whether the command did what it was asked for: `exit` is 0, or 4.
   */
  ok: boolean
  /**
   * What the program ends with. docs/cli.md explains each exit code.
   */
  exit: 0 | 1 | 2 | 3 | 4 | 130 | 143
  plan: ATinystacksPlan2
  /**
   * What became of the stage. Empty where nothing was begun.
   */
  stages: Outcome[]
  /**
   * What stays in AWS.
   */
  kept: {
    /**
     * ARNs of the secrets.
     */
    secrets: string[]
    /**
     * The final snapshots of its databases.
     */
    snapshots: Snapshot[]
  }
  error?: Failure5
  problems?: Problems
}
/**
 * What a deploy will do to the databases of every stage: the JSON of `plan --json` and of the action's output `plan`.
 */
export interface ATinystacksPlan2 {
  /**
   * Whether nothing of the plan is refused or waits for consent. Only on stdout.
   */
  ok?: boolean
  /**
   * What the program ends with. docs/cli.md explains each exit code. Only on stdout.
   */
  exit?: 0 | 3 | 4
  /**
   * file: made without credentials, by comparing the file with the one before the change; nothing was checked against AWS, and no deploy takes it for a plan that was reviewed. Absent: checked against AWS.
   */
  basis?: 'file'
  /**
   * Over the structure of every stage's plan: the same plan has the same fingerprint, whenever and wherever it is made. No text and no time stamp is in it.
   */
  fingerprint: string
  /**
   * In the order of the file.
   */
  stages: Stage[]
  /**
   * Absent: the stages are deployed one after the other, in the order of `stages`.
   */
  order?: {
    /**
     * parallel: side by side.
     */
    kind: 'parallel'
    /**
     * How many stages at once at the most. Absent: all.
     */
    concurrency?: number
    /**
     * By stage: those that it is deployed after, as a replica after its primary. A stage that is not in it waits for none.
     */
    after?: {
      [k: string]: string[]
    }
  }
  /**
   * Stacks of this repository and file that no stage names any more. Nothing is done to them.
   */
  unnamed?: {
    stack: string
    region: string
    /**
     * The stage that it was deployed as.
     */
    stage: string
    /**
     * The application (`stack` of the file) that it was deployed for. Absent: the file's own.
     */
    application?: string
    databases: ('postgres' | 'mysql' | 'redis')[]
  }[]
  /**
   * What a reviewer should know about the plan as a whole: what it was compared with, and what that leaves open.
   */
  notes?: Note[]
  /**
   * Only in the action's output `plan`, where the whole plan is above what GitHub takes. Left out then, in this order and as far as needed: the values of changes (null), all notes, the stages that do not change, everything but the fingerprint. Absent: the plan is whole.
   */
  truncated?: true
  error?: Failure1
  problems?: Problems1
}
/**
 * A final snapshot, from which the database can be made again.
 */
export interface Snapshot {
  /**
   * Which database.
   */
  database: 'postgres' | 'mysql' | 'redis'
  /**
   * Where it is.
   */
  region: string
  /**
   * The instance or replication group that it is of.
   */
  identifier: string
  /**
   * Its name.
   */
  snapshot: string
  /**
   * Of Redis, where it is not valkey: what a restored group runs. Left out otherwise.
   */
  engine?: string
}
/**
 * Why it ended otherwise than asked. Left out where `ok` is true.
 */
export interface Failure5 {
  /**
   * Stable, whatever the message says. docs/codes.md lists every code.
   */
  code: string
  /**
   * As `exit` of the document, which has it for every command.
   */
  exit: 1 | 2 | 3 | 130 | 143
  /**
   * For a person; may be reworded in any release.
   */
  message: string
  /**
   * What to do about it.
   */
  hint?: string
  /**
   * The file that the problems are in, as it was named.
   */
  file?: string
  /**
   * As `problems` of the document, which has the file of each.
   */
  problems: Problem[]
}
/**
 * What `reboot --json` prints.
 */
export interface ARestart {
  /**
   * Whether the command did what it was asked for: `exit` is 0, or 4.
   */
  ok: boolean
  /**
   * What the program ends with. docs/cli.md explains each exit code.
   */
  exit: 0 | 1 | 2 | 3 | 4 | 130 | 143
  plan: ATinystacksPlan3
  /**
   * What was restarted; null: nothing was.
   */
  restarted: Restarted | null
  error?: Failure6
  problems?: Problems
}
/**
 * What a deploy will do to the databases of every stage: the JSON of `plan --json` and of the action's output `plan`.
 */
export interface ATinystacksPlan3 {
  /**
   * Whether nothing of the plan is refused or waits for consent. Only on stdout.
   */
  ok?: boolean
  /**
   * What the program ends with. docs/cli.md explains each exit code. Only on stdout.
   */
  exit?: 0 | 3 | 4
  /**
   * file: made without credentials, by comparing the file with the one before the change; nothing was checked against AWS, and no deploy takes it for a plan that was reviewed. Absent: checked against AWS.
   */
  basis?: 'file'
  /**
   * Over the structure of every stage's plan: the same plan has the same fingerprint, whenever and wherever it is made. No text and no time stamp is in it.
   */
  fingerprint: string
  /**
   * In the order of the file.
   */
  stages: Stage[]
  /**
   * Absent: the stages are deployed one after the other, in the order of `stages`.
   */
  order?: {
    /**
     * parallel: side by side.
     */
    kind: 'parallel'
    /**
     * How many stages at once at the most. Absent: all.
     */
    concurrency?: number
    /**
     * By stage: those that it is deployed after, as a replica after its primary. A stage that is not in it waits for none.
     */
    after?: {
      [k: string]: string[]
    }
  }
  /**
   * Stacks of this repository and file that no stage names any more. Nothing is done to them.
   */
  unnamed?: {
    stack: string
    region: string
    /**
     * The stage that it was deployed as.
     */
    stage: string
    /**
     * The application (`stack` of the file) that it was deployed for. Absent: the file's own.
     */
    application?: string
    databases: ('postgres' | 'mysql' | 'redis')[]
  }[]
  /**
   * What a reviewer should know about the plan as a whole: what it was compared with, and what that leaves open.
   */
  notes?: Note[]
  /**
   * Only in the action's output `plan`, where the whole plan is above what GitHub takes. Left out then, in this order and as far as needed: the values of changes (null), all notes, the stages that do not change, everything but the fingerprint. Absent: the plan is whole.
   */
  truncated?: true
  error?: Failure1
  problems?: Problems1
}
/**
 * An instance that was restarted.
 */
export interface Restarted {
  /**
   * As in `prod/postgres` or `prod/postgres/reader`.
   */
  instance: string
  /**
   * Its identifier in RDS.
   */
  identifier: string
  /**
   * How long it took.
   */
  seconds: number
  /**
   * What it was left in, in the words of RDS: `available`, unless it failed.
   */
  status: string
}
/**
 * Why it ended otherwise than asked. Left out where `ok` is true.
 */
export interface Failure6 {
  /**
   * Stable, whatever the message says. docs/codes.md lists every code.
   */
  code: string
  /**
   * As `exit` of the document, which has it for every command.
   */
  exit: 1 | 2 | 3 | 130 | 143
  /**
   * For a person; may be reworded in any release.
   */
  message: string
  /**
   * What to do about it.
   */
  hint?: string
  /**
   * The file that the problems are in, as it was named.
   */
  file?: string
  /**
   * As `problems` of the document, which has the file of each.
   */
  problems: Problem[]
}
/**
 * What `restore-secret --json` prints.
 */
export interface SecretsThatWereRestored {
  /**
   * Whether the command did what it was asked for: `exit` is 0, or 4.
   */
  ok: boolean
  /**
   * What the program ends with. docs/cli.md explains each exit code.
   */
  exit: 0 | 1 | 2 | 3 | 4 | 130 | 143
  /**
   * The stage's name in the file.
   */
  stage: string
  /**
   * Which database.
   */
  database: 'postgres' | 'mysql' | 'redis'
  /**
   * The secrets whose planned deletion was taken back.
   */
  restored: {
    /**
     * Its ARN.
     */
    arn: string
    /**
     * Its name.
     */
    name: string
  }[]
  error?: Failure7
  problems?: Problems
}
/**
 * Why it ended otherwise than asked. Left out where `ok` is true.
 */
export interface Failure7 {
  /**
   * Stable, whatever the message says. docs/codes.md lists every code.
   */
  code: string
  /**
   * As `exit` of the document, which has it for every command.
   */
  exit: 1 | 2 | 3 | 130 | 143
  /**
   * For a person; may be reworded in any release.
   */
  message: string
  /**
   * What to do about it.
   */
  hint?: string
  /**
   * The file that the problems are in, as it was named.
   */
  file?: string
  /**
   * As `problems` of the document, which has the file of each.
   */
  problems: Problem[]
}
/**
 * What `promote --json` prints. Nothing is changed in AWS.
 */
export interface AReplicaThatTheFileHasAsAPrimary {
  /**
   * Whether the command did what it was asked for: `exit` is 0, or 4.
   */
  ok: boolean
  /**
   * What the program ends with. docs/cli.md explains each exit code.
   */
  exit: 0 | 1 | 2 | 3 | 4 | 130 | 143
  /**
   * The file that was changed, as it was named.
   */
  file: string
  /**
   * The stage's name in the file.
   */
  stage: string
  /**
   * Which database.
   */
  database: 'postgres' | 'mysql' | 'redis'
  /**
   * Whether AWS was asked if the replica can be promoted; false with `--offline`.
   */
  verified: boolean
  /**
   * The replica as it runs; null: nobody looked.
   */
  replica: Replica | null
  /**
   * Its primary as it runs; null: there is none any more, it is not known, or nobody looked.
   */
  primary: Sizes | null
  /**
   * What to know besides.
   */
  notes: Note[]
  /**
   * What to do next. For a person.
   */
  next: string[]
  error?: Failure8
  problems?: Problems
}
/**
 * A replica as it runs.
 */
export interface Replica {
  /**
   * Its identifier in RDS.
   */
  identifier: string
  /**
   * Its status in RDS.
   */
  status: string
  /**
   * The status of its replication; null: RDS does not say it.
   */
  replication: string | null
  /**
   * The instance class; empty: RDS does not say it.
   */
  instance: string
  /**
   * In GiB.
   */
  storage: number
  /**
   * Whether it has a standby.
   */
  multiAz: boolean
}
/**
 * Its sizes.
 */
export interface Sizes {
  /**
   * The instance class; empty: RDS does not say it.
   */
  instance: string
  /**
   * In GiB.
   */
  storage: number
  /**
   * Whether it has a standby.
   */
  multiAz: boolean
}
/**
 * Why it ended otherwise than asked. Left out where `ok` is true.
 */
export interface Failure8 {
  /**
   * Stable, whatever the message says. docs/codes.md lists every code.
   */
  code: string
  /**
   * As `exit` of the document, which has it for every command.
   */
  exit: 1 | 2 | 3 | 130 | 143
  /**
   * For a person; may be reworded in any release.
   */
  message: string
  /**
   * What to do about it.
   */
  hint?: string
  /**
   * The file that the problems are in, as it was named.
   */
  file?: string
  /**
   * As `problems` of the document, which has the file of each.
   */
  problems: Problem[]
}
/**
 * What `template --json` prints. Without `--json` the template stands alone, as CloudFormation takes it.
 */
export interface ATemplate {
  /**
   * Whether the command did what it was asked for: `exit` is 0, or 4.
   */
  ok: boolean
  /**
   * What the program ends with. docs/cli.md explains each exit code.
   */
  exit: 0 | 1 | 2 | 3 | 4 | 130 | 143
  /**
   * The stage's name in the file.
   */
  stage: string
  /**
   * The CloudFormation template, as a first deploy would send it.
   */
  template: {}
  error?: Failure9
  problems?: Problems
}
/**
 * Why it ended otherwise than asked. Left out where `ok` is true.
 */
export interface Failure9 {
  /**
   * Stable, whatever the message says. docs/codes.md lists every code.
   */
  code: string
  /**
   * As `exit` of the document, which has it for every command.
   */
  exit: 1 | 2 | 3 | 130 | 143
  /**
   * For a person; may be reworded in any release.
   */
  message: string
  /**
   * What to do about it.
   */
  hint?: string
  /**
   * The file that the problems are in, as it was named.
   */
  file?: string
  /**
   * As `problems` of the document, which has the file of each.
   */
  problems: Problem[]
}
/**
 * What `bootstrap --json` prints. Without `--json` the template stands alone, as CloudFormation takes it.
 */
export interface TheRolesOfAnAccount {
  /**
   * Whether the command did what it was asked for: `exit` is 0, or 4.
   */
  ok: boolean
  /**
   * What the program ends with. docs/cli.md explains each exit code.
   */
  exit: 0 | 1 | 2 | 3 | 4 | 130 | 143
  /**
   * The account of the stages; `null` where the file names none.
   */
  account: string | null
  /**
   * The stages of the file that the roles are for.
   */
  stages: string[]
  /**
   * The CloudFormation template of the stack.
   */
  template: {}
  /**
   * The stack; `null` where it was printed, or not made.
   */
  stack: {
    /**
     * Its ARN.
     */
    id: string
    /**
     * Whether it was made or changed now.
     */
    changed: boolean
  } | null
  /**
   * The variables of GitHub by which workflows know the roles; empty where no stack is known.
   */
  variables: {
    name: 'PLAN_ROLE' | 'DEPLOY_ROLE' | 'SERVICE_ROLE'
    /**
     * The environment that has it; `null` = the repository.
     */
    environment: string | null
    /**
     * The ARN of the role.
     */
    value: string
  }[]
  /**
   * Whether the variables were set in GitHub.
   */
  set: boolean
  error?: Failure10
  problems?: Problems
}
/**
 * Why it ended otherwise than asked. Left out where `ok` is true.
 */
export interface Failure10 {
  /**
   * Stable, whatever the message says. docs/codes.md lists every code.
   */
  code: string
  /**
   * As `exit` of the document, which has it for every command.
   */
  exit: 1 | 2 | 3 | 130 | 143
  /**
   * For a person; may be reworded in any release.
   */
  message: string
  /**
   * What to do about it.
   */
  hint?: string
  /**
   * The file that the problems are in, as it was named.
   */
  file?: string
  /**
   * As `problems` of the document, which has the file of each.
   */
  problems: Problem[]
}
/**
 * What `doctor --json` prints.
 */
export interface WhatDoctorFound {
  /**
   * Whether the command did what it was asked for: `exit` is 0, or 4.
   */
  ok: boolean
  /**
   * What the program ends with. docs/cli.md explains each exit code.
   */
  exit: 0 | 1 | 2 | 3 | 4 | 130 | 143
  /**
   * What was looked at, a line each, in the order in which it is told.
   */
  findings: Finding[]
  /**
   * How many findings are what.
   */
  counts: {
    ok: number
    wrong: number
    'not-verified': number
  }
  error?: Failure11
  problems?: Problems
}
export interface Finding {
  /**
   * What was looked at.
   */
  check:
    | 'file'
    | 'caller'
    | 'account'
    | 'provider'
    | 'role'
    | 'trust'
    | 'rights'
    | 'quota'
    | 'workflow'
    | 'required-check'
    | 'environment'
    | 'program'
  /**
   * `wrong`: it will fail, or is not safe. `not-verified`: nobody could look at it.
   */
  state: 'ok' | 'wrong' | 'not-verified'
  /**
   * One sentence.
   */
  message: string
  /**
   * What to do about it, or how to verify it: a command or a line, where one does it; `null` where it is `ok`.
   */
  todo: string | null
  /**
   * Where in a file it is; `null` = in none.
   */
  place: {
    file: string
    /**
     * From 1.
     */
    line: number
  } | null
}
/**
 * Why it ended otherwise than asked. Left out where `ok` is true.
 */
export interface Failure11 {
  /**
   * Stable, whatever the message says. docs/codes.md lists every code.
   */
  code: string
  /**
   * As `exit` of the document, which has it for every command.
   */
  exit: 1 | 2 | 3 | 130 | 143
  /**
   * For a person; may be reworded in any release.
   */
  message: string
  /**
   * What to do about it.
   */
  hint?: string
  /**
   * The file that the problems are in, as it was named.
   */
  file?: string
  /**
   * As `problems` of the document, which has the file of each.
   */
  problems: Problem[]
}
/**
 * What `--help --json` and `help --json` print.
 */
export interface Help {
  /**
   * Whether the command did what it was asked for: `exit` is 0, or 4.
   */
  ok: boolean
  /**
   * What the program ends with. docs/cli.md explains each exit code.
   */
  exit: 0 | 1 | 2 | 3 | 4 | 130 | 143
  /**
   * The command that the help is of; null: of the program.
   */
  command: string | null
  /**
   * For a person.
   */
  help: string
  error?: Failure12
  problems?: Problems
}
/**
 * Why it ended otherwise than asked. Left out where `ok` is true.
 */
export interface Failure12 {
  /**
   * Stable, whatever the message says. docs/codes.md lists every code.
   */
  code: string
  /**
   * As `exit` of the document, which has it for every command.
   */
  exit: 1 | 2 | 3 | 130 | 143
  /**
   * For a person; may be reworded in any release.
   */
  message: string
  /**
   * What to do about it.
   */
  hint?: string
  /**
   * The file that the problems are in, as it was named.
   */
  file?: string
  /**
   * As `problems` of the document, which has the file of each.
   */
  problems: Problem[]
}
/**
 * What `--version --json` prints.
 */
export interface TheVersion {
  /**
   * Whether the command did what it was asked for: `exit` is 0, or 4.
   */
  ok: boolean
  /**
   * What the program ends with. docs/cli.md explains each exit code.
   */
  exit: 0 | 1 | 2 | 3 | 4 | 130 | 143
  /**
   * The version of this program.
   */
  version: string
  error?: Failure13
  problems?: Problems
}
/**
 * Why it ended otherwise than asked. Left out where `ok` is true.
 */
export interface Failure13 {
  /**
   * Stable, whatever the message says. docs/codes.md lists every code.
   */
  code: string
  /**
   * As `exit` of the document, which has it for every command.
   */
  exit: 1 | 2 | 3 | 130 | 143
  /**
   * For a person; may be reworded in any release.
   */
  message: string
  /**
   * What to do about it.
   */
  hint?: string
  /**
   * The file that the problems are in, as it was named.
   */
  file?: string
  /**
   * As `problems` of the document, which has the file of each.
   */
  problems: Problem[]
}
/**
 * What a command with --json prints on stdout when it ends with an error, and therefore has no result.
 */
export interface ATinystacksError {
  /**
   * Whether the command did what it was asked for.
   */
  ok: false
  /**
   * What the program ends with: 1 failed, 2 the file or the arguments are invalid, 3 refused, 130 and 143 interrupted.
   */
  exit: 1 | 2 | 3 | 130 | 143
  error: Failure14
  problems: Problems
}
/**
 * Why it ended.
 */
export interface Failure14 {
  /**
   * Stable, whatever the message says. docs/codes.md lists every code.
   */
  code: string
  /**
   * As `exit` of the document, which has it for every command.
   */
  exit: 1 | 2 | 3 | 130 | 143
  /**
   * For a person; may be reworded in any release.
   */
  message: string
  /**
   * What to do about it.
   */
  hint?: string
  /**
   * The file that the problems are in, as it was named.
   */
  file?: string
  /**
   * As `problems` of the document, which has the file of each.
   */
  problems: Problem[]
}
