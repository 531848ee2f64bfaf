/** Says what holds from now on; a chapter that fails says so by its exception. */
export async function chapter<T>(holds: string, told: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const result = await told()
  console.log(`ok: ${holds} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  return result
}
