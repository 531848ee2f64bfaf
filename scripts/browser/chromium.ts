/** The system's Chromium, for the checks of `.ci` and for the pictures of the README. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** The first Chromium in PATH, or the one that CHROMIUM names. Throws with the way to one. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment['CHROMIUM']
  if (named !== undefined && named !== '') return named
  const places = (environment['PATH'] ?? '').split(delimiter).filter((place) => place !== '')
  const found = NAMES.flatMap((name) => places.map((place) => join(place, name))).find(canRun)
  if (found !== undefined) return found
  throw new Error(
    `there is no Chromium: ${NAMES.join(', ')} are looked for in PATH; install Debian's chromium, or name one in CHROMIUM`,
  )
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Gives a headless browser to `work`, and ends it whatever comes of that. */
export async function withChromium<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    // Chromium's own sandbox does not work for root, who runs .ci/run; nothing from elsewhere is loaded.
    chromiumSandbox: process.getuid?.() !== 0,
    // A machine of CI has none: painting in its stead takes a core.
    args: ['--disable-gpu'],
  })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}
