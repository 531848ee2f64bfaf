import { AwsError } from '../../contract.ts'

/**
 * Parameters of the Redis OSS and Valkey families that users may change, from the ElastiCache user
 * guide ("Valkey and Redis OSS parameters"). All of them apply at once but the `static` ones.
 */
const PARAMETERS: ReadonlyMap<string, 'static' | 'dynamic'> = new Map([
  ...`acllog-max-len active-defrag-cycle-max active-defrag-cycle-min active-defrag-ignore-bytes
    active-defrag-max-scan-fields active-defrag-threshold-lower active-defrag-threshold-upper
    active-expire-effort activedefrag client-output-buffer-limit-normal-hard-limit
    client-output-buffer-limit-normal-soft-limit client-output-buffer-limit-normal-soft-seconds
    client-output-buffer-limit-pubsub-hard-limit client-output-buffer-limit-pubsub-soft-limit
    client-output-buffer-limit-pubsub-soft-seconds client-query-buffer-limit close-on-replica-write
    commandlog-execution-slower-than commandlog-slow-execution-max-len
    hash-max-listpack-entries hash-max-listpack-value hash-max-ziplist-entries hash-max-ziplist-value
    hll-sparse-max-bytes latency-tracking lazyfree-lazy-eviction lazyfree-lazy-expire
    lazyfree-lazy-server-del lazyfree-lazy-user-del lazyfree-lazy-user-flush lfu-decay-time
    lfu-log-factor list-compress-depth list-max-listpack-size list-max-ziplist-size lua-time-limit
    maxmemory-policy maxmemory-samples min-replicas-max-lag min-replicas-to-write
    notify-keyspace-events proto-max-bulk-len replica-lazy-flush reserved-memory-percent
    set-max-intset-entries set-max-listpack-entries set-max-listpack-value slowlog-log-slower-than
    slowlog-max-len stream-node-max-bytes stream-node-max-entries tcp-keepalive timeout
    tracking-table-max-keys zset-max-listpack-entries zset-max-listpack-value
    zset-max-ziplist-entries zset-max-ziplist-value acl-pubsub-default cluster-allow-pubsubshard-when-down
    cluster-allow-reads-when-down maxmemory-clients search-fanout-target-mode`
    .trim()
    .split(/\s+/)
    .map((name): [string, 'dynamic'] => [name, 'dynamic']),
  ...['activerehashing', 'appendonly', 'appendfsync', 'cluster-enabled', 'databases'].map(
    (name): [string, 'static'] => [name, 'static'],
  ),
])

/** Limits of some of them (ElastiCache guide, "Valkey and Redis OSS parameters"). */
const ALLOWED: Readonly<Record<string, string>> = {
  'maxmemory-policy':
    'volatile-lru,allkeys-lru,volatile-lfu,allkeys-lfu,volatile-random,allkeys-random,volatile-ttl,noeviction',
  'maxmemory-samples': '1-',
  'reserved-memory-percent': '0-100',
  timeout: '0,20-',
}

/** As DescribeCacheParameters shows it; undefined = any. */
export function allowedCacheValues(name: string): string | undefined {
  return ALLOWED[name]
}

/** Refuses a parameter that the family does not have, or a value that it does not allow (EC-8). */
export function checkCacheParameter(family: string, name: string, value: string): void {
  if (!PARAMETERS.has(name)) {
    throw new AwsError(
      'InvalidParameterValue',
      `Could not find parameter ${name} in cache parameter group family ${family}`,
    )
  }
  const allowed = ALLOWED[name]
  if (allowed !== undefined && !allowed.split(',').some((limit) => isWithin(value, limit))) {
    throw new AwsError('InvalidParameterValue', `Value ${value} for ${name} is not allowed`)
  }
}

/** `timeout` is `0`, or `20-`: 20 and more. */
function isWithin(value: string, limit: string): boolean {
  const [, least, most = ''] = /^(\d+)-(\d*)$/.exec(limit) ?? []
  if (least === undefined) return value === limit
  return (
    /^\d+$/.test(value) &&
    Number(value) >= Number(least) &&
    (most === '' || Number(value) <= Number(most))
  )
}

/** Every parameter, by name. */
export function cacheParameters(): ReadonlyMap<string, 'static' | 'dynamic'> {
  return PARAMETERS
}
