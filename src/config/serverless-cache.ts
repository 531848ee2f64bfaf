/**
 * Why no stage uses a serverless cache, and what to write: keys are spread over slots as with cluster mode, and a
 * command for keys of two slots fails with CROSSSLOT (ADR 19 has the same reason).
 */
export const SERVERLESS = {
  why: 'it spreads its keys as with cluster mode, which the Redis of a stage does without',
  instead:
    'name a replication group or a cache cluster, or remove `redis` and give the application the endpoint by hand',
} as const
