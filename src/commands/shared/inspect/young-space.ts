import { setFlagsFromString } from 'node:v8'

/** How many stages make so much garbage at once that V8 would take much more memory for it. */
const MANY = 8

/**
 * Keeps V8's space for young objects as large as it is. Each time that the answers of many stages come in together it
 * would double, up to 64 MiB, and never shrink; this program waits most of its time, and loses none by tidying up more
 * often (docs/adr/0041).
 */
export function keepYoungSpace(stages: number): void {
  if (stages > MANY) setFlagsFromString('--semi-space-growth-factor=1')
}
