/** A file of any number of stages, with what stages of one file have to do with each other. */

/** Of each ten: a bastion, a range of its own, a default undone, a replica beside its primary and one elsewhere. */
const IN_TEN: Readonly<Record<number, (before: string, index: number) => readonly string[]>> = {
  0: () => [...databases(), 'bastion: { allow: [203.0.113.0/24] }'],
  3: (_, index) => [...databases(), `network: { cidr: ${rangeOf(index)} }`],
  5: () => ['databases: { postgres: {}, redis: null }'],
  7: (before) => [`databases: { postgres: { replicaOf: ${before} } }`],
  9: (before) => ['region: us-west-2', `databases: { postgres: { replicaOf: ${before} } }`],
}

/** `instance`: of the databases that the stages do not follow, so that two files differ in each of their stages. */
export function fileOf(stages: number, instance: string): string {
  const each = Array.from({ length: stages }, (_, index) => {
    const lines = IN_TEN[index % 10]?.(nameOf(index - 1), index) ?? databases()
    return `  ${nameOf(index)}:\n${lines.map((line) => `    ${line}\n`).join('')}`
  })
  return `version: 1
stack: shop
region: us-east-1
tags: { team: payments }
defaults:
  databases:
    postgres: { instance: ${instance}, parameters: { log_min_duration_statement: '500' } }
    redis: { replicas: 1 }
stages:
${each.join('')}`
}

/** The name of the stage at an index, counted from 0. */
export function nameOf(index: number): string {
  return `stage-${String(index + 1)}`
}

function databases(): readonly string[] {
  return ['databases: { postgres: {}, mysql: { storage: { size: 50 } }, redis: {} }']
}

/** One of the 256 ranges of 172.16.0.0/12 that are as large as a stage's own, each for ten stages at most. */
function rangeOf(index: number): string {
  const block = Math.floor(index / 10) % 256
  return `172.${String(16 + (block >> 4))}.${String((block & 15) << 4)}.0/20`
}
