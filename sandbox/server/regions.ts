import { REGIONS } from '../services/ec2/zones.ts'

const KNOWN: ReadonlySet<string> = new Set(REGIONS)

/** Whether AWS has such a region. */
export const isRegion = (region: string): boolean => KNOWN.has(region)
