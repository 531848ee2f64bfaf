/**
 * Scenes that build on each other are one test: it stands alone, in whatever order the tests run, and says in
 * which scene it failed.
 */
import { format } from 'node:util'
import { test } from 'vitest'

type Body<Given extends readonly unknown[]> = (...given: [...Given]) => Promise<void> | void

/** Adds a scene; `each` adds one for each of the rows. */
export type Scene = {
  (name: string, body: Body<[]>): void
  readonly each: <const Given extends readonly unknown[]>(
    rows: readonly Given[],
  ) => (name: string, body: Body<Given>) => void
}

/** As long as its scenes would have had together, in milliseconds: many start real engines, on a busy machine. */
const TIMEOUT = 120_000
const A_SCENE = 40_000

/** A test of the scenes that `tell` adds, in their order. */
export function story(name: string, tell: (scene: Scene) => void): void {
  const scenes: (readonly [string, Body<[]>])[] = []
  const add = (scene: string, body: Body<[]>): void => {
    scenes.push([scene, body])
  }
  const each: Scene['each'] = (rows) => (scene, body) => {
    const places = scene.match(/%[sj]/g)?.length ?? 0
    for (const row of rows) add(format(scene, ...row.slice(0, places)), () => body(...row))
  }
  tell(Object.assign(add, { each }))
  const timeout = Math.max(TIMEOUT, scenes.length * A_SCENE)
  test(name, { timeout }, async () => {
    for (const [scene, body] of scenes) {
      try {
        await body()
      } catch (error) {
        if (error instanceof Error) error.message = `in the scene "${scene}": ${error.message}`
        throw error
      }
    }
  })
}
