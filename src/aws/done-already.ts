import { errorCode } from './errors.ts'

/**
 * Makes a call that may be repeated because its answer was lost: an error saying that it was already done
 * is a success. `isDone` judges the error's code, and may call AWS; what it throws is ignored.
 */
export async function unlessDone<T>(
  run: () => Promise<T>,
  isDone: (code: string) => Promise<T | undefined>,
): Promise<T> {
  try {
    return await run()
  } catch (error) {
    const done = await isDone(errorCode(error)).catch(() => undefined)
    if (done === undefined) throw error
    return done
  }
}
